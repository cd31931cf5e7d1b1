import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { Reading } from '@ecs-lint/core/readers'
import type { ArgumentsOf } from '../arguments.ts'
import { ecsSourcesOf, readEcsSources, soundGraphOf, unreadParts } from '../ecs-files.ts'
import { UserError } from '../errors.ts'
import { readRevision } from '../git.ts'
import type { Io } from '../io.ts'
import { readOptionsOf } from '../parameters-file.ts'
import type { estimateCommand } from './estimate.description.ts'

interface Base {
  readonly graph: ResourceGraph
  /** What could not be read. */
  readonly unread: ReturnType<typeof unreadParts>
}

type Arguments = ArgumentsOf<typeof estimateCommand>

/** Reads what a bill is compared with: the files of `--diff`, or the same files in the revision of `--diff-rev`. */
export async function readBase(args: Arguments, io: Io): Promise<Base> {
  const revision = args.text('diff-rev')
  const paths = args.texts('diff')
  if (revision === undefined) return sound((await readEcsSources(paths, io, readOptionsOf(args, io))).reading)
  if (paths.length > 0) {
    throw new UserError(
      { ko: '--diff와 --diff-rev는 함께 쓸 수 없습니다.', en: '--diff and --diff-rev exclude one another.' },
      { ko: '하나만 지정하세요.', en: 'Give one of them.' },
    )
  }
  if (args.operands.length === 0) {
    throw new UserError(
      { ko: '--diff-rev로 비교할 파일이 없습니다.', en: '--diff-rev has no files to compare.' },
      {
        ko: '예: ecs-lint estimate service.json task.json --diff-rev HEAD~1',
        en: 'For example ecs-lint estimate service.json task.json --diff-rev HEAD~1',
      },
    )
  }
  const { reading } = ecsSourcesOf(
    await readRevision(revision, args.operands, io),
    args.operands,
    readOptionsOf(args, io),
  )
  return sound(reading)
}

function sound(reading: Reading): Base {
  return { graph: soundGraphOf(reading, 'price'), unread: unreadParts(reading) }
}
