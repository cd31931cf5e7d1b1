import type { Text } from '@ecs-lint/core/finding'
import { commonOptions, flagOption, optionsOf, optionTerm, type CommandDescription } from './command.ts'
import type { Io } from './io.ts'
import { pad, style, wrap } from './terminal.ts'

const tagline: Text = {
  ko: 'Amazon ECS 서비스를 점검하고, 요금을 계산하고, 계정에 남은 리소스를 찾습니다.',
  en: 'Checks and prices Amazon ECS services, and finds what they left behind in an account.',
}

const labels = {
  usage: { ko: '사용법', en: 'Usage' },
  commands: { ko: '명령', en: 'Commands' },
  options: { ko: '옵션', en: 'Options' },
  examples: { ko: '예', en: 'Examples' },
  exits: { ko: '종료 코드', en: 'Exit codes' },
} as const satisfies Record<string, Text>

const version = { ...flagOption({ ko: '버전', en: 'the version' }), short: 'v' }

/** The help of the whole tool. */
export function formatOverview(descriptions: readonly CommandDescription[], io: Io): string {
  const { language } = io
  const rows = descriptions.map(({ name, summary }) => [name, summary[language]] as const)
  const { lang, 'no-color': noColor, help } = commonOptions
  const options = Object.entries({ lang, 'no-color': noColor, version, help }).map(
    ([name, option]) => [optionTerm(name, option), option.text[language]] as const,
  )
  return [
    ...wrap(tagline[language], io.stdout.columns),
    '',
    `${heading(labels.usage, io)}: ecs-lint <command> [options]`,
    '',
    heading(labels.commands, io),
    ...table(rows, io),
    '',
    heading(labels.options, io),
    ...table(options, io),
    '',
    language === 'ko'
      ? '명령별 도움말: ecs-lint <command> --help'
      : 'Help for a command: ecs-lint <command> --help',
    '',
  ].join('\n')
}

/** The help of one command. */
export function formatHelp(description: CommandDescription, io: Io): string {
  const { language } = io
  const { name, operands, summary, examples, exits } = description
  const optionRows = Object.entries(optionsOf(description)).map(
    ([option, details]) => [optionTerm(option, details), details.text[language]] as const,
  )
  const usage = ['ecs-lint', name, operands, '[options]'].filter((part) => part !== undefined).join(' ')
  return [
    ...wrap(summary[language], io.stdout.columns),
    '',
    `${heading(labels.usage, io)}: ${usage}`,
    '',
    heading(labels.options, io),
    ...table(optionRows, io),
    '',
    heading(labels.examples, io),
    ...examples.map((example) => `  ${example}`),
    '',
    heading(labels.exits, io),
    ...table(
      exits.map(([code, meaning]) => [String(code), meaning[language]] as const),
      io,
    ),
    '',
  ].join('\n')
}

function heading(text: Text, io: Io): string {
  return style(io.stdout, 'bold', text[io.language])
}

function table(rows: readonly (readonly [term: string, text: string])[], io: Io): readonly string[] {
  const indent = Math.min(30, Math.max(...rows.map(([term]) => term.length)) + 4)
  return rows.flatMap(([term, text]) => {
    const [first = '', ...more] = wrap(text, io.stdout.columns - indent)
    const start =
      `  ${term}  `.length > indent
        ? [`  ${term}`, `${' '.repeat(indent)}${first}`]
        : [`${pad(`  ${term}`, indent)}${first}`]
    return [...start, ...more.map((line) => `${' '.repeat(indent)}${line}`)]
  })
}
