import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

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
        ko: 'NAT 게이트웨이와 VPC 엔드포인트 가운데 하나면 됩니다. 엔드포인트만으로는 ECR의 이미지만 받을 수 있습니다.',
        en: 'A NAT gateway will do, and so will VPC endpoints, if the image is in ECR.',
      },
      {
        ko: '‘프라이빗 서브넷과 NAT 게이트웨이’를 고르고 요금을 확인하세요.',
        en: 'Choose “Private subnet and NAT gateway”, and look at the bill.',
      },
    ],
    passes: conditions.networking[0],
  },
  {
    task: {
      ko: '가용 영역 하나가 멈추어도 남은 영역에서 밖으로 나갈 길이 있게 하세요.',
      en: 'When one Availability Zone fails, leave the others a way out.',
    },
    reason: {
      ko: '서브넷도 NAT 게이트웨이도 가용 영역 하나에만 있습니다. 그 영역이 멈추면 함께 멈춥니다.',
      en: 'A subnet stands in one zone, and so does a NAT gateway: they fail with it.',
    },
    paragraph: { ko: '아파트-단지', en: 'the-apartment-complex' },
    hints: [
      {
        ko: '그림에서 영역마다 나갈 길이 있는지 세어 보세요.',
        en: 'Count the ways out in the picture, zone by zone.',
      },
      {
        ko: '엔드포인트는 가용 영역마다 놓이고, NAT 게이트웨이는 정한 수만큼 놓입니다. 요금도 그만큼 늡니다.',
        en: 'Endpoints stand in every zone; NAT gateways in as many as you say, and the bill follows.',
      },
      {
        ko: '가용 영역 수를 2, NAT 게이트웨이 수를 2로 하세요.',
        en: 'Set Availability Zones to 2, and NAT gateways to 2.',
      },
    ],
    passes: conditions.networking[1],
  },
]
