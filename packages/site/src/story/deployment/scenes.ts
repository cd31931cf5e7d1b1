import type { Scene } from '../scene.ts'
import { smallTasks } from '../small-tasks.ts'

const deploy = { event: { kind: 'simulate', situation: 'deploy', isOfImage: true } } as const
const zoneLoss = { event: { kind: 'simulate', situation: 'az-loss' } } as const
const zoneReturns = { event: { kind: 'zone-returns' } } as const

/** The evening: a new version of the recipe, a zone that fails, and the tasks that come back to it. */
export const scenes: readonly Scene[] = [
  {
    id: 'revision',
    title: { ko: '고칠 때마다 새 개정', en: 'Every change is a new revision' },
    says: [
      {
        ko: '저녁 메뉴를 넣은 새 이미지를 만들었고, 여기서는 공개된 nginx 1.28을 그 이미지로 칩니다.',
        en: 'There is a new image of the page, with an evening menu: here the public nginx 1.28 stands for it.',
      },
      {
        ko: '이미지와 CPU, 메모리는 태스크의 설계도인 **태스크 정의**에 적습니다.',
        en: 'Image, CPU and memory are written in the **task definition**, the plan of a task.',
      },
      {
        ko: '태스크 정의를 고칠 때마다 번호가 하나 늘어난 새 **개정**이 생기고, 이전 개정도 그대로 남습니다.',
        en: 'Every change makes a new **revision** with the next number, and the revisions before it stay.',
      },
    ],
    task: {
      ko: '이미지의 태그를 새 버전(1.28)으로 고치고 배포하세요.',
      en: 'Change the tag of the image to the new version, 1.28, and deploy it.',
    },
    events: [{ ...deploy, label: { ko: '새 버전 배포', en: 'Deploy the new version' } }],
    seen: {
      ko: '서비스가 새 개정(지도의 ‘신규’)의 태스크를 띄우고 이전 개정의 태스크를 내렸습니다. 잘못되면 이전 개정으로 돌아갈 수 있습니다.',
      en: 'The service started tasks of the new revision (“new” on the map) and stopped those of the old one. If something goes wrong, you can go back to the old one.',
    },
    feedback: [
      {
        ko: 'latest는 언제든 다른 이미지를 가리킬 수 있고, 태그를 빼도 latest입니다. 그러면 다음 배포에서 다른 코드가 뜨거나, 되돌려도 옛 코드로 돌아가지 않을 수 있습니다. 버전을 적으세요.',
        en: 'latest may point at another image any day, and no tag means latest. Then the next deployment may run other code, and going back may not bring the old code back. Write a version.',
      },
      {
        ko: '태그가 아니라 레지스트리나 리포지토리가 바뀌어 다른 이미지가 되었습니다. 이름은 그대로 두고 태그만 고치세요.',
        en: 'The registry or the repository has changed, not just the tag: that is another image. Keep its name, and change the tag alone.',
      },
      {
        ko: '태스크 정의를 고쳤습니다. 하지만 지금 도는 태스크는 아직 이전 개정입니다. 배포해 보세요.',
        en: 'The task definition is changed, but the tasks that run are still of the old revision. Deploy it.',
      },
      {
        ko: '고친 것이 없어서 같은 개정의 태스크로 다시 띄우기만 했습니다(forceNewDeployment). 저녁 메뉴는 아직 없으니 태그를 먼저 고치세요.',
        en: 'Nothing was changed, so new tasks of the same revision were started (forceNewDeployment), without the evening menu. Change the tag first.',
      },
    ],
    solution: [{ image: 'public.ecr.aws/nginx/nginx:1.28' }, deploy],
    wrong: [
      [{ image: 'public.ecr.aws/nginx/nginx:latest' }, deploy],
      [{ image: 'nginx:1.28' }, deploy],
      [{ image: 'public.ecr.aws/nginx/nginx:1.28' }],
      [deploy],
    ],
  },
  {
    id: 'dark-zone',
    title: { ko: '가용 영역 하나가 멈춥니다', en: 'A zone fails' },
    says: [
      {
        ko: '계산대를 모두 한곳에 두면 정전 한 번에 장사가 끝납니다.',
        en: 'With every till in one place, a single power cut ends the evening.',
      },
      {
        ko: '**가용 영역**은 전기도 따로 쓰는 데이터 센터 묶음이고, ECS는 태스크를 여러 가용 영역에 되도록 고르게 놓습니다.',
        en: 'An **Availability Zone** is a group of data centres with power of its own, and ECS spreads tasks over those you give it, as evenly as it can.',
      },
      {
        ko: '하나만 남으면 그마저 죽는 순간 가게가 닫히니, 둘은 남아야 안심입니다.',
        en: 'With only one task left, the shop closes as soon as that one dies too, so aim for two.',
      },
    ],
    prediction: {
      question: {
        ko: '가용 영역 하나가 멈추면 어디까지 멈출까요?',
        en: 'When one Availability Zone fails, what goes down?',
      },
      choices: [
        {
          text: { ko: '리전 전체', en: 'The whole Region' },
          reply: {
            ko: '아닙니다. 서울이나 도쿄 같은 리전 하나에는 서로 떨어진 가용 영역이 여러 개 있습니다.',
            en: 'No. A Region, such as Seoul or Tokyo, has several zones that stand apart.',
          },
        },
        {
          text: { ko: '데이터 센터 묶음 하나', en: 'One group of data centres' },
          reply: {
            ko: '맞습니다. 한 리전 안의 데이터 센터 묶음이고, 같은 리전의 다른 가용 영역은 계속 돌아갑니다.',
            en: 'Right: a group within one Region, and the other zones of that Region go on.',
          },
          isRight: true,
        },
        {
          text: { ko: '태스크 하나', en: 'A single task' },
          reply: {
            ko: '그 가용 영역에 있던 태스크가 모두 멈춥니다. 몰려 있었다면 모두 잃습니다.',
            en: 'Every task in that zone stops. If they all stood there, all of them are gone.',
          },
        },
      ],
    },
    task: {
      ko: '가용 영역 하나가 멈춰도 정상인 태스크가 둘은 남게 하고, 멈춰 보세요.',
      en: 'Make sure that two healthy tasks are left when a zone fails. Then let one fail.',
    },
    events: [{ ...zoneLoss, label: { ko: '가용 영역 하나 멈추기', en: 'Let a zone fail' } }],
    seen: {
      ko: '남은 가용 영역에서 장사를 계속했고, ECS는 모자란 태스크를 거기에 새로 띄웠습니다. 놓치는 주문은 멈춘 영역의 몫이라, 두 영역이면 태스크가 몇 개든 절반입니다. Fargate에서는 세 영역에 셋만 두어도 둘이 남고, 놓치는 것도 3분의 1입니다.',
      en: 'The other zones carried on, and ECS started there what was missing. The orders lost are the share of the failed zone: half of them in two zones, however many tasks there are. On Fargate three tasks in three zones leave two, and lose only a third.',
    },
    feedback: [
      {
        ko: '태스크가 모두 한 가용 영역에 있습니다. 몇 개를 두든 그곳이 멈추면 가게가 닫힙니다.',
        en: 'All tasks stand in one zone. However many there are, the shop closes when it fails.',
      },
      {
        ko: '정상으로 남은 태스크가 둘이 안 됩니다. 태스크는 인스턴스가 있는 영역에만 놓이고, 태스크를 늘려야 인스턴스도 늘어납니다. 태스크를 늘리고 가용 영역도 셋까지 늘려 보세요. 요금은 태스크가 아니라 인스턴스 수만큼 늘어납니다.',
        en: 'Fewer than two healthy tasks were left. Tasks stand only in zones that have an instance, and it takes more tasks to have more instances. Add tasks, and zones up to three: you pay for each instance, not for each task.',
      },
      {
        ko: `정상으로 남은 태스크가 둘이 안 됩니다. 한 영역의 태스크는 함께 멈추고, 태스크가 둘뿐이면 영역을 아무리 늘려도 하나만 남습니다. 태스크를 늘리고, 영역마다 고르게 나뉘는지도 보세요. 로드 밸런서가 없으면 영역은 늘려도 요금이 그대로이고, 태스크는 하나에 한 달 ${smallTasks.oneMoreOnArm}입니다(서울, Fargate ARM64, 0.5 vCPU, 1 GB).`,
        en: `Fewer than two healthy tasks were left: those in one zone are lost together, and of only two tasks no number of zones leaves two. Add tasks, and see how many each zone has. Without a load balancer another zone costs nothing, and another task ${smallTasks.oneMoreOnArm} a month (Seoul, Fargate on ARM64, 0.5 vCPU, 1 GB).`,
      },
      {
        ko: '바꾸었습니다. 이제 가용 영역 하나를 멈춰서 태스크가 몇 개 남는지 보세요.',
        en: 'That is changed. Now let a zone fail, and see how many tasks are left.',
      },
    ],
    solution: [{ tasks: 3, azs: 3 }, zoneLoss],
    wrong: [
      [{ tasks: 3, azs: 1 }, zoneLoss],
      [{ compute: 'EC2', tasks: 3 }, zoneLoss],
      [{ tasks: 3 }, zoneLoss],
      [{ tasks: 4 }],
    ],
  },
  {
    id: 'balance',
    tellsSameBill: true,
    title: { ko: '다시 고르게', en: 'Back in balance' },
    says: [
      {
        ko: '버튼을 누르면 멈췄던 가용 영역이 돌아오는 순간부터 봅니다. 그때 태스크는 나머지 영역에 몰려 있습니다.',
        en: 'The button shows the zone that failed coming back. By then the tasks are crowded into the others.',
      },
      {
        ko: '**가용 영역 리밸런싱**은 빈 영역에 새 태스크를 먼저 띄우고, 몰린 쪽에서 그만큼 내립니다.',
        en: '**Availability Zone rebalancing** starts tasks in the empty zone first, and then stops as many where there are too many.',
      },
    ],
    prediction: {
      question: { ko: '리밸런싱을 끄면 요금은?', en: 'What does turning rebalancing off do to the bill?' },
      choices: [
        {
          text: { ko: '내려갑니다', en: 'It falls' },
          reply: {
            ko: '꺼도 태스크 수가 그대로라 줄어드는 요금이 없습니다.',
            en: 'There are as many tasks without it, so nothing is saved.',
          },
        },
        {
          text: { ko: '그대로입니다', en: 'It stays' },
          reply: {
            ko: '맞습니다. 리밸런싱 자체에는 요금이 없습니다. 돈이 드는 것은 영역 사이를 오가는 데이터입니다.',
            en: 'Right: rebalancing has no price. What costs money is data that goes between zones.',
          },
          isRight: true,
        },
        {
          text: { ko: '올라갑니다', en: 'It rises' },
          reply: {
            ko: '끄면 몰린 채로 있을 뿐, 태스크가 늘지는 않습니다.',
            en: 'Off, the tasks stay crowded. There are no more of them.',
          },
        },
      ],
    },
    task: {
      ko: '리밸런싱을 껐을 때와 켰을 때를 모두 지켜보고, 빵집에 맞는 쪽으로 두세요.',
      en: 'Watch it with rebalancing off and with it on, and leave it the way that suits the bakery.',
    },
    events: [{ ...zoneReturns, label: { ko: '가용 영역 되돌리기', en: 'Bring the zone back' } }],
    seen: {
      ko: '켜 두면 태스크가 스스로 자리를 되찾습니다. 다음 정전에도 잃는 것은 한쪽뿐입니다.',
      en: 'With it on, the tasks find their places again, and the next power cut takes no more than its share.',
    },
    feedback: [
      {
        ko: '켜져 있지만 옮겨 간 태스크가 없습니다. 앞 장면처럼 가용 영역 세 곳에 태스크 셋을 두고, 최대 비율(4단계)로는 하나를 더 띄울 수 있게 한 다음 다시 해 보세요.',
        en: 'It is on, but no task has moved. Take three tasks in three zones, as in the scene before, and a maximum percent (step 4) that lets one more start; then try again.',
      },
      {
        ko: '영역은 돌아왔는데 아무도 옮겨 가지 않습니다. 몰려 있는 영역이 다음에 멈추면 그만큼 더 잃습니다. 켜고 다시 보세요.',
        en: 'The zone is back, and nobody moves. When the crowded zone fails next, more is lost. Turn it on and watch again.',
      },
      {
        ko: '켰습니다. 이번에는 태스크가 돌아가는지 지켜보세요.',
        en: 'It is on. See whether the tasks go back this time.',
      },
      {
        ko: '껐습니다. 이제 버튼을 눌러 가용 영역이 돌아올 때를 보세요.',
        en: 'It is off. Now press the button, and let the zone come back.',
      },
      {
        ko: '켜 두면 태스크가 제자리로 돌아갑니다. 이번에는 끄고, 가용 영역을 다시 되돌려 보세요.',
        en: 'With it on, the tasks find their places again. Now turn it off, and bring the zone back once more.',
      },
    ],
    solution: [
      { availabilityZoneRebalancing: false },
      zoneReturns,
      { availabilityZoneRebalancing: true },
      zoneReturns,
    ],
    wrong: [
      [{ azs: 1 }, zoneReturns],
      [{ availabilityZoneRebalancing: false }, zoneReturns],
      [{ availabilityZoneRebalancing: false }, zoneReturns, { availabilityZoneRebalancing: true }],
      [{ availabilityZoneRebalancing: false }],
      [zoneReturns],
    ],
  },
]
