import { dirname, join } from 'node:path'
import { fileRules, isBag, lazily, type Path, type Severity } from '@ecs-lint/core/finding'
import type { CheckOptions } from '@ecs-lint/core/check'
import { rules, type Suppression } from '@ecs-lint/core/rules'
import { configFileOf } from './config-file.ts'
import { UserError } from './errors.ts'
import { readPaths } from './files.ts'
import type { Io } from './io.ts'
import { didYouMean } from './nearest.ts'

/** What a project has decided about its findings. */
export interface Config extends Pick<CheckOptions, 'preset' | 'severities' | 'suppressions'> {
  readonly failOn?: Severity
  /** Leftovers that `audit` is to leave alone: `rule` is their kind. */
  readonly ignored?: readonly Suppression[]
  /** The price file, relative to the working directory; the configuration names it relative to itself. */
  readonly prices?: string
}

/** What can be silenced, suppressed or given another severity. Few projects name any, so the list is made when it is asked for. */
const ruleIds = lazily((): readonly string[] => [...rules.map(({ id }) => id), ...fileRules])

/** Reads the configuration: the named file, or `.ecs-lint.yaml` where it stands in the working directory. */
export async function readConfig(named: string | undefined, io: Io): Promise<Config> {
  const path = named ?? configFileOf(io)
  if (path === undefined) return {}
  const { named: sources } = await readPaths([path], io)
  const [source] = sources
  const document = source?.documents[0]
  const isWrong = source?.findings.some(({ severity }) => severity === 'error') !== false
  // Few projects have a configuration, so its schema is loaded only when there is one.
  const { parseConfig } = await import('./config-schema.ts')
  const result = parseConfig(document?.value)
  const mentioned = rulesIn(document?.value)
  // What suppresses no rule may mean leftovers, whose kinds are seldom needed.
  const kinds = mentioned.some(({ at, rule }) => at[0] === 'suppress' && !isRule(rule))
    ? await leftoverKinds()
    : []
  const unknown = mentioned
    .map(({ at, rule }) => ({ at, rule, known: at[0] === 'suppress' ? [...ruleIds(), ...kinds] : ruleIds() }))
    .filter(({ rule, known }) => !known.includes(rule))
    .map(({ at, rule, known }) => ({ at, error: unknownRule(rule, known) }))
  if (isWrong || !result.success || unknown.length > 0) {
    const { configProblem } = await import('./config-problem.ts')
    throw configProblem(path, source, result.error?.issues ?? [], unknown)
  }
  const { preset, failOn, prices, rules: chosen, suppress: written } = result.data
  const locate = document?.locator()
  const suppress = written?.map((suppression, index): Suppression => ({
    ...suppression,
    range: locate?.(['suppress', index]),
  }))
  const ignored = suppress?.filter(({ rule }) => !isRule(rule)) ?? []
  return {
    ...(preset !== undefined && { preset }),
    ...(failOn !== undefined && { failOn }),
    ...(prices !== undefined && { prices: join(dirname(path), prices) }),
    ...(chosen !== undefined && { severities: chosen }),
    ...(suppress !== undefined && { suppressions: suppress.filter(({ rule }) => isRule(rule)) }),
    ...(ignored.length > 0 && { ignored }),
  }
}

function isRule(id: string): boolean {
  return ruleIds().includes(id)
}

/** The rules, and the leftovers, that a configuration names, as far as it is one. */
function rulesIn(value: unknown): readonly { readonly at: Path; readonly rule: string }[] {
  if (!isBag(value)) return []
  const { rules: chosen, suppress } = value
  const suppressed: readonly unknown[] = Array.isArray(suppress) ? suppress : []
  return [
    ...Object.keys(isBag(chosen) ? chosen : {}).map((rule) => ({ at: ['rules', rule], rule })),
    ...suppressed.flatMap((one, index) =>
      isBag(one) && typeof one['rule'] === 'string'
        ? [{ at: ['suppress', index, 'rule'], rule: one['rule'] }]
        : [],
    ),
  ]
}

async function leftoverKinds(): Promise<readonly string[]> {
  const { detectors } = await import('@ecs-lint/core/leftovers')
  return detectors.map(({ kind }) => kind)
}

/** That a rule does not exist, and which could be meant. */
function unknownRule(rule: string, known: readonly string[]): UserError {
  return new UserError(
    { ko: `알 수 없는 규칙입니다: ${rule}`, en: `There is no rule ${rule}.` },
    didYouMean(rule, known, {
      ko: 'ecs-lint explain으로 모든 규칙을 볼 수 있습니다.',
      en: 'ecs-lint explain lists them all.',
    }),
  )
}

/** A UserError if a rule does not exist: a misspelt id must not change anything. */
export function checkRule(id: string): void {
  if (!isRule(id)) throw unknownRule(id, ruleIds())
}
