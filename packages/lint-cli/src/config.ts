import { dirname, join } from 'node:path'
import type { Severity } from '@ecs-lint/core/finding'
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

/** Reads the configuration: the named file, or `.ecs-lint.yaml` where it stands in the working directory. */
export async function readConfig(named: string | undefined, io: Io): Promise<Config> {
  const path = named ?? configFileOf(io)
  if (path === undefined) return {}
  const { named: sources } = await readPaths([path], io)
  const [source] = sources
  const syntaxError = source?.findings.find((finding) => finding.severity === 'error')
  if (syntaxError !== undefined) {
    const line = syntaxError.range?.start.line ?? 1
    const { ko, en } = syntaxError.message
    throw new UserError({
      ko: `설정 파일 ${path}:${line}: ${ko}`,
      en: `Configuration ${path}:${line}: ${en}`,
    })
  }
  const document = source?.documents[0]
  // Few projects have a configuration, so its schema is loaded only when there is one.
  const { parseConfig } = await import('./config-schema.ts')
  const result = parseConfig(document?.value)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = issue?.path.filter((step) => typeof step !== 'symbol') ?? []
    const line = document?.locator()(at).start.line ?? 1
    const where = at.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '')
    throw new UserError(
      {
        ko: `설정 파일 ${path}:${line}의 ${where} 항목이 잘못되었습니다.`,
        en: `Configuration ${path}:${line}: ${where} is wrong.`,
      },
      {
        ko: '쓸 수 있는 항목: preset, failOn, prices(요금 파일), rules(규칙: 심각도), suppress(rule, file, path, resource, reason, until: YYYY-MM-DD).',
        en: 'It takes preset, failOn, prices (a file), rules (rule: severity) and suppress (rule, file, path, resource, reason, until: YYYY-MM-DD).',
      },
    )
  }
  const { preset, failOn, prices, rules: chosen, suppress } = result.data
  // What suppresses no rule may mean leftovers, whose kinds are seldom needed.
  const isOfRule = ({ rule }: Suppression): boolean => rules.some(({ id }) => id === rule)
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
  const unknown = ids.find((id) => rules.every((rule) => rule.id !== id))
  if (unknown === undefined) return
  throw new UserError(
    { ko: `알 수 없는 규칙입니다: ${unknown}`, en: `There is no rule ${unknown}.` },
    didYouMean(
      unknown,
      rules.map(({ id }) => id),
      {
        ko: '규칙은 튜토리얼의 규칙 페이지에서 찾을 수 있고, 점검 결과에도 이름이 나옵니다.',
        en: "The tutorial's page of rules lists them, and every finding names its own.",
      },
    ),
  )
}
