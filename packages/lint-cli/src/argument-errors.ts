import type { Text } from '@ecs-lint/core/finding'
import type { Misfit, OptionProblem, OptionToken } from './arguments.ts'
import { optionsOf, optionTerm, type CommandDescription, type Options } from './command.ts'
import { UserError } from './errors.ts'
import { alternatives, didYouMean } from './nearest.ts'

/** The error for an option that is wrong: it names the option, and says what to write instead. */
export function optionError(
  description: CommandDescription,
  { name, rawName, value = '' }: OptionToken,
  problem: OptionProblem,
): UserError {
  const options: Options = optionsOf(description)
  const option = options[name]
  if (option === undefined || problem === 'unknown') {
    const names = Object.keys(options).map((known) => `--${known}`)
    return new UserError(
      { ko: `알 수 없는 옵션입니다: ${rawName}`, en: `There is no option ${rawName}.` },
      didYouMean(rawName, names, helpHint(description)),
    )
  }
  const { text, hint } = textsAbout(rawName, optionTerm(name, option), value)[problem]
  return new UserError(text, hint)
}

/** The error for an operand of a command that takes none. */
export function operandError(description: CommandDescription, operand: string): UserError {
  return new UserError(
    {
      ko: `${description.name} 명령은 옵션만 받습니다: ${operand}`,
      en: `${description.name} takes options only, not ${operand}.`,
    },
    helpHint(description),
  )
}

/** The error for an option that would be taken and do nothing. */
export function misfitError({ option, needs = [], excludes }: Misfit): UserError {
  if (excludes !== undefined) {
    const other = givenTerm(excludes)
    return new UserError(
      {
        ko: `함께 쓸 수 없습니다: --${option}, ${other.ko}`,
        en: `--${option} and ${other.en} cannot be used together.`,
      },
      { ko: '둘 중 하나를 빼세요.', en: 'Leave one of the two out.' },
    )
  }
  const others = needs.map(givenTerm)
  const [ko = [], en = []] = (['ko', 'en'] as const).map((language) => others.map((other) => other[language]))
  return new UserError(
    {
      ko: `--${option} 옵션은 다음${ko.length > 1 ? ' 중 하나와' : '과'} 함께 써야 합니다: ${ko.join(', ')}`,
      en: `--${option} needs ${alternatives(en)}.`,
    },
    { ko: `함께 쓰거나 --${option} 옵션을 빼세요.`, en: `Add it, or leave --${option} out.` },
  )
}

function givenTerm(term: string): Text {
  if (term === 'paths') return { ko: '파일', en: 'files' }
  if (term.startsWith('@')) return { ko: term.slice(1), en: term.slice(1) }
  const option = `--${term.replace('=', ' ')}`
  return { ko: option, en: option }
}

function helpHint({ name }: CommandDescription): Text {
  return {
    ko: `쓸 수 있는 옵션은 ecs-lint ${name} --help로 확인하세요.`,
    en: `See ecs-lint ${name} --help for the options.`,
  }
}

interface ProblemTexts {
  readonly text: Text
  readonly hint: Text
}

/** What is wrong with a known option, and what to write instead. */
function textsAbout(
  option: string,
  term: string,
  value: string,
): Readonly<Record<Exclude<OptionProblem, 'unknown'>, ProblemTexts>> {
  return {
    'value-missing': {
      text: { ko: `${option} 옵션에 값이 없습니다.`, en: `${option} needs a value.` },
      hint: { ko: `다음과 같이 쓰세요: ${term}`, en: `Write ${term}.` },
    },
    'value-empty': {
      text: { ko: `${option} 옵션의 값이 비어 있습니다.`, en: `The value of ${option} is empty.` },
      hint: {
        ko: `다음과 같이 쓰세요: ${term}. 셸 변수로 주었다면 변수에 값이 있는지 확인하세요.`,
        en: `Write ${term}. If it comes from a variable of the shell, see whether that has a value.`,
      },
    },
    'value-unexpected': {
      text: {
        ko: `${option} 옵션에는 값을 줄 수 없습니다: ${value}`,
        en: `${option} takes no value, so not ${value}.`,
      },
      hint: { ko: `값 없이 ${option}만 쓰세요.`, en: `Write ${option} alone.` },
    },
    'value-is-option': {
      text: {
        ko: `${option} 옵션에 값이 없고, 뒤에 다른 옵션처럼 보이는 ${value} 항목이 있습니다.`,
        en: `${option} needs a value, and ${value} looks like another option.`,
      },
      hint: {
        ko: `-로 시작하는 값은 등호를 넣어 쓰세요: ${option}=${value}`,
        en: `A value that starts with - is written ${option}=${value}.`,
      },
    },
  }
}
