import type { Check } from './check.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '가용 영역 하나가 멈추어도 태스크가 남게 하세요.',
      en: 'Have a task left when one Availability Zone fails.',
    },
    reason: {
      ko: '태스크 두 개가 서로 다른 영역에 있으면 한쪽이 멈추어도 다른 쪽이 요청을 받습니다.',
      en: 'Of two tasks in two zones, one still answers when the other is gone.',
    },
    paragraph: { ko: '가용-영역에-나누어-두기', en: 'spread-over-availability-zones' },
    hints: [
      {
        ko: '그림에서 영역 하나를 손으로 가려 보세요. 태스크가 남나요?',
        en: 'Cover one zone of the picture with your hand. Is a task left?',
      },
      { ko: '태스크도 영역도 둘 이상이어야 합니다.', en: 'It takes two tasks and two zones at least.' },
      {
        ko: '원하는 태스크를 2, 가용 영역 수를 2로 하세요.',
        en: 'Set Desired tasks to 2 and Availability Zones to 2.',
      },
    ],
    passes: { service: ({ tasks, azs }) => tasks >= 2 && azs >= 2 },
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
      { ko: '리밸런싱은 따로 받는 요금을 찾지 못했습니다.', en: 'No charge for rebalancing was found.' },
      { ko: '가용 영역 리밸런싱을 켜 두세요.', en: 'Leave Availability Zone rebalancing on.' },
    ],
    passes: { service: ({ availabilityZoneRebalancing }) => availabilityZoneRebalancing },
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
    passes: { rules: ['image-not-latest'] },
  },
]
