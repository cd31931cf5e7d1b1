import type { WordsOf } from '../rule.ts'
import type { healthCheckCommandForm } from './health-check-command-form.ts'

export const words: WordsOf<typeof healthCheckCommandForm> = {
  title: {
    ko: '상태 확인 명령은 CMD나 CMD-SHELL로 시작한다',
    en: 'Begin a health check with CMD or CMD-SHELL',
  },
  why: {
    ko: 'ECS API는 명령 목록의 첫 항목으로 CMD(그대로 실행)나 CMD-SHELL(셸로 실행)만 적으라고 합니다. "CMD-SHELL, curl …"처럼 한 문자열로 붙이거나 빠뜨리면 상태 확인이 실행되지 않아 상태가 UNKNOWN에 머뭅니다.',
    en: 'The ECS API requires a list whose first item is CMD (run as it is) or CMD-SHELL (run by a shell) and nothing else. With one string such as "CMD-SHELL, curl …", or without it, no check is run and the health stays UNKNOWN.',
  },
  message: {
    ko: ({ what, first }) =>
      what === 'empty'
        ? 'healthCheck에 실행할 command가 없습니다.'
        : what === 'alone'
          ? `${first} 다음에 실행할 명령이 없습니다.`
          : what === 'shell'
            ? `CMD는 셸을 거치지 않고 실행하므로 ||나 공백이 든 한 줄을 명령으로 해석하지 못합니다. CMD-SHELL을 쓰세요: ["CMD-SHELL", ${JSON.stringify(first)}].`
            : `첫 항목은 CMD, CMD-SHELL, NONE 중 하나여야 합니다(지금: ${first}).`,
    en: ({ what, first }) =>
      what === 'empty'
        ? 'The healthCheck has no command to run.'
        : what === 'alone'
          ? `There is no command after ${first}.`
          : what === 'shell'
            ? `CMD runs a program without a shell, which takes a whole line for its name and || for an argument. Use CMD-SHELL: ["CMD-SHELL", ${JSON.stringify(first)}].`
            : `The first item is CMD, CMD-SHELL or NONE, not ${first}.`,
  },
  fix: {
    ko: ({ what }) =>
      what === 'shell' ? 'CMD를 CMD-SHELL로 바꾸기' : 'CMD-SHELL과 명령을 두 항목으로 나누기',
    en: ({ what }) =>
      what === 'shell' ? 'Use CMD-SHELL instead of CMD' : 'Split CMD-SHELL and the command into two items',
  },
}
