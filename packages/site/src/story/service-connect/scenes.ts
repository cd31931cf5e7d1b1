import type { Scene } from '../scene.ts'

const call = { event: { kind: 'call' } } as const

/** The storeroom calls the order page: by an address that is gone after a deployment, and by a name that stays. */
export const scenes: readonly Scene[] = [
  {
    id: 'addresses-change',
    title: { ko: '주소는 바뀝니다', en: 'Addresses change' },
    says: [
      {
        ko: '창고에도 서비스가 생겨, 빵이 떨어지면 주문 페이지를 호출해 품절을 알립니다.',
        en: 'The storeroom has a service of its own now: when the bread runs out, it calls the order page.',
      },
      {
        ko: '창고는 다른 팀이 운영하고 배포하는 서비스라서 내 요금에는 들어가지 않습니다.',
        en: 'Another team runs and deploys the storeroom, so it is not on your bill.',
      },
      {
        ko: '지금까지는 손님이 바뀐 주소를 안다고 가정했지만, 창고는 적어 둔 태스크의 IP 주소로만 호출합니다.',
        en: 'So far customers knew each new address; the storeroom has only the one that it wrote down.',
      },
    ],
    task: {
      ko: '버튼을 눌러, 주문 페이지를 배포하기 전과 뒤에 창고의 호출이 닿는지 보세요.',
      en: 'Press the button, and see whether the storeroom gets through before and after a deployment of the order page.',
    },
    events: [{ ...call, label: { ko: '호출하고, 배포하고, 다시 호출하기', en: 'Call, deploy, call again' } }],
    seen: {
      ko: '주소는 적어 두어도 소용이 없습니다. 태스크가 바뀌어도 그대로인 이름이 있어야 합니다.',
      en: 'Writing an address down does not help. What is needed is a name that stays when the tasks are replaced.',
    },
    feedback: [
      {
        ko: '이 서비스에는 이미 이름이 있어서 호출이 닿았습니다. 다음 장면에서 ‘사용 안 함’으로 바꾼 다음 다시 해 보세요.',
        en: 'Your service has a name already, so the call went through. Set it to “Off” in the next scene, and try again.',
      },
      {
        ko: '주소가 바뀌기도 전에 태스크의 보안 그룹에서 막혔습니다. 태스크의 보안 그룹이 창고를 들여보내게 하고(8단계) 다시 해 보세요.',
        en: 'The security group of the tasks stopped the call before any address changed. Have it let the storeroom in (step 8), and try again.',
      },
    ],
    solution: [call],
    wrong: [
      [{ serviceConnect: 'client-server' }, call],
      [{ loadBalancer: 'application' }, call],
    ],
  },
  {
    id: 'a-name',
    tellsSameBill: true,
    title: { ko: '주소 대신 이름으로', en: 'A name instead' },
    says: [
      {
        ko: '**Service Connect**는 서비스끼리 보는 전화번호부이고, 그 한 권을 **네임스페이스**라고 합니다.',
        en: '**Service Connect** is a phone book for services, and one book is a **namespace**.',
      },
      {
        ko: '창고는 이미 **클라이언트**이지만 **배포할 때 받은 번호부**만 봅니다. 이름을 올린 뒤에 그 팀이 창고도 다시 배포해야 새 이름을 압니다.',
        en: 'The storeroom is a **client** already. But it has the book **as it was when it was deployed**: its team must deploy it again after a name is added.',
      },
    ],
    prediction: {
      question: {
        ko: 'Service Connect를 켜면 요금은?',
        en: 'What does Service Connect do to the bill?',
      },
      choices: [
        {
          text: { ko: '이름마다 요금이 붙습니다', en: 'Each name costs something' },
          reply: {
            ko: '이름에는 요금이 없습니다. Route 53 호스팅 영역도 생기지 않습니다.',
            en: 'A name costs nothing, and no Route 53 hosted zone is created for it.',
          },
        },
        {
          text: { ko: '로드 밸런서 요금이 붙습니다', en: 'It adds a load balancer' },
          reply: {
            ko: '로드 밸런서는 생기지 않습니다. 태스크마다 함께 뜨는 작은 프록시가 길을 찾아 줍니다.',
            en: 'There is none: a small proxy that starts in every task finds the way.',
          },
        },
        {
          text: { ko: '그대로입니다', en: 'It stays' },
          reply: {
            ko: '맞습니다. 다만 태스크마다 프록시가 함께 떠서 태스크의 CPU와 메모리를 나눠 씁니다.',
            en: 'Right. But the proxy in every task shares the CPU and memory of the task.',
          },
          isRight: true,
        },
      ],
    },
    task: {
      ko: '주문 페이지의 이름을 번호부에 올리고, 배포한 뒤에도 호출이 닿는지 보세요.',
      en: 'Put the order page into the book, and see whether calls still arrive after a deployment.',
    },
    events: [{ ...call, label: { ko: '호출하고, 배포하고, 다시 호출하기', en: 'Call, deploy, call again' } }],
    seen: {
      ko: '창고가 한 번 이름을 안 뒤로는, 태스크가 모두 바뀌어도 같은 이름으로 이어졌습니다. 호출을 받는 서비스는 ‘클라이언트 및 서버’, 호출만 하는 서비스는 ‘클라이언트 측만’을 고릅니다.',
      en: 'Once the storeroom knew the name, its calls arrived even after every task had been replaced. For a service that is called choose “Client and server”, for one that only calls “Client side only”.',
    },
    feedback: [
      {
        ko: '클라이언트는 번호부를 받아 보기만 합니다. 창고가 주문 페이지를 찾으려면 주문 페이지의 번호도 올려야 합니다.',
        en: 'A client only gets the book. For the storeroom to find it, the number of the order page must be in there too.',
      },
      {
        ko: '이름은 찾았지만 길에서 막혔습니다. 태스크의 보안 그룹이 창고를 들여보내지 않는지 보세요(8단계).',
        en: 'The name was found, but the call was stopped on the way. See whether the security group of the tasks lets the storeroom in (step 8).',
      },
      {
        ko: '이름이 번호부에 올랐습니다. 이제 버튼을 눌러 보세요. 그 팀이 창고를 다시 배포하고, 창고가 호출합니다.',
        en: 'The name is in the book. Now press the button: its team deploys the storeroom again, and it calls.',
      },
      {
        ko: '아직 적어 둔 주소로 호출합니다. Service Connect 구성에서 주문 페이지가 맡을 역할을 고르세요.',
        en: 'It still calls the address in the notebook. Choose the part that the order page plays in Service Connect.',
      },
    ],
    solution: [{ serviceConnect: 'client-server' }, call],
    wrong: [
      [{ serviceConnect: 'client' }, call],
      [
        {
          serviceConnect: 'client-server',
          loadBalancer: 'application',
          taskInbound: [{ port: 80, source: 'load-balancer' }],
        },
        call,
      ],
      [{ serviceConnect: 'client-server' }],
      [call],
    ],
  },
]
