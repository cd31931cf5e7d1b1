import type { Check } from './check.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '태스크를 프라이빗 서브넷에 두고도 이미지를 받아 오게 하세요.',
      en: 'Put the tasks into private subnets, and let them fetch their image all the same.',
    },
    reason: {
      ko: '퍼블릭 IP는 길을 여는 여러 방법 가운데 하나입니다. 다른 방법은 값이 다릅니다.',
      en: 'A public IP is one way of several, and the others have other prices.',
    },
    paragraph: { ko: '이미지를-받아-올-길', en: 'a-way-to-the-image' },
    hints: [
      { ko: '밖으로 나가는 길을 정하는 항목을 바꿔 보세요.', en: 'Change the field for the way out.' },
      {
        ko: 'NAT 게이트웨이와 VPC 엔드포인트 가운데 하나면 됩니다.',
        en: 'A NAT gateway will do, and so will VPC endpoints.',
      },
      {
        ko: '‘프라이빗 서브넷과 NAT 게이트웨이’를 고르고 요금을 확인하세요.',
        en: 'Choose “Private subnet and NAT gateway”, and look at the bill.',
      },
    ],
    passes: { service: ({ egress }) => egress === 'nat' || egress === 'endpoints' },
  },
  {
    task: {
      ko: '서브넷이 가용 영역 두 곳 이상에 있게 하세요.',
      en: 'Have subnets in two Availability Zones or more.',
    },
    reason: {
      ko: '서브넷 하나는 가용 영역 하나에만 있습니다. 한 곳이 멈추어도 남으려면 둘이 필요합니다.',
      en: 'A subnet stands in one zone. To outlive a zone you need two.',
    },
    paragraph: { ko: '아파트-단지', en: 'the-apartment-complex' },
    hints: [
      { ko: '그림에서 영역을 세어 보세요.', en: 'Count the zones in the picture.' },
      {
        ko: '‘가용 영역 수’가 서브넷의 수를 정합니다.',
        en: '“Availability Zones” decides how many subnets there are.',
      },
      { ko: '가용 영역 수를 2로 하세요.', en: 'Set Availability Zones to 2.' },
    ],
    passes: { service: ({ azs }) => azs >= 2 },
  },
]
