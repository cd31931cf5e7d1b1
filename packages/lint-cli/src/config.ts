import { dirname, join } from 'node:path'
import { fileRules, type Severity } from '@ecs-lint/core/finding'
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

/** What can be silenced, suppressed or given another severity. */
const ruleIds: readonly string[] = [...rules.map(({ id }) => id), ...fileRules]

/** Reads the configuration: the named file, or `.ecs-lint.yaml` where it stands in the working directory. */
export async function readConfig(named: string | undefined, io: Io): Promise<Config> {
  const path = named ?? configFileOf(io)
  if (path === undefined) return {}
  const { named: sources } = await readPaths([path], io)
  const [source] = sources
  const isWrong = source?.findings.some(({ severity }) => severity === 'error') !== false
  // Few projects have a configuration, so its schema is loaded only when there is one.
  const { parseConfig } = await import('./config-schema.ts')
  const result = parseConfig(source?.documents[0]?.value)
  if (isWrong || !result.success) {
    const { configProblem } = await import('./config-problem.ts')
    throw configProblem(path, source, result.error?.issues[0])
  }
  const { preset, failOn, prices, rules: chosen, suppress: written } = result.data
  const locate = source?.documents[0]?.locator()
  const suppress = written?.map((suppression, index): Suppression => ({
    ...suppression,
    range: locate?.(['suppress', index]),
  }))
  // What suppresses no rule may mean leftovers, whose kinds are seldom needed.
  const isOfRule = ({ rule }: Suppression): boolean => ruleIds.includes(rule)
  const others = suppress?.filter((suppression) => !isOfRule(suppression)) ?? []
  const ignored = others.length === 0 ? [] : await ofLeftovers(others)
  const wrong = others.filter((suppression) => !ignored.includes(suppression))
  checkRules([...Object.keys(chosen ?? {}), ...wrong.map(({ rule }) => rule)])
  return {
    ...(preset !== undefined && { preset }),
    ...(failOn !== undefined && { failOn }),
    ...(prices !== undefined && { prices: join(dirname(path), prices) }),
    ...(chosen !== undefined && { severities: chosen }),
    ...(suppress !== undefined && { suppressions: suppress.filter(isOfRule) }),
    ...(ignored.length > 0 && { ignored }),
  }
}

async function ofLeftovers(suppressions: readonly Suppression[]): Promise<readonly Suppression[]> {
  const { detectors } = await import('@ecs-lint/core/leftovers')
  return suppressions.filter(({ rule }) => detectors.some(({ kind }) => kind === rule))
}

/** A UserError if a rule does not exist: a misspelt id must not silence anything. */
export function checkRules(ids: readonly string[]): void {
  const unknown = ids.find((id) => !ruleIds.includes(id))
  if (unknown === undefined) return
  throw new UserError(
    { ko: `알 수 없는 규칙입니다: ${unknown}`, en: `There is no rule ${unknown}.` },
    didYouMean(unknown, ruleIds, {
      ko: 'ecs-lint explain으로 모든 규칙을 볼 수 있습니다.',
      en: 'ecs-lint explain lists them all.',
    }),
  )
}
