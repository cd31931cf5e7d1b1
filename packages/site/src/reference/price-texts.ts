import type { Text } from '@ecs-lint/core/finding'
import type { BookSku, skuUnits } from '@ecs-lint/core/pricing'

/** What the price page says around the price books. */
export const texts = {
  title: { ko: '리전별 단가표', en: 'Prices by Region' },
  description: {
    ko: '튜토리얼과 ecs-lint가 계산에 쓰는 모든 단가. 리전마다 값과 날짜, 출처를 보여 줍니다.',
    en: 'Every list price that the tutorial and ecs-lint work with, Region by Region, with its date and source.',
  },
  intro: {
    ko: '온디맨드 정가이며 단위는 미국 달러입니다. 세금과 프리 티어, 할인은 들어 있지 않습니다. 표에 없는 단가는 0이 아니라 모르는 값입니다.',
    en: 'These are on-demand list prices in US dollars, before taxes, free tier and discounts. A price that is not in a table is unknown, not zero.',
  },
  old: { ko: '오래됨', en: 'old' },
  stale: { ko: '그 뒤에 바뀜', en: 'changed since' },
  unconfirmed: { ko: '확인되지 않음', en: 'unconfirmed' },
  undated: { ko: '날짜 모름', en: 'no date' },
  item: { ko: '항목', en: 'Item' },
  price: { ko: '단가', en: 'Price' },
  origin: { ko: '날짜와 출처', en: 'Date and source' },
  sources: { ko: '자세한 출처', en: 'The sources in full' },
  calculator: {
    ko: '내 서비스의 요금을 리전끼리 비교하기',
    en: 'Compare the bill of your own service between Regions',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What one of it is, as each language says it. */
export const unitTexts: Readonly<Record<(typeof skuUnits)[BookSku], Text>> = {
  'vCPU-hour': { ko: 'vCPU·시간', en: 'vCPU-hour' },
  'GB-hour': { ko: 'GB·시간', en: 'GB-hour' },
  'GB-month': { ko: 'GB·월', en: 'GB-month' },
  GB: { ko: 'GB', en: 'GB' },
  hour: { ko: '시간', en: 'hour' },
  request: { ko: '요청', en: 'request' },
  'LCU-hour': { ko: 'LCU·시간', en: 'LCU-hour' },
  'NLCU-hour': { ko: 'NLCU·시간', en: 'NLCU-hour' },
  'AZ-hour': { ko: '가용 영역·시간', en: 'Availability Zone-hour' },
  'address-hour': { ko: '주소·시간', en: 'address-hour' },
  'alarm-month': { ko: '경보·월', en: 'alarm-month' },
  'metric-month': { ko: '지표·월', en: 'metric-month' },
  'resource-month': { ko: '리소스·월', en: 'resource-month' },
  'zone-month': { ko: '호스팅 영역·월', en: 'hosted zone-month' },
  'million calls': { ko: '호출 100만 건', en: 'million calls' },
}

/** From when on a price counts as old. */
export function oldText(today: string): Text {
  return {
    ko: `이 페이지를 만든 날(${today})보다 180일 넘게 앞선 단가와 날짜를 모르는 단가에는 ‘${texts.old.ko}’, 그 뒤에 바뀐 사실이 알려진 단가에는 ‘${texts.stale.ko}’ 표시가 있습니다.`,
    en: `A price more than 180 days older than this page (${today}), or without a date, is marked “${texts.old.en}”; one that is known to differ by now, “${texts.stale.en}”.`,
  }
}

/** What a book holds, in a line. */
export function summaryText(known: number, old: number, missing: number): Text {
  return {
    ko: `단가 ${known}개, 그중 180일이 넘었거나 날짜를 모르는 것 ${old}개 · 모르는 단가 ${missing}개`,
    en: `${known} prices, ${old} of them over 180 days old or without a date · ${missing} unknown`,
  }
}
