import { defineCommand, listOption, textOption } from '../command.ts'
import { serviceOptions } from './options/service.ts'
import { cannotRun, parametersOption, pricesOption, verboseOption } from './options/shared.ts'
import { usageOptions } from './options/usage.ts'

export const estimateFormats = ['pretty', 'json', 'csv', 'markdown'] as const

export const estimateCommand = defineCommand({
  name: 'estimate',
  operands: '[paths…]',
  summary: {
    ko: '서비스의 월 요금을 계산 근거와 함께 보여 줍니다. 파일을 주거나 옵션으로 서비스를 설명하세요.',
    en: 'Shows what a service costs a month, with the arithmetic. Name its files, or describe it by options.',
  },
  formats: estimateFormats,
  options: {
    parameters: parametersOption,
    verbose: verboseOption,
    region: textOption('REGION', {
      ko: '리전 코드, 예: ap-northeast-2 (기본값: 파일에 나오는 리전)',
      en: 'the Region, such as ap-northeast-2 (default: the one that the files name)',
    }),
    ...serviceOptions,
    ...usageOptions,
    budget: textOption('USD', {
      ko: '한 달 예산(달러). 넘으면 종료 코드 1',
      en: 'monthly budget in US dollars; exits 1 above it',
    }),
    diff: listOption('BASE', {
      ko: '이 파일이나 디렉터리와 비교해 달라진 항목만 보여 줌',
      en: 'show what changes against this file or directory',
    }),
    'diff-rev': textOption('REV', {
      ko: '같은 파일의 Git 리비전과 비교 (예: HEAD~1)',
      en: 'show what changes against a Git revision of the files',
    }),
    prices: pricesOption,
    compare: textOption('QUESTION', {
      ko: '다른 선택과 비교: regions, arch, spot, egress, launch-type',
      en: 'compare with other choices: regions, arch, spot, egress, launch-type',
    }),
  },
  combinations: [
    { options: ['alb'], excludes: ['nlb'] },
    { options: ['internal'], needs: ['alb', 'nlb', 'paths'] },
    { options: ['public-ip'], excludes: ['nat', 'endpoints'] },
    { options: ['nat'], excludes: ['endpoints'] },
    { options: ['windows'], excludes: ['arm', 'spot', 'spot-mix'] },
    { options: ['storage'], excludes: ['ec2', 'managed-instances'] },
    { options: ['verbose'], needs: ['paths', 'diff'] },
    { options: ['layer-gb'], needs: ['compare=egress'] },
    { options: ['deployment-minutes'], needs: ['deployments'] },
    { options: ['compare'], excludes: ['budget', 'diff', 'diff-rev'] },
    { options: ['diff'], excludes: ['diff-rev'] },
  ],
  examples: [
    'ecs-lint estimate task-definition.json service.json --region ap-northeast-2',
    'ecs-lint estimate --region ap-northeast-2 --tasks 3 --public-ip --alb',
    'ecs-lint estimate --region ap-northeast-2 --tasks 3 --alb --compare arch',
    'ecs-lint estimate --region us-east-1 --ec2 --instance-type t3.large --tasks 6',
    'ecs-lint estimate . --region ap-northeast-2 --diff-rev main --budget 100',
  ],
  exits: [
    [0, { ko: '모두 계산함', en: 'everything is priced' }],
    [
      1,
      {
        ko: '예산(--budget)을 넘음. 모르는 요금이 있어도 이미 넘었으면 1',
        en: 'over the --budget, even if a price is missing too',
      },
    ],
    [2, cannotRun],
    [
      3,
      {
        ko: '알 수 없는 요금이 있어 합계가 최소값임. 비교에서는 순위를 매기지 못한 선택이 있음(--compare regions에서는 지금 리전이나 나머지 모두)',
        en: 'a price is missing: the total is a lower bound, or a compared choice could not be ranked (of --compare regions the present Region, or all others)',
      },
    ],
  ],
})
