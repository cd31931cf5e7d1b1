import { describe, expect, test } from 'vitest'
import type { ArgumentsOf } from '../src/arguments.ts'
import { defineCommand, flagOption, listOption, textOption } from '../src/command.ts'
import type { lintCommand } from '../src/commands/descriptions.ts'
import { formatOf, numberOf, oneOf } from '../src/options.ts'
import { readOptionsOf } from '../src/parameters-file.ts'
import { runInProcess } from './support/in-process.ts'

const text = { ko: '', en: '' }
const sampleCommand = defineCommand({
  name: 'sample',
  summary: text,
  options: {
    size: textOption('N', text),
    rule: listOption('ID', text),
    fix: flagOption(text),
  },
  examples: [],
  exits: [],
})

/** Never called: the compiler reads it, and an expected error that is none does not compile either. */
function typesOfOptions(args: ArgumentsOf<typeof sampleCommand>, lint: ArgumentsOf<typeof lintCommand>) {
  args.text('size')
  args.texts('rule')
  args.flag('fix')
  args.has('rule')
  args.text('lang')
  args.flag('no-color')
  formatOf(args)
  numberOf(args, 'size')
  oneOf(args, 'size', ['1', '2'])
  lint.text('fail-on')
  // @ts-expect-error: a misspelt option
  args.text('sise')
  // @ts-expect-error: a flag has no text
  args.text('fix')
  // @ts-expect-error: an option of several values has not one
  args.text('rule')
  // @ts-expect-error: an option of one value has not several
  args.texts('size')
  // @ts-expect-error: a text is no flag
  args.flag('size')
  // @ts-expect-error: a misspelt option
  args.has('fixes')
  // @ts-expect-error: an option of another command
  numberOf(args, 'fail-on')
  // @ts-expect-error: a flag is no choice
  oneOf(args, 'fix', ['1', '2'])
  // @ts-expect-error: a misspelt option
  lint.text('fial-on')
  // @ts-expect-error: a command without --region and --parameters
  void readOptionsOf(args)
}

test('options are typed by their description', () => {
  expect(typesOfOptions).toBeTypeOf('function')
})

describe.each([
  [['estmate'], /no command estmate\.\n.*mean estimate\?/, /알 수 없는 명령입니다: estmate\n해결: 비슷한 이름: estimate\n/],
  [['lint', '--presett=api'], /no option --presett\.\n.*mean --preset\?/, /비슷한 이름: --preset\n/],
  [['lnit'], /no command lnit\.\n.*mean lint\?/, /알 수 없는 명령입니다: lnit\n해결: 비슷한 이름: lint\n/],
  [['frobnicate'], /See ecs-lint --help\. The commands are lint, /, /쓸 수 있는 명령은 ecs-lint --help로/],
  [['lint', '--fail-no=error'], /no option --fail-no\.\n.*mean --fail-on\?/, /비슷한 이름: --fail-on\n/],
  [['lint', '-x'], /no option -x\.\n.*See ecs-lint lint --help/, /알 수 없는 옵션입니다: -x\n해결: .*ecs-lint lint --help로/],
  [['lint', '--constructor'], /no option --constructor/, /알 수 없는 옵션입니다: --constructor/],
  [['lint', '--rule'], /--rule needs a value\.\n.*Write --rule ID=SEVERITY\./, /--rule 옵션에 값이 없습니다\.\n해결: .*: --rule ID=SEVERITY\n/],
  [['lint', '--format='], /value of --format is empty\.\n.*Write --format pretty/, /--format 옵션의 값이 비어 있습니다\.\n해결: .*--format pretty/],
  [['estimate', '--region', ''], /value of --region is empty\.\n.*variable of the shell/, /--region 옵션의 값이 비어 있습니다\.\n해결: .*셸 변수/],
  [['simulate', '--tasks', '3개'], /--tasks takes a number from 0, not 3개\.\n.*without a unit/, /0 이상의 숫자여야 합니다: 3개\n해결: 단위와 쉼표 없이/],
  [['help', 'lnit'], /no command lnit\.\n.*mean lint\?/, /알 수 없는 명령입니다: lnit\n해결: 비슷한 이름: lint\n/],
  [['estimate', '--gb-out', '-5'], /--gb-out needs a value, and -5 looks like.*\n.*--gb-out=-5/, /뒤에 다른 옵션처럼 보이는 -5 항목이 있습니다\.\n해결: .*--gb-out=-5/],
  [['estimate', '--arm=yes'], /--arm takes no value, so not yes\.\n.*Write --arm alone/, /--arm 옵션에는 값을 줄 수 없습니다: yes\n해결: 값 없이 --arm만/],
  [['audit', 'infra/'], /audit takes options only, not infra\/\./, /audit 명령은 옵션만 받습니다: infra\//],
  [['lint', '--rule', 'image-not-lates=off'], /no rule image-not-lates\.\n.*mean image-not-latest\?/, /알 수 없는 규칙입니다: image-not-lates\n해결: 비슷한 이름: image-not-latest\n/],
  [['lint', '--rule', 'frobnicate=off'], /no rule frobnicate\.\n.*ecs-lint explain/, /ecs-lint explain/],
] as const)('B5: %j', (args, english, korean) => {
  test('is refused in both languages, with what to write instead', async () => {
    const en = await runInProcess(args)
    expect(en.stderr).toMatch(english)
    expect(en).toMatchObject({ status: 2, stdout: '' })
    const ko = await runInProcess(args, { env: { LANG: 'ko_KR.UTF-8' } })
    expect(ko.stderr).toMatch(korean)
    // A Korean sentence is not Node's English one.
    expect(ko.stderr).not.toMatch(/option|argument|needs|takes/i)
    expect(ko).toMatchObject({ status: 2, stdout: '' })
  })
}) // prettier-ignore
