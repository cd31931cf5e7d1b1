import { dirname, join } from 'node:path'
import { lazily, type Severity } from '@ecs-lint/core/finding'
import type { CheckOptions } from '@ecs-lint/core/check'
import { rules } from '@ecs-lint/core/rules'
import * as z from 'zod/mini'
import { configFileOf } from './config-file.ts'
import { UserError } from './errors.ts'
import { readPaths } from './files.ts'
import type { Io } from './io.ts'

export const presets = ['api', 'recommended', 'strict', 'all'] as const
export const severities = ['error', 'warning', 'info'] as const

const schema = lazily(() => {
  const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  return z.strictObject({
    preset: z.optional(z.enum(presets)),
    failOn: z.optional(z.enum(severities)),
    prices: z.optional(z.string().check(z.minLength(1))),
    rules: z.optional(z.record(z.string(), z.enum([...severities, 'off']))),
    suppress: z.optional(
      z.array(
        z.strictObject({
          rule: z.string(),
          file: z.optional(z.string()),
          path: z.optional(z.string()),
          resource: z.optional(z.string()),
          reason: z.string().check(z.minLength(1)),
          until: z.optional(day),
        }),
      ),
    ),
  })
})

/** What a project has decided about its findings. */
export interface Config extends Pick<CheckOptions, 'preset' | 'severities' | 'suppressions'> {
  readonly failOn?: Severity
  /** The file of prices to reckon with; named from the place of the configuration. */
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
  const result = z.safeParse(schema(), document?.value)
  if (!result.success) {
    const [issue] = result.error.issues
    const at = issue?.path.filter((step) => typeof step !== 'symbol') ?? []
    const line = document?.locate(at).start.line ?? 1
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
  checkRules([...Object.keys(chosen ?? {}), ...(suppress ?? []).map(({ rule }) => rule)])
  return {
    ...(preset !== undefined && { preset }),
    ...(failOn !== undefined && { failOn }),
    ...(prices !== undefined && { prices: join(dirname(path), prices) }),
    ...(chosen !== undefined && { severities: chosen }),
    ...(suppress !== undefined && { suppressions: suppress }),
  }
}

/** Refuses the names of rules that do not exist: a typing error must not silence anything. */
export function checkRules(ids: readonly string[]): void {
  const unknown = ids.find((id) => rules.every((rule) => rule.id !== id))
  if (unknown === undefined) return
  throw new UserError(
    { ko: `${unknown}이라는 규칙은 없습니다.`, en: `There is no rule ${unknown}.` },
    {
      ko: `규칙: ${rules.map(({ id }) => id).join(', ')}`,
      en: `The rules are ${rules.map(({ id }) => id).join(', ')}.`,
    },
  )
}
