import type { Scene } from '../scene.ts'

const deploy = { event: { kind: 'simulate', situation: 'deploy' } } as const
const rollBack = { event: { kind: 'simulate', situation: 'stop-deployment' } } as const
const badDeploy = { event: { kind: 'simulate', situation: 'bad-deploy' } } as const

const blueGreen = { deploymentStrategy: 'BLUE_GREEN', loadBalancer: 'application' } as const

/** Somebody comes back from a scene that is about another strategy. */
const notRolling = {
  ko: '지금 배포 전략은 롤링 업데이트가 아닙니다. 롤링 업데이트로 바꾸고 다시 해 보세요.',
  en: 'The deployment strategy is another one now. Choose the rolling update, and try again.',
}

/** Steps have been seen, and two things are left to do. */
const giveBack = {
  ko: '이제 로드 밸런서를 돌려주고, 그것 없이 되는 전략을 고르세요.',
  en: 'Now give the load balancer back, and choose a strategy that does without one.',
}

/** The day the menu changes: how many at once, what a bad version does, and who gets the new one first. */
export const scenes: readonly Scene[] = [
  {
    id: 'at-once',
    title: { ko: '한꺼번에 몇 개까지', en: 'How many at once' },
    says: [
      {
        ko: '오늘 영업 중에 메뉴판을 바꿉니다.',
        en: 'The menu changes today, in opening hours.',
      },
      {
        ko: '**롤링 업데이트**는 직원 교대와 같아서, 새 태스크가 준비되면 기존 태스크가 물러납니다.',
        en: 'A **rolling update** is a change of shift: once new tasks are ready, old ones leave.',
      },
    ],
    prediction: {
      question: {
        ko: '태스크가 셋이고 최대 비율이 200%입니다. 가장 많을 때는 몇 개일까요?',
        en: 'Three tasks, maximum 200%: how many are there at most?',
      },
      choices: [
        {
          text: { ko: '3개', en: 'Three' },
          reply: {
            ko: '그러려면 기존 태스크를 먼저 내려야 하는데, 최소 100%라 셋 아래로 내려갈 수 없습니다.',
            en: 'Then an old one would have to leave first, and a minimum of 100% does not let it.',
          },
        },
        {
          text: { ko: '4개', en: 'Four' },
          reply: {
            ko: '하나씩 바꾼다면 그렇습니다. 최대 200%는 새 태스크 셋을 한꺼번에 띄워도 된다는 뜻입니다.',
            en: 'It would be, one by one. At 200% ECS starts all three new ones at once.',
          },
        },
        {
          text: { ko: '6개', en: 'Six' },
          reply: {
            ko: '맞습니다. 새 태스크 셋이 한꺼번에 뜨고, 준비되면 기존 태스크 셋이 빠집니다.',
            en: 'Right: three new ones start together, and when they are ready the old three leave.',
          },
          isRight: true,
        },
      ],
    },
    task: {
      ko: '원하는 태스크를 3으로 두고 배포해, 예상이 맞는지 보세요.',
      en: 'Deploy, with three desired tasks as in the question.',
    },
    events: [{ ...deploy, label: { ko: '새 버전 배포', en: 'Deploy the new version' } }],
    seen: {
      ko: '셋이 여섯이 되었다가 다시 셋이 되었습니다. Fargate에서 여섯 개의 요금을 내는 것은 그 몇 분뿐입니다.',
      en: 'Three became six, and then three again. On Fargate you pay for six only during those minutes.',
    },
    feedback: [
      notRolling,
      {
        ko: '그 수로도 됩니다. 예상과 비교할 수 있게, 원하는 태스크를 3으로 하고 다시 배포하세요.',
        en: 'That number is fine too. To compare it with the question, set desired tasks to 3 and deploy again.',
      },
      {
        ko: '셋입니다. 이제 배포를 눌러 지도에서 세어 보세요.',
        en: 'There are three. Now deploy, and count them on the map.',
      },
    ],
    solution: [{ tasks: 3 }, deploy],
    wrong: [[{ tasks: 3, ...blueGreen }, deploy], [{ tasks: 2 }, deploy], [{ tasks: 3 }]],
  },
  {
    id: 'one-by-one',
    tellsSameBill: true,
    title: { ko: '하나씩 바꾸기', en: 'One by one' },
    says: [
      {
        ko: '빵집은 바꾸는 동안에도 태스크를 **넷까지만** 두고 싶습니다.',
        en: 'The bakery wants **no more than four** tasks, even while it changes over.',
      },
      {
        ko: '**최소 정상 상태 비율**은 태스크가 적어도 몇 개 있어야 하는지를, **최대 비율**은 기존 태스크와 새 태스크를 합쳐(내려가는 것은 빼고) 몇 개까지 있어도 되는지를 정합니다.',
        en: 'The **minimum healthy percent** says how many must be there, the **maximum percent** how many may be, old and new together, not counting those that are stopping.',
      },
      {
        ko: '반 개짜리 태스크는 없어서 최소 비율은 올림하고 최대 비율은 내림합니다.',
        en: 'There are no half tasks: the minimum rounds up, the maximum down.',
      },
    ],
    prediction: {
      question: {
        ko: '최대 비율을 133%로 하면 3 × 1.33 = 3.99입니다. 배포는 어떻게 될까요?',
        en: 'At a maximum of 133%, 3 × 1.33 = 3.99. What does the deployment do?',
      },
      choices: [
        {
          text: { ko: '하나씩 바뀝니다', en: 'It goes one by one' },
          reply: {
            ko: '최대 비율은 내림해서 3이라, 넷째 자리가 없습니다.',
            en: 'The maximum rounds down, to 3: there is no room for a fourth.',
          },
        },
        {
          text: { ko: '나아가지 못하고 멈춥니다', en: 'It is stuck' },
          reply: {
            ko: '맞습니다. 셋을 넘을 수도, 셋 아래로 내려갈 수도 없어 아무것도 못 합니다.',
            en: 'Right: it may have no more than three, and no fewer, so nothing can move.',
          },
          isRight: true,
        },
        {
          text: { ko: '기존 태스크를 먼저 내립니다', en: 'An old one stops first' },
          reply: {
            ko: '최소 100%이면 셋 아래로 내려갈 수 없습니다. 최소 비율까지 낮춰야 그렇게 됩니다.',
            en: 'Not at a minimum of 100%: it may not go below three. That takes a lower minimum.',
          },
        },
      ],
    },
    task: {
      ko: '최소 100%는 그대로 두고, 하나씩 바뀌도록 최대 비율을 정해 배포하세요.',
      en: 'Keep the minimum at 100%, set a maximum at which they are replaced one by one, and deploy.',
    },
    events: [{ ...deploy, label: { ko: '새 버전 배포', en: 'Deploy the new version' } }],
    seen: {
      ko: '하나씩 바뀌었습니다. 시간은 더 걸리지만, 한 번에 태스크 하나 자리만 더 있으면 됩니다.',
      en: 'They were replaced one by one. It takes longer, but needs room for only one more task at a time.',
    },
    feedback: [
      notRolling,
      {
        ko: '최소 비율을 낮추면 바꾸는 동안 주문받을 태스크가 줄어듭니다. 최소는 100%로 두고 최대 비율만 바꾸세요.',
        en: 'With a lower minimum fewer tasks take orders meanwhile. Leave it at 100%, and change the maximum alone.',
      },
      {
        ko: '원하는 태스크가 셋이 아닙니다. 앞 장면에서 3으로 하고 오세요.',
        en: 'The desired tasks are not three: set them to 3 in the scene above.',
      },
      {
        ko: '원하는 태스크에 최대 비율을 곱해 내림한 수가 원하는 태스크보다 커야 새 자리가 생깁니다. 조금만 더 올리세요.',
        en: 'The desired tasks times the maximum, rounded down, must be more than the desired tasks. A little more will do.',
      },
      {
        ko: '그 비율로 새 태스크를 몇 개나 더 띄울 수 있을까요? 곱하고 내림해 보거나, 배포해서 지켜보세요.',
        en: 'How many more may start at that? Multiply and round down, or deploy and watch.',
      },
      {
        ko: '끝났지만 둘 이상이 한꺼번에 떴습니다. 하나씩만 뜨도록 최대 비율을 낮추세요.',
        en: 'It finished, but more than one started at a time. Lower the maximum until one at a time may start.',
      },
      {
        ko: '그 비율이면 새 태스크가 뜰 자리가 있습니다. 배포해서 하나씩, 끝까지 바뀌는지 보세요.',
        en: 'That makes room for new ones. Deploy, and see whether they go one by one, to the end.',
      },
    ],
    solution: [{ maximumPercent: 134 }, deploy],
    wrong: [
      [blueGreen, deploy],
      [{ minimumHealthyPercent: 66, maximumPercent: 100 }, deploy],
      [{ tasks: 2, maximumPercent: 150 }, deploy],
      [{ maximumPercent: 133 }, deploy],
      [{ maximumPercent: 133 }],
      [{ maximumPercent: 200 }, deploy],
      [{ maximumPercent: 134 }],
    ],
  },
  {
    id: 'bad-version',
    title: { ko: '잘못 찍은 메뉴판', en: 'A misprinted menu' },
    says: [
      {
        ko: '버전 3은 뜨자마자 죽습니다. 서비스는 빈자리를 채우려고 또 띄웁니다.',
        en: 'Version 3 dies as soon as it starts, and the service starts another to fill the gap.',
      },
      {
        ko: '**배포 회로 차단기**는 집의 두꺼비집처럼, 실패가 쌓이면 배포를 끊고 기존 버전으로 되돌립니다.',
        en: 'The **deployment circuit breaker** works like the one at home: when failures add up, it stops the deployment and goes back.',
      },
    ],
    prediction: {
      question: {
        ko: '버전 3이 떴다 죽기를 되풀이하는 동안 손님은?',
        en: 'While version 3 keeps dying, what do the customers get?',
      },
      choices: [
        {
          text: { ko: '절반은 오류를 봅니다', en: 'Errors, half of the time' },
          reply: {
            ko: '아닙니다. 버전 3은 주문에 답하기도 전에 죽습니다. 로드 밸런서가 있다면(7단계) 정상인 태스크, 여기서는 기존 태스크에만 손님을 보냅니다.',
            en: 'No: version 3 dies before it can answer anybody. A load balancer (step 7) would send customers only to healthy tasks, here the old ones.',
          },
        },
        {
          text: { ko: '기존 버전이 계속 받습니다', en: 'The old version, as before' },
          reply: {
            ko: '맞습니다. 최소 100%라서 새 태스크가 정상이 되기 전에는 기존 태스크를 내리지 않습니다.',
            en: 'Right: at a minimum of 100% no old task leaves before a new one is healthy.',
          },
          isRight: true,
        },
        {
          text: { ko: '가게가 닫힙니다', en: 'A closed shop' },
          reply: {
            ko: '최소 비율이 0%라면 그럴 수 있습니다. 100%라면 기존 태스크가 자리를 지킵니다.',
            en: 'That can happen at a minimum of 0%. At 100% the old tasks stay where they are.',
          },
        },
      ],
    },
    task: {
      ko: '회로 차단기를 끄고 한 번, 켜고 한 번 버전 3을 배포하세요. 순서는 상관없고, 마지막에는 켜 두세요.',
      en: 'Deploy version 3 twice, with the circuit breaker off and with it on, in either order, and leave it on.',
    },
    events: [{ ...badDeploy, label: { ko: '버전 3 배포', en: 'Deploy version 3' } }],
    seen: {
      ko: '꺼 두면 끝없이 다시 띄우고, 켜 두면 몇 번 만에 멈추고 기존 버전으로 돌아옵니다. 다만 상태 확인이 없으면, 여기처럼 RUNNING까지 갔다가 죽는 태스크는 세지 않는다는 보고도 있습니다.',
      en: 'Off, it starts them over and over. On, it stops after a few failures and the version before is back. Users report, though, that without a health check tasks which die after RUNNING, as here, may not count.',
    },
    feedback: [
      {
        ko: 'AWS 문서는 회로 차단기가 작동하는 배포로 롤링 업데이트와 블루/그린만 듭니다. 배포 전략을 롤링 업데이트로 바꾸고 다시 해 보세요.',
        en: 'AWS names rolling updates and blue/green alone as deployments with a circuit breaker. Choose the rolling update, and try again.',
      },
      {
        ko: '되돌아왔습니다. 차단기가 없으면 어떻게 되는지, 끄고도 배포해 보세요.',
        en: 'It went back. Now turn the breaker off, and see what happens without it.',
      },
      {
        ko: '둘 다 보았습니다. 다음 버전에도 쓰게 회로 차단기를 다시 켜 두세요.',
        en: 'You have seen both. Turn the circuit breaker back on, for the versions to come.',
      },
      {
        ko: '이대로면 누군가 알아챌 때까지 되풀이합니다. 회로 차단기를 켜고 다시 배포하세요.',
        en: 'This goes on until somebody notices. Turn the circuit breaker on, and deploy again.',
      },
      {
        ko: '켜 두었습니다. 정말 되돌아오는지 버전 3을 한 번 더 배포하세요.',
        en: 'It is on. Deploy version 3 once more, and see whether it goes back.',
      },
      {
        ko: '껐습니다. 이제 버전 3을 배포해, 멈춰 줄 것이 없으면 어떻게 되는지 보세요.',
        en: 'It is off. Now deploy version 3, and see what happens with nothing to stop it.',
      },
    ],
    solution: [{ circuitBreaker: false }, badDeploy, { circuitBreaker: true }, badDeploy],
    wrong: [
      [{ ...blueGreen, deploymentStrategy: 'LINEAR', circuitBreaker: true }, badDeploy],
      [{ circuitBreaker: true }, badDeploy],
      [{ circuitBreaker: true }, badDeploy, { circuitBreaker: false }, badDeploy],
      [{ circuitBreaker: false }, badDeploy],
      [{ circuitBreaker: false }, badDeploy, { circuitBreaker: true }],
      [{ circuitBreaker: false }],
    ],
  },
  {
    id: 'blue-green',
    title: { ko: '한 번에 바꾸기', en: 'All at once' },
    says: [
      {
        ko: '가격이 바뀌는 날이라, 누구는 옛 가격을 보고 누구는 새 가격을 보면 안 됩니다.',
        en: 'Prices change today, and no customer may see the old ones while others see the new.',
      },
      {
        ko: '**블루/그린**은 기존 태스크(블루) 옆에 새 태스크(그린)를 모두 띄워 두고 손님을 한 번에 옮깁니다.',
        en: '**Blue/green** starts a whole second set of tasks (green) beside the old one (blue), and moves all customers at once.',
      },
      {
        ko: '옮기려면 앞에서 길을 바꿔 줄 것이 있어야 하니, 오늘만 로드 밸런서를 하나 빌려 보세요(7단계에서 자세히 봅니다).',
        en: 'Something in front has to move them: borrow a load balancer for today (step 7 takes a closer look).',
      },
    ],
    prediction: {
      question: {
        ko: 'Fargate에서 태스크를 두 벌 띄우면 태스크 요금은 어떻게 될까요?',
        en: 'Two sets of tasks on Fargate: what happens to the price of the tasks?',
      },
      choices: [
        {
          text: { ko: '한 달 내내 두 배입니다', en: 'Twice, all month' },
          reply: {
            ko: '흔한 오해입니다. 두 벌은 옮기고 지켜보는 동안만 돕니다.',
            en: 'A common misconception: two sets run only while it moves and watches.',
          },
        },
        {
          text: { ko: '배포하는 동안만 두 배입니다', en: 'Twice, while it deploys' },
          reply: {
            ko: '맞습니다. 달마다가 아니라 배포할 때마다 드는 돈입니다.',
            en: 'Right: it is a cost of each deployment, not of each month.',
          },
          isRight: true,
        },
        {
          text: { ko: '롤링 업데이트와 같습니다', en: 'The same as rolling' },
          reply: {
            ko: '지켜보는 시간까지 두 벌을 두므로, 배포 한 번에 드는 돈이 롤링보다 많습니다.',
            en: 'Not quite: both sets stay for the bake time, so each deployment costs more than a rolling one.',
          },
        },
      ],
    },
    task: {
      ko: '두 버전을 함께 보는 손님이 없도록 배포하고, 가격을 잘못 적었다고 가정하고 한 번은 되돌리세요.',
      en: 'Deploy so that both versions never serve at the same time. Then suppose a price is wrong, and roll one deployment back.',
    },
    events: [
      { ...deploy, label: { ko: '새 버전 배포', en: 'Deploy the new version' } },
      { ...rollBack, label: { ko: '배포하다 롤백', en: 'Deploy, then roll back' } },
    ],
    seen: {
      ko: '손님이 새 대상 그룹으로 한 번에 옮겨 갔고, 지켜보는 동안 롤백하니 트래픽만 되돌리면 됐습니다. 빠진 태스크는 처리하던 요청을 마치도록 등록 취소 지연(300초)만큼 더 남습니다.',
      en: 'All customers moved to the new target group at once. Rolled back in the bake time, only the traffic had to return. The set that goes stays for its deregistration delay (300 s) to finish its requests.',
    },
    feedback: [
      {
        ko: '롤링으로 바꾸는 동안 두 버전이 함께 손님을 받았습니다. 배포 전략을 바꿔 보세요.',
        en: 'In a rolling update both versions served for a while. Choose another strategy.',
      },
      {
        ko: '롤링은 두 버전이 잠깐 함께 받습니다. 로드 밸런서를 앞에 두고 다른 전략을 골라 보세요.',
        en: 'A rolling update has both serve for a while. Put a load balancer in front, and choose another strategy.',
      },
      {
        ko: '손님이 태스크로 곧장 오니 길을 옮겨 줄 것이 없습니다. 로드 밸런서 유형부터 고르세요.',
        en: 'Customers come straight to the tasks, and nothing can move them. Choose a load balancer first.',
      },
      {
        ko: '조금씩 옮기는 전략은 그동안 두 버전이 함께 받습니다. 한 번에 옮기는 것을 고르세요.',
        en: 'A strategy that moves traffic bit by bit has both versions serve meanwhile. Choose the one that moves all at once.',
      },
      {
        ko: '한 번에 옮겨 갔습니다. 이번에는 배포하다 롤백해서, 기존 태스크가 남아 있으면 무엇이 좋은지 보세요.',
        en: 'They moved at once. Now roll one back, and see what the old tasks that still run are good for.',
      },
      {
        ko: '되돌아왔습니다. 끝까지 배포했을 때는 어떻게 다른지도 보세요.',
        en: 'That one was rolled back. Let one go through as well, and see how it differs.',
      },
      {
        ko: '준비됐습니다. 배포해서 손님이 옮겨 가는 순간을 보세요.',
        en: 'All set. Deploy, and watch the moment the customers move.',
      },
    ],
    solution: [{ loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' }, deploy, rollBack],
    wrong: [
      [{ loadBalancer: 'application' }, deploy],
      [{ loadBalancer: 'none' }, deploy],
      [{ loadBalancer: 'none', deploymentStrategy: 'BLUE_GREEN' }, deploy],
      [{ loadBalancer: 'application', deploymentStrategy: 'CANARY' }, deploy],
      [{ loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' }, deploy],
      [{ loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' }, rollBack],
      [{ loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' }],
    ],
  },
  {
    id: 'some-first',
    title: { ko: '백 명 가운데 다섯 명 먼저', en: 'Five of a hundred first' },
    says: [
      {
        ko: '새 메뉴판을 몇 사람에게 먼저 보여 줄 수도 있습니다.',
        en: 'You can also show the new menu to a few people first.',
      },
      {
        ko: '**카나리**는 조금만 먼저 옮기고 나머지를 한 번에, **선형**은 같은 크기로 여러 번 옮깁니다.',
        en: '**Canary** moves a few and then all the rest; **linear** moves equal shares, again and again.',
      },
      {
        ko: '다만 방송을 보고 온 손님이 빠지면 동네 손님만 남고, 빌린 로드 밸런서의 요금은 계속 나갑니다.',
        en: 'But once the television show is forgotten, only the neighbours are left, and the borrowed load balancer still costs money.',
      },
    ],
    task: {
      ko: '카나리나 선형으로 한 번 배포해 본 뒤, 로드 밸런서를 돌려주고 지금 빵집에 맞는 전략을 남기세요.',
      en: 'Deploy once with canary or linear. Then give the load balancer back, and leave the strategy that suits the bakery now.',
    },
    events: [{ ...deploy, label: { ko: '새 버전 배포', en: 'Deploy the new version' } }],
    seen: {
      ko: '동네 빵집에는 롤링에 회로 차단기면 충분합니다. 손님이 늘어 100명 가운데 5명만으로도 오류가 드러날 때 카나리를 쓰세요.',
      en: 'For a corner bakery, rolling with a circuit breaker will do. Once five in a hundred are enough customers to show an error, use canary.',
    },
    feedback: [
      {
        ko: '조금씩 옮기려면 앞에서 손님을 나눌 로드 밸런서가 있어야 합니다. 먼저 로드 밸런서 유형을 고르고 배포하세요.',
        en: 'To move a few at a time takes a load balancer in front. Choose one first, and deploy.',
      },
      {
        ko: '아직 조금씩 옮기는 배포를 보지 않았습니다. 카나리나 선형을 골라 배포하고, 두 대상 그룹에 적힌 비율을 보세요.',
        en: 'You have not seen traffic move bit by bit yet. Deploy with canary or linear, and read the share at each target group.',
      },
      {
        ko: '로드 밸런서를 돌려주었으니 이 전략으로는 손님을 옮길 수 없습니다. 이제 배포 전략을 롤링 업데이트로 바꾸세요.',
        en: 'Without the load balancer this strategy cannot move customers any more. Now change it to the rolling update.',
      },
      {
        ko: `지금은 1초에 10건이지만, 방송 손님이 빠지면 5%로는 문제를 알아채기 어렵습니다. ${giveBack.ko}`,
        en: `It is 10 orders a second now; once the show is forgotten, 5% is hardly anybody. ${giveBack.en}`,
      },
      {
        ko: `선형은 천천히 옮기며 지켜볼 때 좋습니다. 메뉴판 하나 바꾸는 데 그렇게 오래 걸릴 까닭은 없습니다. ${giveBack.ko}`,
        en: `Linear is for watching closely as the load grows. One menu is not worth so long a change. ${giveBack.en}`,
      },
      {
        ko: `블루/그린은 한 번에 바꿔야 하는 날에 쓰세요. 그 때문에 평소에도 로드 밸런서 요금을 낼 까닭은 없습니다. ${giveBack.ko}`,
        en: `Keep blue/green for days when all must change at once. It is no reason to pay for a load balancer every day. ${giveBack.en}`,
      },
      {
        ko: '전략은 좋습니다. 이제 로드 밸런서를 돌려주세요. 롤링에는 없어도 됩니다.',
        en: 'The strategy is right. Now give the load balancer back: a rolling update does without.',
      },
    ],
    solution: [
      { deploymentStrategy: 'CANARY' },
      deploy,
      { deploymentStrategy: 'ROLLING', loadBalancer: 'none' },
    ],
    wrong: [
      [{ deploymentStrategy: 'CANARY', loadBalancer: 'none' }],
      [{ deploymentStrategy: 'ROLLING', loadBalancer: 'none' }],
      [{ deploymentStrategy: 'CANARY' }, deploy, { loadBalancer: 'none' }],
      [{ deploymentStrategy: 'CANARY' }, deploy],
      [{ deploymentStrategy: 'LINEAR' }, deploy],
      [{ deploymentStrategy: 'CANARY' }, deploy, { deploymentStrategy: 'BLUE_GREEN' }],
      [{ deploymentStrategy: 'CANARY' }, deploy, { deploymentStrategy: 'ROLLING' }],
    ],
  },
]
