import type { Language, Text } from '@ecs-lint/core/finding'
import { dollars } from '../panel/texts.ts'

/** What the clean-up list says around its steps. */
export const texts = {
  title: { ko: '정리 목록', en: 'Clean-up list' },
  loading: { ko: '요금표를 불러오는 중입니다.', en: 'Loading the prices.' },
  left: { ko: '아직 나가고 있는 요금:', en: 'Still on the bill:' },
  free: { ko: '무료', en: 'free' },
  unseen: {
    ko: '지도에서는 사라졌지만 아직 요금이 나갑니다.',
    en: 'Gone from the map, and still on the bill:',
  },
  refused: { ko: 'AWS가 거절합니다.', en: 'AWS refuses.' },
  source: { ko: '출처', en: 'Source' },
  how: { ko: '어디서, 어떻게', en: 'Where and how' },
  allDone: {
    ko: '요금이 나가는 것은 모두 지웠습니다. 며칠 뒤에 결제 및 비용 관리에서 한 번 더 확인하세요.',
    en: 'Nothing here costs money any more. Look at Billing and Cost Management once more in a few days.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What an hour more costs of what is left on. */
export function hourText(amount: number, lang: Language): string {
  if (amount === 0)
    return { ko: '남겨 두어도 요금이 나가지 않습니다.', en: 'What is left costs nothing.' }[lang]
  const hour = `$${amount.toFixed(4)}`
  const day = dollars(amount * 24)
  return lang === 'ko'
    ? `남겨 두면 한 시간에 ${hour}, 하루에 ${day}씩 나갑니다.`
    : `Each hour that this stays costs ${hour}, each day ${day}.`
}
