import type { ResourceGraph } from '@ecs-lint/core/graph'
import type { ArgumentsOf } from '../arguments.ts'
import { ecsSourcesOf, readEcsSources, type EcsSources } from '../ecs-files.ts'
import { UserError } from '../errors.ts'
import { unreadParts, wrongParts, type FilePart } from '../file-parts.ts'
import { readRevision, textIn } from '../git.ts'
import type { Io } from '../io.ts'
import { readOptionsOf } from '../parameters-file.ts'
import type { estimateCommand } from './estimate.description.ts'

interface Base {
  readonly graph: ResourceGraph
  /** What could not be read. */
  readonly unread: readonly FilePart[]
}

type Arguments = ArgumentsOf<typeof estimateCommand>

/** Reads what a bill is compared with: the files of `--diff`, or the same files in the revision of `--diff-rev`. */
export async function readBase(args: Arguments, io: Io): Promise<Base> {
  const revision = args.text('diff-rev')
  const paths = args.texts('diff')
  if (revision === undefined)
    return await baseIn(await readEcsSources(paths, io, await readOptionsOf(args, io)), io)
  if (args.operands.length === 0) {
    throw new UserError(
      { ko: '--diff-rev로 비교할 파일이 없습니다.', en: '--diff-rev has no files to compare.' },
      {
        ko: '예: ecs-lint estimate service.json task.json --diff-rev HEAD~1',
        en: 'For example ecs-lint estimate service.json task.json --diff-rev HEAD~1',
      },
    )
  }
  return await baseIn(
    ecsSourcesOf(
      await readRevision(revision, args.operands, io),
      args.operands,
      // The values of then, too: a file that the revision has counts as it was.
      await readOptionsOf(args, io, textIn(revision, io)),
    ),
    io,
  )
}

/** A base may be what the new files mend: what is wrong with it is named, and the rest of it counts. */
async function baseIn(read: EcsSources, io: Io): Promise<Base> {
  const wrong = (await wrongParts(read, io)).map(({ file = '--parameters', ...part }) => ({ file, ...part }))
  return { graph: read.reading.graph, unread: [...wrong, ...unreadParts(read)] }
}
