import type { Language, Text } from '@ecs-lint/core/finding'
import type { TextArguments } from './arguments.ts'
import { UserError } from './errors.ts'

/** The values of `--lang`. */
export const languages = ['ko', 'en'] as const satisfies readonly Language[]

/** An option's value if it is one of `values`; a UserError that lists them if it is another. */
export function oneOf<Name extends string, Value extends string>(
  args: TextArguments<Name>,
  option: NoInfer<Name>,
  values: readonly Value[],
): Value | undefined {
  const text = args.text(option)
  const value = values.find((known) => known === text)
  if (text === undefined || value !== undefined) return value
  throw new UserError(
    { ko: `--${option} 값이 잘못되었습니다: ${text}`, en: `--${option} does not take ${text}.` },
    { ko: `다음 중에서 고르세요: ${values.join(', ')}`, en: `It takes ${values.join(', ')}.` },
  )
}

/** Refuses values of a template's parameters where no template is read. */
export function refuseParameters(args: { readonly has: (option: 'parameters') => boolean }): void {
  if (!args.has('parameters')) return
  throw new UserError(
    {
      ko: '--parameters는 파일 없이 쓸 수 없습니다.',
      en: '--parameters needs files: there is no template that could take its values.',
    },
    {
      ko: '템플릿을 함께 지정하거나 --parameters를 빼세요.',
      en: 'Name a template, or leave --parameters out.',
    },
  )
}

/** The error for an option that describes a service, beside files that do; `hint` says what may stand there. */
export function besideFiles(option: string, hint: Text): UserError {
  return new UserError(
    {
      ko: `파일과 --${option} 옵션은 함께 쓸 수 없습니다.`,
      en: `--${option} and files cannot be used together.`,
    },
    hint,
  )
}

/** The output format of a command with two formats; `pretty` by default. */
export function formatOf(args: TextArguments<'format'>): 'pretty' | 'json' {
  return oneOf(args, 'format', ['pretty', 'json'] as const) ?? 'pretty'
}

/** An option's value as a number; a UserError if it is not a number from 0. */
export function numberOf<Name extends string>(
  args: TextArguments<Name>,
  option: NoInfer<Name>,
): number | undefined {
  const text = args.text(option)
  if (text === undefined) return undefined
  const value = Number(text)
  if (/^\d+(?:\.\d+)?$/.test(text) && Number.isFinite(value)) return value
  throw new UserError(
    {
      ko: `--${option} 값은 0 이상의 숫자여야 합니다: ${text}`,
      en: `--${option} takes a number from 0, not ${text}.`,
    },
    { ko: '단위와 쉼표 없이 숫자만 쓰세요.', en: 'Write the number alone, without a unit or commas.' },
  )
}
