import { isFileRule, type Severity, type Text } from '@ecs-lint/core/finding'
import { rules, type Preset, type RuleCategory } from '@ecs-lint/core/rules'
import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import { presets } from '../lint-choices.ts'
import { didYouMean } from '../nearest.ts'
import { formatOf, oneOf } from '../options.ts'
import { writeExplainJson, writeExplainPretty, writeRuleList } from '../reporters/explain.ts'
import type { explainCommand } from './explain.description.ts'

type Arguments = ArgumentsOf<typeof explainCommand>

/** What there is to say of a rule, of a check of how files are written, or of a kind of leftover. */
export interface Explanation {
  readonly id: string
  readonly kind: 'rule' | 'file' | 'leftover'
  readonly title: Text
  readonly why?: Text
  readonly severity?: Severity
  readonly category?: RuleCategory
  readonly preset?: Preset
  readonly since?: string
  readonly docs?: string
  readonly peers: readonly string[]
  /** Whether `lint --fix` can mend it, at some level of safety. */
  readonly isFixable: boolean
}

/** `ecs-lint explain`: what rules demand and why, in the words of the tutorial's pages of rules. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  const upTo = oneOf(args, 'preset', presets)
  const all = await explanations()
  const asked = [...new Set(args.operands)]
  const found = asked.map((id) => all.find((each) => each.id === id) ?? unknown(id, all))
  const shown = asked.length > 0 ? found : upTo === undefined ? all : all.filter((each) => isIn(each, upTo))
  if (format === 'json') io.stdout.write(writeExplainJson(shown, io))
  else io.stdout.write(asked.length === 0 ? writeRuleList(shown, io) : writeExplainPretty(shown, io))
  return 0
}

/** Whether a preset has a rule; each has those of the presets before it. */
function isIn({ kind, preset }: Explanation, upTo: (typeof presets)[number]): boolean {
  return kind === 'rule' && preset !== undefined && presets.indexOf(preset) <= presets.indexOf(upTo)
}

async function explanations(): Promise<readonly Explanation[]> {
  const { allRuleWords, fileRuleWords } = await import('@ecs-lint/core/rule-words')
  const { detectors } = await import('@ecs-lint/core/leftovers')
  const words = new Map(Object.entries(allRuleWords))
  return [
    ...rules.flatMap(({ id, severity, category, preset, since, docs, peers }): readonly Explanation[] => {
      const own = words.get(id)
      if (own === undefined) return []
      const { title, why } = own
      const isFixable = own.fix !== undefined
      return [{ id, kind: 'rule', title, why, severity, category, preset, since, docs, peers, isFixable }]
    }),
    ...Object.entries(fileRuleWords).map(([id, { title, why }]): Explanation => ({
      id,
      kind: 'file',
      title,
      why,
      peers: [],
      isFixable: false,
    })),
    ...detectors.map(({ kind, title }): Explanation => ({
      id: kind,
      kind: 'leftover',
      title,
      peers: [],
      isFixable: false,
    })),
  ]
}

/** What stands in the place of a rule in a finding where a file cannot be read at all. */
const readingProblems = [
  'syntax', 'empty-file', 'not-text', 'file-too-large', 'nesting-too-deep', 'alias-expansion', 'foreign-format',
] // prettier-ignore

function unknown(id: string, all: readonly Explanation[]): never {
  const ids = all.map((each) => each.id)
  if (readingProblems.includes(id) && !isFileRule(id)) {
    throw new UserError(
      {
        ko: `${id}: 규칙이 아니라, 파일을 읽을 수 없다는 오류입니다.`,
        en: `${id} is not a rule: it means that a file cannot be read.`,
      },
      {
        ko: '이유와 고칠 방법은 점검 결과의 문장에 있습니다.',
        en: 'The message of the finding says why, and what to do.',
      },
    )
  }
  throw new UserError(
    { ko: `알 수 없는 규칙입니다: ${id}`, en: `There is no rule ${id}.` },
    didYouMean(id, ids, {
      ko: 'ecs-lint explain으로 모든 규칙을 볼 수 있습니다.',
      en: 'ecs-lint explain lists them all.',
    }),
  )
}
