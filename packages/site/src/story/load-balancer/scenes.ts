import type { Scene } from '../scene.ts'

const visit = { event: { kind: 'visit' } } as const
const hang = { event: { kind: 'simulate', situation: 'hang' } } as const
const slow = { event: { kind: 'simulate', situation: 'slow-start' } } as const

/** The shop gets a front desk that stays, which looks after the tasks behind it. */
export const scenes: readonly Scene[] = [
  {
    id: 'one-door',
    title: { ko: '늘 같은 프런트', en: 'A front desk that stays' },
    says: [
      {
        ko: '6단계에서 태스크를 프라이빗 서브넷으로 옮기고 나니, 손님이 태스크까지 올 길이 없습니다.',
        en: 'The tasks moved into private subnets (step 6), and now no customer gets to them.',
      },
      {
        ko: '**로드 밸런서**는 호텔 프런트 데스크처럼, 방 번호를 몰라도 늘 같은 곳으로 오는 손님을 빈방으로 안내합니다.',
        en: 'A **load balancer** is the front desk of a hotel: guests always come to the same place, and it shows them to a room.',
      },
      {
        ko: 'Application 유형은 HTTP 요청을, Network 유형은 TCP와 UDP 연결을 나눕니다.',
        en: 'The Application kind shares out HTTP requests, the Network kind TCP and UDP.',
      },
    ],
    task: {
      ko: '로드 밸런서 없이 손님을 보내 보고, 하나 골라 다시 보내세요.',
      en: 'Send a customer without a load balancer; then choose one, and send another.',
    },
    events: [{ ...visit, label: { ko: '손님 보내기', en: 'Send a customer' } }],
    seen: {
      ko: '태스크가 몇 번 바뀌어도 손님은 같은 이름으로 오고, HTTP를 받는 주문 페이지에는 Application이 맞습니다. 누구나 들여보내던 태스크의 보안 그룹은 로드 밸런서를 들여보내도록 함께 바뀌었습니다(8단계). 요금에는 영역마다 하나씩 붙는 주소도 들어갑니다.',
      en: 'However often the tasks change, customers come by the same name; for an order page, which speaks HTTP, the Application kind is right. The tasks’ security group, which let in anyone, changed along with it and lets in the load balancer (step 8). What it adds to the bill includes one address in every zone.',
    },
    feedback: [
      {
        ko: '내 태스크는 아직 퍼블릭 서브넷에 있어, 손님이 태스크와 함께 바뀌는 퍼블릭 IP로 들어옵니다. 6단계에서 안쪽으로 옮기고 오거나, 이대로 보내 본 다음 로드 밸런서를 고르세요.',
        en: 'Your tasks are still in public subnets, where customers come in by public IPs that change with the tasks. Move them inside first, in step 6, or send one as it is, and then choose a load balancer.',
      },
      {
        ko: '내부 로드 밸런서에는 VPC 안에서만 올 수 있습니다. 손님은 인터넷에서 오니 체계를 ‘인터넷 경계’로 두세요.',
        en: 'An internal load balancer is for callers inside the VPC. Customers come from the internet: make it internet-facing.',
      },
      {
        ko: '지금은 태스크마다 주소가 따로 있고, 안쪽에 있으면 그 주소로도 올 수 없습니다. 로드 밸런서를 고르고 다시 보내세요.',
        en: 'Now each task has an address of its own, and in a private subnet nobody from outside gets to it. Choose a load balancer, and send another.',
      },
      {
        ko: '없으면 어떻게 되는지도 볼 수 있게, 로드 밸런서를 떼고 한 번 보내 보세요.',
        en: 'Now take the load balancer away and send one more, to see what it was without.',
      },
      {
        ko: '로드 밸런서를 두었습니다. 손님을 보내 보세요.',
        en: 'There is a load balancer now. Send a customer.',
      },
    ],
    solution: [{ loadBalancer: 'none' }, visit, { loadBalancer: 'application' }, visit],
    wrong: [
      [{ loadBalancer: 'none', egress: 'public-ip' }, visit],
      [{ loadBalancer: 'application', internetFacing: false }],
      [{ loadBalancer: 'none' }, visit],
      [{ loadBalancer: 'application' }, visit],
      [{ loadBalancer: 'application' }],
    ],
  },
  {
    id: 'dead-room',
    tellsSameBill: true,
    title: { ko: '대답 없는 방', en: 'A room that does not answer' },
    says: [
      {
        ko: '점심시간에 태스크 하나가 대답 없이 먹통이 되었습니다. 컨테이너는 돌고 있습니다.',
        en: 'At lunch time a task stops answering, while its container runs on.',
      },
      {
        ko: '프런트는 **상태 확인**으로 방을 들여다보고, 거듭 대답이 없으면 손님을 보내지 않습니다.',
        en: 'The desk looks in by **health checks**, and sends no guests to a room that stays silent.',
      },
    ],
    prediction: {
      question: {
        ko: '30초마다 확인하고, 연달아 두 번 실패하면 비정상입니다. 알아채기까지 얼마나 걸릴까요?',
        en: 'It looks in every 30 seconds, and two failures in a row make a task unhealthy. How long until it knows?',
      },
      choices: [
        {
          text: { ko: '1초 안에', en: 'Within a second' },
          reply: {
            ko: '아닙니다. 컨테이너가 돌고 있는 한 ECS는 태스크를 정상으로 보고, 로드 밸런서도 다음 확인 때까지는 모릅니다.',
            en: 'No. While the container runs ECS thinks the task is fine, and the load balancer does not know before its next look.',
          },
        },
        {
          text: { ko: '길면 1분 남짓', en: 'A minute or so at most' },
          reply: {
            ko: '맞습니다. 30초 × 2번에, 마지막 확인이 대답을 기다리는 5초를 더해 길면 65초쯤입니다. 그때까지 그 방으로 간 주문은 놓칩니다.',
            en: 'Right: 30 seconds, twice, and 5 more in which the last check waits for an answer, about 65 at most. Until then the orders sent to that room are lost.',
          },
          isRight: true,
        },
        {
          text: { ko: '길면 10분', en: 'Up to ten minutes' },
          reply: {
            ko: '사람이 로그를 보고 알아채려면 그만큼 걸릴 수도 있습니다. 상태 확인은 훨씬 먼저 알아챕니다.',
            en: 'That is how long it may take somebody who reads the logs. Health checks notice much sooner.',
          },
        },
      ],
    },
    task: {
      ko: '태스크 하나를 먹통으로 만들고, 확인 간격을 바꿔 놓치는 주문을 줄이세요.',
      en: 'Make a task hang, then change the interval so that fewer orders are lost.',
    },
    events: [{ ...hang, label: { ko: '태스크 먹통 만들기', en: 'Make a task hang' } }],
    seen: {
      ko: '자주 들여다볼수록 일찍 알아챕니다. 빠진 방은 서비스가 새 태스크로 채우고, 먹통인 태스크는 등록 취소 지연(300초)이 지나야 멈춥니다. 다만 상태 확인도 요청이니 앱이 감당할 만큼만 하세요.',
      en: 'The more often it looks in, the sooner it notices, and the service fills the gap with a new task; the silent one stops once its deregistration delay is over (300 s). But health checks are requests too: no more than the app can take.',
    },
    feedback: [
      {
        ko: '로드 밸런서가 없어 아무도 들여다보지 않습니다. 앞 장면에서 로드 밸런서부터 두세요.',
        en: 'Without a load balancer nobody looks in. Choose one first, in the scene before.',
      },
      {
        ko: '더 드물게 들여다보니 더 늦게 알아채고 더 많이 놓쳤습니다. 간격을 줄이세요.',
        en: 'Looking in less often, it noticed later and lost more. Shorten the interval.',
      },
      {
        ko: '간격을 줄였습니다. 다시 먹통으로 만들어 비교해 보세요.',
        en: 'The interval is shorter. Make a task hang again, and compare.',
      },
      {
        ko: '연달아 두 번 실패해야 비정상이 되니 간격의 두 배가 걸리고, 태스크가 셋이면 그동안 온 주문의 3분의 1을 놓칩니다. 간격을 줄이고 다시 해 보세요.',
        en: 'Two checks in a row have to fail, which takes twice the interval, and with three tasks a third of the orders that come meanwhile are lost. Shorten the interval, and try again.',
      },
    ],
    solution: [hang, { healthCheckIntervalSeconds: 15 }, hang],
    wrong: [
      [{ loadBalancer: 'none' }, hang],
      [hang, { healthCheckIntervalSeconds: 60 }, hang],
      [hang, { healthCheckIntervalSeconds: 15 }],
      [hang],
    ],
  },
  {
    id: 'slow-to-rise',
    title: { ko: '늦게 일어나는 앱', en: 'Slow to get up' },
    says: [
      {
        ko: '새 버전은 뜨고 나서 첫 주문을 받을 준비를 하는 데 150초가 걸립니다.',
        en: 'The new version takes 150 seconds from its start until it is ready for its first order.',
      },
      {
        ko: '그동안은 상태 확인에 답하지 못하고, 서비스는 비정상인 태스크를 새 태스크로 바꿉니다.',
        en: 'Until then it fails its health checks, and a service replaces tasks that are unhealthy.',
      },
      {
        ko: '**상태 확인 유예 기간**에는 비정상이어도 바꾸지 않고 기다리니, 준비하는 시간과 상태 확인을 연달아 다섯 번 통과하는 시간이 모두 들어가야 합니다.',
        en: 'In the **health check grace period** an unhealthy task is left alone: it has to cover the time to get ready, and then five checks in a row that succeed.',
      },
    ],
    task: {
      ko: '느린 버전을 배포하고, 정상이 될 때까지 유예 기간을 늘려 보세요.',
      en: 'Deploy the slow version, and lengthen the grace period until it becomes healthy.',
    },
    events: [{ ...slow, label: { ko: '느린 버전 배포', en: 'Deploy the slow version' } }],
    seen: {
      ko: '기다려 주니 새 버전이 정상이 되었습니다. 이 튜토리얼의 서비스는 60초로 시작했지만 AWS의 기본값은 0초라서, 느린 앱에는 꼭 정해 주어야 합니다.',
      en: 'Given the time, the new version became healthy. The service of this tutorial began with 60 seconds; the default of AWS is 0, so a slow app needs it set.',
    },
    feedback: [
      {
        ko: '들여다보는 로드 밸런서가 없으니 준비도 안 된 태스크에 손님이 갔습니다. 첫 장면에서 로드 밸런서부터 두세요.',
        en: 'With no load balancer to look in, customers were sent to tasks that were not ready. Choose one first, in the first scene.',
      },
      {
        ko: '아직 짧아서, 정상으로 판정되기 전에 교체되었습니다. 준비하는 150초에 간격의 다섯 배를 더하면 넉넉합니다. 왜 그런지는 ‘자세히’에 있습니다.',
        en: 'Too short: the tasks were replaced before they counted as healthy. The 150 seconds to get ready and five times the interval are on the safe side; why is under “More about it”.',
      },
      {
        ko: '유예 기간을 바꾸었습니다. 다시 배포해 보세요.',
        en: 'The grace period has changed. Deploy again.',
      },
    ],
    solution: [slow, { healthCheckGracePeriodSeconds: 300 }, slow],
    wrong: [
      [{ loadBalancer: 'none' }, slow],
      [{ healthCheckGracePeriodSeconds: 90 }, slow],
      [slow, { healthCheckGracePeriodSeconds: 300 }],
    ],
  },
  {
    id: 'two-zones',
    title: { ko: '두 영역에 걸친 로드 밸런서', en: 'A load balancer in two zones' },
    says: [
      {
        ko: '로드 밸런서는 가용 영역마다 서브넷 하나에 자리를 잡습니다.',
        en: 'A load balancer stands in one subnet of each of its Availability Zones.',
      },
      {
        ko: '손님을 보낼 방의 명단이 **대상 그룹**이고, 이 서비스의 태스크는 명단에 **IP** 주소로 적습니다.',
        en: 'Its list of rooms is the **target group**, where the tasks of this service stand by their **IP** addresses.',
      },
    ],
    prediction: {
      question: {
        ko: '가용 영역을 하나 더 늘리면 로드 밸런서의 요금은?',
        en: 'What does one more Availability Zone do to the bill of the load balancer?',
      },
      choices: [
        {
          text: { ko: '그대로입니다', en: 'It stays' },
          reply: {
            ko: '흔히 빠뜨리는 요금입니다. 인터넷에 열린 로드 밸런서는 영역마다 퍼블릭 IPv4 주소를 하나씩 쓰고, 주소마다 요금이 나갑니다.',
            en: 'It is often overlooked: facing the internet, it holds a public IPv4 address in every zone, and each is billed.',
          },
        },
        {
          text: { ko: '주소 하나만큼 늘어납니다', en: 'It adds one address' },
          reply: {
            ko: '맞습니다. 켜 둔 시간과 처리량의 요금은 영역 수와 상관없고, 주소만 하나 늘어납니다.',
            en: 'Right: its hours and its traffic cost the same however many zones it stands in. Only the addresses add up.',
          },
          isRight: true,
        },
        {
          text: { ko: '로드 밸런서 하나만큼 늘어납니다', en: 'It adds one load balancer' },
          reply: {
            ko: '아닙니다. 여러 영역에 걸쳐 있어도 로드 밸런서는 하나이고, 시간당 요금도 한 번만 냅니다.',
            en: 'No: across all its zones it is one load balancer, billed once by the hour.',
          },
        },
      ],
    },
    task: {
      ko: '가용 영역을 하나로 줄여 AWS의 대답을 보고, 다시 만들 수 있게 고치세요.',
      en: 'Go down to one Availability Zone, read what AWS answers, and put it right again.',
    },
    seen: {
      ko: '두 영역 이상에 걸친 로드 밸런서는 한 영역이 멈춰도 다른 영역에서 손님을 받습니다. 다만 영역이 적으면 한 곳에 태스크가 더 몰립니다. 3.2처럼 태스크 셋 가운데 둘이 남게 하려면 영역도 셋이어야 합니다.',
      en: 'In two zones or more, it still takes customers in one when another fails. But fewer zones hold more tasks each: to keep two of three tasks, as in 3.2, you need three zones.',
    },
    feedback: [
      {
        ko: '로드 밸런서가 없습니다. 첫 장면에서 하나 고르고 오세요.',
        en: 'There is no load balancer. Choose one first, in the first scene.',
      },
      {
        ko: 'AWS가 만들어 주지 않습니다. “At least two subnets in two different Availability Zones must be specified”. 다시 두 곳 이상으로 늘리세요.',
        en: 'AWS does not create it: “At least two subnets in two different Availability Zones must be specified”. Go back to two or more.',
      },
      {
        ko: 'Network Load Balancer는 한 영역에도 만들어집니다. 하지만 그 영역이 멈추면 함께 멈춥니다. 다시 두 곳 이상으로 늘리세요.',
        en: 'A Network Load Balancer is created in a single zone, too, and fails with it. Go back to two or more.',
      },
      {
        ko: '한 곳이 될 때까지 줄여 보세요. AWS의 대답은 그때 나옵니다.',
        en: 'Go down to a single zone: that is when AWS has something to say.',
      },
    ],
    solution: [{ azs: 1 }, { azs: 2 }],
    wrong: [[{ loadBalancer: 'none' }], [{ azs: 1 }], [{ loadBalancer: 'network', azs: 1 }], [{ azs: 3 }]],
  },
]
