import { defineCommand, textOption } from '../command.ts'
import { cannotRun, inventoryOption, templateOptions } from './options/shared.ts'

export const traceCommand = defineCommand({
  name: 'trace',
  operands: '[paths…]',
  summary: {
    ko: '패킷, 이미지 받기, ECS Exec이 어디까지 가는지 홉마다 보여 줍니다. 보안 그룹, 네트워크 ACL, 라우팅, NAT, 엔드포인트를 따라갑니다.',
    en: 'Follows a packet, an image pull or ECS Exec hop by hop: security groups, network ACLs, routes, NAT, endpoints.',
  },
  options: {
    ...templateOptions,
    from: textOption('FROM', {
      ko: 'internet, 주소(203.0.113.7), load-balancer, 서비스 이름 (기본값: internet)',
      en: 'internet, an address (203.0.113.7), load-balancer, or a service (default: internet)',
    }),
    to: textOption('TO', {
      ko: '서비스 이름, 또는 image, logs, secrets, exec (기본값: 하나뿐인 서비스)',
      en: 'a service, or image, logs, secrets, exec (default: the only service)',
    }),
    port: textOption('N', {
      ko: '포트 (기본값: 리스너나 컨테이너의 포트)',
      en: "port (default: the listener's or container's)",
    }),
    'from-inventory': inventoryOption,
  },
  combinations: [
    { options: ['from-inventory'], excludes: ['paths', 'region', 'parameters', 'verbose'] },
    { options: ['port'], excludes: ['to=image', 'to=logs', 'to=secrets', 'to=exec'] },
  ],
  examples: [
    'ecs-lint trace infra/ --from internet --to web',
    'ecs-lint trace infra/ --from web --to image',
    'ecs-lint trace infra/ --from web --to exec',
    'ecs-lint trace --from-inventory inventory.json --from web --to api --port 8080',
  ],
  exits: [
    [0, { ko: '통과함', en: 'it gets through' }],
    [1, { ko: '막힘', en: 'it is blocked' }],
    [2, cannotRun],
    [3, { ko: '정보가 모자라 알 수 없음', en: 'unknown: too little information was read' }],
  ],
})
