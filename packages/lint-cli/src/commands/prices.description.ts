import { defineCommand, flagOption, textOption } from '../command.ts'
import { accessOptions, cannotRun } from './options/shared.ts'

/** The formats of `prices show`; `prices update` has no CSV. */
export const pricesFormats = ['pretty', 'json', 'csv'] as const

export const pricesCommand = defineCommand({
  name: 'prices',
  operands: 'show|update',
  summary: {
    ko: '요금표의 날짜와 출처, 빠진 항목을 보여 주고(show), AWS 가격 목록에서 새 요금을 읽어 저장합니다(update).',
    en: 'Shows the prices with their dates, sources and gaps (show), and saves newer ones from the AWS Price List (update).',
  },
  formats: pricesFormats,
  options: {
    region: textOption('A,B', {
      ko: '리전. update에는 꼭 필요함 (show의 기본값: 모든 리전의 요약)',
      en: 'Regions; update needs them (show: by default a line for every one)',
    }),
    prices: textOption('FILE', {
      ko: 'show: update로 저장한 요금을 보여 줌',
      en: 'show: the prices that update saved',
    }),
    out: textOption('FILE', {
      ko: 'update: 저장할 파일 (기본값: ecs-lint-prices.json). 다른 리전의 요금은 그대로 둠',
      en: 'update: where to save (default: ecs-lint-prices.json); other Regions in it stay',
    }),
    ...accessOptions,
    'print-policy': flagOption({
      ko: 'update에 필요한 최소 IAM 정책을 출력',
      en: 'print the minimal IAM policy that update needs',
    }),
  },
  combinations: [
    { options: ['out', 'profile', 'endpoint-url', 'print-policy'], excludes: ['@show'] },
    { options: ['prices'], excludes: ['@update'] },
    { options: ['print-policy'], excludes: ['region', 'out', 'profile', 'endpoint-url'] },
  ],
  examples: [
    'ecs-lint prices show --region ap-northeast-2',
    'ecs-lint prices update --region ap-northeast-2,us-east-1 --out prices.json',
    'ecs-lint estimate service.json --region ap-northeast-2 --prices prices.json',
  ],
  exits: [
    [0, { ko: '모두 보여 주거나 저장함', en: 'shown, or saved completely' }],
    [2, cannotRun],
    [3, { ko: '저장했으나 확인하지 못한 요금이 있음', en: 'saved, but a price could not be confirmed' }],
  ],
})
