import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '가용 영역 하나가 멈추어도 태스크가 두 개는 남게 하세요.',
      en: 'Have two tasks left when one Availability Zone fails.',
    },
    reason: {
      ko: '하나만 남으면 그 하나가 모든 요청을 받아야 하고, 그마저 멈추면 아무도 받지 못합니다.',
      en: 'A single one that is left must take all requests, and when it goes too, nobody answers.',
    },
    paragraph: { ko: '가용-영역에-나누어-두기', en: 'spread-over-availability-zones' },
    hints: [
      {
        ko: '그림에서 영역 하나를 손으로 가려 보세요. 태스크가 몇 개 남나요?',
        en: 'Cover one zone of the picture with your hand. How many tasks are left?',
      },
      {
        ko: '태스크를 늘리는 길도, 영역을 늘리는 길도 있습니다. 어느 쪽이 덜 드나요?',
        en: 'You can add tasks or zones. Which costs less?',
      },
      {
        ko: '원하는 태스크를 3, 가용 영역 수를 3으로 하세요. 영역이 2개라면 태스크가 4개 있어야 합니다.',
        en: 'Set Desired tasks to 3 and Availability Zones to 3. With 2 zones it takes 4 tasks.',
      },
    ],
    passes: conditions.deployment[0],
  },
  {
    task: {
      ko: '한쪽으로 쏠린 태스크를 ECS가 다시 고르게 나누게 하세요.',
      en: 'Let ECS even out tasks that have come to stand in one zone.',
    },
    reason: {
      ko: '장애가 지나간 뒤에는 태스크가 살아남은 영역에 몰려 있습니다.',
      en: 'After an outage the tasks crowd in the zones that were left.',
    },
    paragraph: { ko: '가용-영역에-나누어-두기', en: 'spread-over-availability-zones' },
    hints: [
      { ko: '양식의 마지막 항목을 보세요.', en: 'Look at the last field of the form.' },
      { ko: '리밸런싱을 켜도 패널의 요금은 그대로입니다.', en: 'The bill stays the same with rebalancing.' },
      { ko: '가용 영역 리밸런싱을 켜 두세요.', en: 'Leave Availability Zone rebalancing on.' },
    ],
    passes: conditions.deployment[1],
  },
  {
    task: {
      ko: '어느 버전이 실행될지 이미지의 태그로 분명히 하세요.',
      en: 'Say by the tag of the image which version runs.',
    },
    reason: {
      ko: 'latest는 언제든 다른 이미지를 가리킬 수 있어 롤백해도 달라지지 않을 수 있습니다.',
      en: 'latest may become another image at any time, and then a rollback changes nothing.',
    },
    paragraph: { ko: '태스크-정의와-개정', en: 'task-definition-and-revision' },
    hints: [
      { ko: '이미지 이름의 콜론 뒤를 보세요.', en: 'Look behind the colon of the image.' },
      { ko: '태그가 없으면 latest와 같습니다.', en: 'No tag is the same as latest.' },
      { ko: '‘:1.27’처럼 버전을 적으세요.', en: 'Write a version, such as “:1.27”.' },
    ],
    passes: conditions.deployment[2],
  },
]
