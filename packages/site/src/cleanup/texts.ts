import type { Language, Text } from '@ecs-lint/core/finding'
import { per, signed, totalInHours, totalText } from '../panel/texts.ts'
import type { CleanUpStep } from './step.ts'

/** What the clean-up list says around its steps. */
export const texts = {
  title: { ko: '정리 목록', en: 'Clean-up list' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  ofAnother: {
    ko: '표시한 뒤로 내 서비스가 바뀌어, 그 서비스에 한 표시는 모두 풀었습니다. 지금 서비스로 다시 시작하세요. 서비스를 그때대로 되돌리면 표시도 돌아옵니다.',
    en: 'Your service has changed since you ticked things off, so nothing of it is ticked: begin again with the one there is now. Put the service back as it was, and the ticks are back too.',
  },
  left: { ko: '아직 나가고 있는 요금:', en: 'Still on the bill:' },
  savesNothing: { ko: '합계는 그대로', en: 'total unchanged' },
  unseen: {
    ko: '지도에서는 사라졌지만 아직 요금이 나갑니다.',
    en: 'Gone from the map, and still on the bill:',
  },
  refused: { ko: 'AWS가 거절합니다.', en: 'AWS refuses.' },
  source: { ko: '출처', en: 'Source' },
  how: { ko: '어디서, 어떻게', en: 'Where and how' },
  storeroom: {
    ko: '지도의 창고는 다른 사람이 운영하는 서비스라 내 요금에 없습니다. 창고가 남아 있는 동안 네임스페이스와 VPC는 지워지지 않습니다.',
    en: 'The storeroom on the map is a service that somebody else runs, and it is not on your bill. While it exists, the namespace and the VPC cannot be deleted.',
  },
  allDone: {
    ko: '목록에 있는 것을 모두 지웠습니다. 목록에 없는 것은 아래에서 살펴보고, 며칠 뒤에 결제 및 비용 관리에서 한 번 더 확인하세요.',
    en: 'All that is on the list is deleted. See below for what is not on it, and look at Billing and Cost Management once more in a few days.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What a step takes off the bill; what of it has no price is not nothing. */
export function savesText(
  { saves, missing }: Pick<CleanUpStep, 'saves' | 'missing'>,
  lang: Language,
): string {
  const parts = [...(saves > 0 ? [signed(-saves)] : []), ...(missing.length > 0 ? ['−\u2060$?'] : [])]
  return parts.join(' ') || texts.savesNothing[lang]
}

/** That the bill is of a service whose tasks were all stopped, and what it is with those that exported files start. */
export function stoppedText(tasks: number, bill: Parameters<typeof totalText>[0], lang: Language): string {
  const total = per('month', totalText(bill), lang)
  return lang === 'ko'
    ? `9.5에서 태스크를 모두 멈춘 서비스의 목록입니다. 내보낸 파일을 실행했다면 태스크 ${tasks}개도 실행 중이라 ${total}입니다. 서비스를 삭제하면 함께 없어집니다.`
    : `The list is of the service after 9.5, with every task stopped. If you have run the exported files, ${tasks === 1 ? '1 task runs' : `${tasks} tasks run`} as well, ${total} in all, until you delete the service.`
}

/** What is said once nothing that is left is counted, and things are left. */
export function freeText(open: readonly string[], lang: Language): string {
  const logs = open.includes('log-group')
  return lang === 'ko'
    ? `목록에 아직 ${open.length}개가 남아 있습니다.${logs ? ' 쌓인 로그는 합계에 없지만, 로그 그룹을 지울 때까지 저장 요금이 나갑니다.' : ''}`
    : `Still open on the list: ${open.length}.${logs ? ' Stored logs are not in the sum; they cost money until the log group is deleted.' : ''}`
}

/** What an hour more costs of what is left on. */
export function hourText(left: Parameters<typeof totalInHours>[0], lang: Language): string {
  if (left.total === 0 && left.missing.length === 0)
    return {
      ko: '이 합계에서 더 나갈 요금은 없습니다.',
      en: 'Nothing that is counted here costs money any more.',
    }[lang]
  const [hour, day] = [totalInHours(left, 1, 4), totalInHours(left, 24)]
  return lang === 'ko'
    ? `남겨 두면 한 시간에 ${hour}, 하루에 ${day}씩 나갑니다.`
    : `Left as it is, this costs ${hour} an hour and ${day} a day.`
}
