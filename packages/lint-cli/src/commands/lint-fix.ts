import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { fixSources, type FixOptions } from '@ecs-lint/core/check'
import type { LintFinding } from '@ecs-lint/core/rules'
import type { Source } from '@ecs-lint/core/source'
import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { fixLevels } from '../lint-choices.ts'
import { oneOf } from '../options.ts'
import type { lintCommand } from './lint.description.ts'

/** What was, or would be, changed by fixes. */
export interface FixReport {
  readonly isDryRun: boolean
  /** How far the fixes went. */
  readonly level: (typeof fixLevels)[number]
  readonly fixed: readonly LintFinding[]
  /** A unified diff for each changed file. */
  readonly diffs: readonly { readonly file: string; readonly diff: string }[]
}

/** Makes the fixes and, unless it is a dry run, writes them into the files. The sources are those after the fixes. */
export async function fixFiles(
  sources: readonly Source[],
  options: FixOptions,
  args: ArgumentsOf<typeof lintCommand>,
  io: Io,
): Promise<{ readonly sources: readonly Source[]; readonly report: FixReport }> {
  const isDryRun = args.flag('fix-dry-run')
  if (!isDryRun && args.operands.includes('-')) {
    throw new UserError(
      { ko: '표준 입력은 고쳐 쓸 수 없습니다.', en: 'Standard input cannot be written to.' },
      { ko: '--fix-dry-run으로 고칠 내용을 보세요.', en: 'See the changes with --fix-dry-run.' },
    )
  }
  const level = oneOf(args, 'fix-safety', fixLevels) ?? 'safe'
  const safety = fixLevels.slice(0, fixLevels.indexOf(level) + 1)
  const { sources: after, fixed } = await fixSources(sources, { ...options, safety })
  const changed = after.filter((source) => !sources.includes(source))
  const diffs = changed.map(({ name, text }) => {
    const before = sources.find((source) => source.name === name)?.text ?? ''
    return {
      file: name,
      diff: createTwoFilesPatch(name, name, before, text, undefined, undefined, { context: 2 }),
    }
  })
  if (!isDryRun) for (const { name, text } of changed) write(resolve(io.cwd, name), text)
  return { sources: after, report: { isDryRun, level, fixed, diffs } }
}

/** Writes a file anew. A byte order mark, which is no part of its text, stays. */
function write(path: string, text: string): void {
  const mark = readFileSync(path, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : ''
  writeFileSync(path, mark + text)
}
