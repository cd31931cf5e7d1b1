import { closest } from 'fastest-levenshtein'
import { isBag, type Text } from '../finding/index.ts'
import { fields } from './service-config-fields.ts'
import { faultsOfServiceConfig, type FieldFault, type ServiceConfig } from './service-config.ts'

/** One field that does not hold what it must, in words. */
export interface FieldProblem {
  readonly field: string
  readonly message: Text
}

/**
 * Reads an untrusted value (a script's argument, a file) as a ServiceConfig. The problems name every field that is wrong or
 * that nobody knows, and for one that nobody knows the one that may have been meant.
 */
export function parseServiceConfig(
  value: unknown,
): { readonly config: ServiceConfig } | { readonly problems: readonly FieldProblem[] } {
  const faults = faultsOfServiceConfig(value)
  if (faults.length === 0) return { config: value as ServiceConfig }
  return { problems: faults.map((fault) => ({ field: fault.field, message: messageOf(fault, value) })) }
}

function messageOf({ field, demand }: FieldFault, value: unknown): Text {
  if (demand !== undefined)
    return wrongField(field, demand, (value as Readonly<Record<string, unknown>>)[field])
  return isBag(value) ? unknownField(field) : notAnObject
}

const notAnObject: Text = {
  ko: '서비스 설정은 { "region": "ap-northeast-2", … } 같은 객체여야 합니다.',
  en: 'A service configuration is an object such as { "region": "ap-northeast-2", … }.',
}

function unknownField(field: string): Text {
  const shown = field.slice(0, longestShown)
  const nearest = closest(shown, Object.keys(fields))
  return {
    ko: `없는 항목입니다: ${shown}. 혹시 ${nearest} 아닌가요?`,
    en: `There is no field ${shown}. Did you mean ${nearest}?`,
  }
}

function wrongField(field: string, demand: Text, given: unknown): Text {
  const shown = shownOf(given)
  return {
    ko: `${field} 값이 잘못되었습니다${shown === undefined ? '' : `(${shown})`}. 넣을 수 있는 값: ${demand.ko}.`,
    en: `${field} is wrong${shown === undefined ? '' : ` (${shown})`}. It takes ${demand.en}.`,
  }
}

/** At most this much of what somebody wrote stands in a message. */
const longestShown = 60

function shownOf(given: unknown): string | undefined {
  // JSON would write null for what it made of 1e400.
  if (typeof given === 'number' && !Number.isFinite(given)) return undefined
  try {
    return JSON.stringify(given)?.slice(0, longestShown)
  } catch {
    // A BigInt, a circle, or a nesting deeper than the stack: the message does without.
    return undefined
  }
}
