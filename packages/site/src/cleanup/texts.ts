import type { Language, Text } from '@ecs-lint/core/finding'
import { dollars } from '../panel/texts.ts'

/** What the clean-up list says around its steps. */
export const texts = {
  title: { ko: '정리 목록', en: 'Clean-up list' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  left: { ko: '아직 나가고 있는 요금:', en: 'Still on the bill:' },
  savesNothing: { ko: '합계는 그대로', en: 'the sum stays' },
  unseen: {
    ko: '지도에서는 사라졌지만 아직 요금이 나갑니다.',
    en: 'Gone from the map, and still on the bill:',
  },
  refused: { ko: 'AWS가 거절합니다.', en: 'AWS refuses.' },
  source: { ko: '출처', en: 'Source' },
  how: { ko: '어디서, 어떻게', en: 'Where and how' },
  allDone: {
    ko: '이 합계에 든 것은 모두 지웠습니다. 쌓인 로그는 합계에 없으니 로그 그룹도 지웠는지 보세요. 목록에 없는 것은 아래에서 살펴보고, 며칠 뒤에 결제 및 비용 관리에서 한 번 더 확인하세요. 이 목록은 연습입니다. 튜토리얼의 내 서비스는 그대로 남아, 홈과 단계에는 다시 요금이 보입니다.',
    en: 'Nothing of this sum is left. Stored logs are not part of it: see that the log group is gone, too. See below for what is not on the list, and look at Billing and Cost Management once more in a few days. This list is an exercise: your service in the tutorial stays as it is, and home page and steps still show what it costs.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What is said of the learner's own repository, which the list does not delete. */
export function besideText(repository: string, lang: Language): string {
  return {
    ko: `이미지를 둔 내 ECR 리포지토리(${repository})는 이 목록에 없습니다. 내보낸 파일이 만드는 것이 아니기 때문입니다. 그 안의 이미지는 저장 용량 1 GB마다 다달이 요금이 나가니, 더 쓰지 않으면 콘솔의 ECR → 리포지토리에서, 또는 이 명령으로 이미지까지 함께 지우세요.`,
    en: `Your own ECR repository with the image (${repository}) is not on this list, for the exported files do not create it. Its images cost by the GB each month. When you no longer need them, delete it with all its images under ECR → Repositories in the console, or by this command.`,
  }[lang]
}

/** What an hour more costs of what is left on. */
export function hourText(amount: number, lang: Language): string {
  if (amount === 0)
    return {
      ko: '이 합계에 든 것은 이제 요금이 나가지 않습니다.',
      en: 'Nothing that is counted here costs money any more.',
    }[lang]
  const hour = `$${amount.toFixed(4)}`
  const day = dollars(amount * 24)
  return lang === 'ko'
    ? `남겨 두면 한 시간에 ${hour}, 하루에 ${day}씩 나갑니다.`
    : `Each hour that this stays costs ${hour}, each day ${day}.`
}
