import type { Check } from './check.ts'
import { conditions } from './conditions.ts'

export const checks: readonly Check[] = [
  {
    task: {
      ko: '같은 네임스페이스의 다른 서비스를 이름으로 부를 수 있게 하세요.',
      en: 'Let your service call others of the namespace by name.',
    },
    reason: {
      ko: '태스크의 IP 주소는 교체될 때마다 바뀌어 적어 둘 수 없습니다.',
      en: 'The IP address of a task changes with every replacement, so it is no use writing it down.',
    },
    paragraph: { ko: '전화번호부에-올라가기', en: 'in-the-phone-book' },
    hints: [
      { ko: '전화를 걸기만 할 때와 받기도 할 때를 구별하세요.', en: 'Tell calling from being called.' },
      {
        ko: '어느 쪽이든 네임스페이스에 들어가야 합니다.',
        en: 'Either way the service must join the namespace.',
      },
      {
        ko: '‘클라이언트 측만’이나 ‘클라이언트 및 서버’를 고르세요.',
        en: 'Choose “Client side only” or “Client and server”.',
      },
    ],
    passes: conditions['service-connect'][0],
  },
  {
    task: {
      ko: '다른 서비스도 내 서비스를 찾을 수 있게 하세요.',
      en: 'Let other services find yours as well.',
    },
    reason: {
      ko: '이름 붙은 포트를 내놓은 서비스만 다른 서비스가 찾을 수 있습니다.',
      en: 'Others find only a service that publishes a named port.',
    },
    paragraph: { ko: '클라이언트와-서버', en: 'client-and-server' },
    hints: [
      { ko: '내 번호도 전화번호부에 올려야 합니다.', en: 'Your own number must be in the book.' },
      { ko: '서버를 겸하는 선택지를 찾아보세요.', en: 'Look for the choice that includes the server.' },
      { ko: '‘클라이언트 및 서버’를 고르세요.', en: 'Choose “Client and server”.' },
    ],
    passes: conditions['service-connect'][1],
  },
]
