import { defineCommand, flagOption, textOption } from '../command.ts'
import { accessOptions, cannotRun, pricesOption } from './options/shared.ts'

export const auditCommand = defineCommand({
  name: 'audit',
  summary: {
    ko: '계정에 남아 요금이 나가는 로드 밸런서, 탄력적 IP, NAT 게이트웨이 등을 찾습니다. 읽기만 합니다.',
    en: 'Finds load balancers, Elastic IPs, NAT gateways and more that an account still pays for. It only reads.',
  },
  options: {
    region: textOption('A,B|all', {
      ko: '살펴볼 리전 (기본값: 설정된 리전)',
      en: 'Regions to look through (default: the configured one)',
    }),
    ...accessOptions,
    'role-arn': textOption('ARN', {
      ko: '이 역할을 맡아 다른 계정을 살펴봄',
      en: 'assume this role, for example in another account',
    }),
    from: textOption('FILE', {
      ko: '계정 대신 저장된 인벤토리를 읽음',
      en: 'read a saved inventory instead of an account',
    }),
    save: textOption('FILE', { ko: '읽은 내용을 인벤토리로 저장', en: 'save what was read as an inventory' }),
    prices: pricesOption,
    config: textOption('FILE', {
      ko: '설정 파일. suppress에 적은 항목은 빼고 봄 (기본값: .ecs-lint.yaml이 있으면 그 파일)',
      en: 'configuration file; its suppress lists what to keep (default: .ecs-lint.yaml if it exists)',
    }),
    demo: flagOption({ ko: '함께 제공되는 예제 계정을 점검', en: 'audit the bundled sample account' }),
    'print-policy': flagOption({
      ko: '필요한 최소 IAM 정책을 출력',
      en: 'print the minimal IAM policy that it needs',
    }),
  },
  combinations: [
    {
      options: ['print-policy'],
      excludes: ['region', 'profile', 'endpoint-url', 'role-arn', 'from', 'save', 'prices', 'config', 'demo'],
    },
    // The commands of the plan have the profile and the role, so these mean something without an account too.
    { options: ['demo'], excludes: ['region', 'endpoint-url', 'from'] },
    { options: ['from'], excludes: ['region', 'endpoint-url'] },
  ],
  examples: [
    'ecs-lint audit --demo',
    'ecs-lint audit --region ap-northeast-2 --save inventory.json',
    'ecs-lint audit --from inventory.json --format json',
  ],
  exits: [
    [0, { ko: '남은 것 없음', en: 'nothing is left over' }],
    [1, { ko: '남은 리소스가 있음', en: 'there are leftovers' }],
    [2, cannotRun],
    [3, { ko: '읽지 못한 부분이 있음', en: 'a part of the account could not be read' }],
  ],
})
