import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import type { pricesCommand } from './prices.description.ts'

type Arguments = ArgumentsOf<typeof pricesCommand>

/** `ecs-lint prices show` and `ecs-lint prices update`: shows the price books, or updates them from AWS. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const [task, ...rest] = args.operands
  if (rest.length === 0 && task === 'show') return (await import('./prices-show.ts')).run(args, io)
  if (rest.length === 0 && task === 'update') return (await import('./prices-update.ts')).run(args, io)
  const given = args.operands.join(' ')
  throw new UserError(
    given === ''
      ? { ko: 'show와 update 중 하나를 지정하세요.', en: 'Write show or update.' }
      : { ko: `prices에는 ${given} 명령이 없습니다.`, en: `prices has no command ${given}.` },
    {
      ko: '예: ecs-lint prices show --region ap-northeast-2',
      en: 'For example ecs-lint prices show --region ap-northeast-2',
    },
  )
}
