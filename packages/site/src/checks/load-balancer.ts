import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: { ko: '서비스 앞에 로드 밸런서를 두세요.', en: 'Put a load balancer in front of the service.' },
    reason: {
      ko: '태스크의 IP 주소는 교체될 때마다 바뀌지만 로드 밸런서의 이름은 그대로입니다.',
      en: 'The IP address of a task changes with every replacement; the load balancer keeps its name.',
    },
    paragraph: { ko: '호텔-프런트-데스크', en: 'the-front-desk-of-the-hotel' },
    hints: [
      { ko: '양식의 첫 항목을 보세요.', en: 'Look at the first field of the form.' },
      {
        ko: '어떤 유형이든 좋습니다. 웹 요청이라면 무엇이 어울릴까요?',
        en: 'Any type will do. Which one suits web requests?',
      },
      {
        ko: '로드 밸런서 유형을 Application Load Balancer로 바꾸세요.',
        en: 'Set the load balancer type to Application Load Balancer.',
      },
    ],
    passes: conditions['load-balancer'][0],
  },
  {
    task: {
      ko: '가용 영역 하나가 멈추어도 남도록 두 곳 이상에 걸치게 하세요.',
      en: 'Let it span two Availability Zones or more, so that it outlives one of them.',
    },
    reason: {
      ko: 'Application Load Balancer는 서로 다른 가용 영역의 서브넷이 둘 이상이어야 만들어집니다.',
      en: 'An Application Load Balancer is only created with subnets in two Availability Zones or more.',
    },
    paragraph: { ko: '요금', en: 'what-it-costs' },
    hints: [
      { ko: '그림에서 영역이 몇 개인지 세어 보세요.', en: 'Count the zones in the picture.' },
      { ko: '‘가용 영역 수’를 살펴보세요.', en: 'Look at “Availability Zones”.' },
      {
        ko: '가용 영역 수를 2로 하세요. 주소 요금도 두 곳분입니다.',
        en: 'Set Availability Zones to 2. You pay for an address in each.',
      },
    ],
    passes: conditions['load-balancer'][1],
  },
  {
    task: {
      ko: '태스크는 로드 밸런서에서 오는 연결만, 로드 밸런서는 리스너 포트로 오는 요청만 받게 하세요.',
      en: 'Let the tasks accept connections from the load balancer alone, and the load balancer those to its listener.',
    },
    reason: {
      ko: '태스크를 인터넷에 열어 두면 누구나 로드 밸런서를 지나쳐 들어올 수 있습니다.',
      en: 'Tasks that are open to the internet can be reached past the load balancer.',
    },
    paragraph: { ko: '누구를-들여보낼까', en: 'whom-to-let-in' },
    hints: [
      { ko: '패널의 점검 결과가 무엇이라고 하나요?', en: 'What do the findings in the panel say?' },
      {
        ko: '양식의 마지막 항목이 태스크의 보안 그룹을 정합니다.',
        en: "The last field of the form is the tasks' security group.",
      },
      {
        ko: '‘태스크 그룹의 인바운드 소스’를 ‘로드 밸런서의 보안 그룹’으로 바꾸세요.',
        en: "Set “Inbound source of the tasks' group” to “The load balancer's security group”.",
      },
    ],
    passes: conditions['load-balancer'][2],
  },
]
