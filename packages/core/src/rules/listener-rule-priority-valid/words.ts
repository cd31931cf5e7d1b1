import type { WordsOf } from '../rule.ts'
import type { listenerRulePriorityValid } from './listener-rule-priority-valid.ts'

export const words: WordsOf<typeof listenerRulePriorityValid> = {
  title: {
    ko: '리스너 규칙의 우선순위는 1~50000에서 겹치지 않게 정한다',
    en: 'Give each rule of a listener a priority of its own, from 1 to 50000',
  },
  why: {
    ko: '리스너는 우선순위 숫자가 작은 규칙부터 확인하므로, 한 리스너의 두 규칙이 같은 숫자를 쓸 수 없습니다(PriorityInUse). 범위는 1~50000이고, 조건에 맞는 규칙이 없을 때의 동작은 리스너의 기본 작업에 적습니다.',
    en: 'A listener tries its rules from the lowest number up, so no two of them may have the same (PriorityInUse). Numbers go from 1 to 50000; what is done where no rule matches stands in the default actions of the listener.',
  },
  message: {
    ko: ({ priority, isTaken }) =>
      isTaken
        ? `같은 리스너의 다른 규칙도 우선순위가 ${priority}입니다. 규칙마다 다른 숫자를 쓰세요.`
        : `규칙의 우선순위 ${priority}: 1~50000의 정수여야 합니다.`,
    en: ({ priority, isTaken }) =>
      isTaken
        ? `Another rule of the listener has the priority ${priority} too. Give each a number of its own.`
        : `The priority of a rule is a whole number from 1 to 50000, not ${priority}.`,
  },
}
