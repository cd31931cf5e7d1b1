import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '입구를 하나로 모으도록 로드 밸런서를 두세요.',
      en: 'Have a load balancer, so that there is one door.',
    },
    reason: {
      ko: '문이 하나여야 경비실도 하나면 됩니다. 로드 밸런서는 7단계에서 다룹니다.',
      en: 'With one door, one guard is enough. Step 7 adds the load balancer.',
    },
    paragraph: { ko: '두-개의-명단', en: 'two-lists' },
    hints: [
      { ko: '패널의 그림에 로드 밸런서가 있나요?', en: 'Is there a load balancer in the picture?' },
      { ko: '7단계의 양식에서 고를 수 있습니다.', en: 'The form of step 7 has it.' },
      {
        ko: '7단계에서 Application Load Balancer를 고르고 돌아오세요.',
        en: 'Choose an Application Load Balancer in step 7, and come back.',
      },
    ],
    passes: conditions['security-groups'][0],
  },
  {
    task: {
      ko: '태스크는 로드 밸런서의 보안 그룹에서 컨테이너 포트로 오는 연결만 받게 하세요.',
      en: "Let the tasks accept only connections from the load balancer's group, on the container port.",
    },
    reason: {
      ko: '주소가 아니라 그룹을 소스로 적으면 로드 밸런서의 주소가 바뀌어도 규칙은 그대로입니다.',
      en: 'With a group for a source the rule holds when the addresses of the load balancer change.',
    },
    paragraph: { ko: '두-개의-명단', en: 'two-lists' },
    hints: [
      { ko: '태스크 그룹의 소스를 보세요.', en: "Look at the source of the tasks' group." },
      {
        ko: 'IP 주소가 아니라 다른 보안 그룹을 고를 수 있습니다.',
        en: 'It may be another group instead of an address.',
      },
      {
        ko: '태스크 그룹의 인바운드 소스를 ‘로드 밸런서의 보안 그룹’으로 바꾸세요.',
        en: "Set the inbound source of the tasks' group to “The load balancer's security group”.",
      },
    ],
    passes: conditions['security-groups'][1],
  },
]
