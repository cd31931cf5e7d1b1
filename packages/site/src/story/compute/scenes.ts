import type { Scene } from '../scene.ts'
import { smallTasks } from '../small-tasks.ts'

/** The bills would look as if they were of the same thing. */
const withoutAddress = {
  ko: 'EC2와 ECS 관리형 인스턴스에서는 여기처럼 awsvpc 모드인 태스크에 퍼블릭 IP가 없어, 손님을 받으려면 로드 밸런서(7단계) 값이 더 듭니다.',
  en: 'In awsvpc mode, as here, tasks there have no public IP: to let customers in takes a load balancer (step 7), which costs extra.',
}

/** One bill is of tasks packed together, the other of tasks spread over the zones. */
const unequal = {
  ko: '여기서 EC2는 태스크를 되도록 한 대에 모으고(디스크 30 GB), 관리형 인스턴스는 영역마다 한 대씩 켜서(디스크 80 GB) 요금을 그대로 비교할 수는 없습니다.',
  en: 'The two bills are not of the same thing: tasks on EC2 share as few instances as they fit on (30 GB disks), Managed Instances begin with one in each zone (80 GB disks).',
}

/** Both have been seen, and nothing else is left to do. */
const settle = {
  ko: '두 곳을 다 보았으니, 이제 빵집에 맞는 곳을 위에서 고르세요.',
  en: 'You have seen both: now choose above what suits the bakery.',
}

const reclaim = { event: { kind: 'reclaim' } } as const

/** What the tasks run on: a taxi or a car of one's own, a taxi that may be called away, and one that is cheaper to drive. */
export const scenes: readonly Scene[] = [
  {
    id: 'where',
    tellsSameBill: true,
    title: { ko: '택시, 내 차, 정비해 주는 차', en: 'A taxi, your car, a serviced one' },
    says: [
      {
        ko: '태스크를 돌리려면 **컴퓨터**가 있어야 합니다.',
        en: 'A task needs **a computer to run on**.',
      },
      {
        ko: '**Fargate**는 택시, **EC2**는 내 차, **ECS 관리형 인스턴스**는 AWS가 정비해 주는 차입니다.',
        en: '**Fargate** is a taxi, **EC2** your own car, **ECS Managed Instances** one that AWS repairs.',
      },
      {
        ko: '서버를 관리할 사람이 없고 태스크도 몇 개뿐이라면, 요금만 보고 고르지 마세요.',
        en: 'With nobody to look after servers, and only a few tasks, do not choose by the price alone.',
      },
    ],
    task: {
      ko: 'EC2와 ECS 관리형 인스턴스를 한 번씩 골라 지도와 요금을 보고, 빵집에 맞는 곳으로 정하세요.',
      en: 'Try EC2 and ECS Managed Instances, watch map and bill, and settle on what suits the bakery.',
    },
    seen: {
      ko: 'Fargate에는 패치할 서버도, 돈만 내고 비워 두는 자리도 없습니다. 작은 가게는 대개 여기서 시작합니다.',
      en: 'With Fargate there is no server to patch and no empty room to pay for. Most small shops start here.',
    },
    feedback: [
      {
        ko: `EC2에서는 인스턴스를 패치하는 일도, 태스크를 담을 만큼 켜 두는 일도 여러분 몫입니다. 빵집에는 그 일을 할 사람이 없습니다. ${unequal.ko} ${settle.ko}`,
        en: `On EC2 it is you who patches the instances and keeps enough of them running. The bakery has nobody for that. ${unequal.en} ${settle.en}`,
      },
      {
        ko: `패치는 AWS가 하지만, 빈 자리까지 인스턴스 요금을 모두 내고 관리 요금도 더 냅니다. 태스크 몇 개로는 그 자리를 다 채우지 못합니다. ${unequal.ko} ${settle.ko}`,
        en: `AWS does the patching, but you pay for the whole instance, empty room and all, and a fee on top. A few tasks do not fill it. ${unequal.en} ${settle.en}`,
      },
      {
        ko: '스팟 태스크는 AWS가 언제든 모두 회수할 수 있고, 그러면 가게가 닫힐 수 있습니다. Fargate로 정하세요. 섞어 쓴다면 FARGATE 기본값이 1 이상이어야 합니다.',
        en: 'AWS may take every Spot task back at any time, and then the shop may be closed. Settle on Fargate; a mix with Spot needs a FARGATE base of 1 or more.',
      },
      {
        ko: '지금 고른 곳도 Fargate입니다. EC2와 ECS 관리형 인스턴스 가운데 아직 보지 않은 한 곳을 골라 보세요.',
        en: 'What you have chosen now is Fargate, too. Of EC2 and ECS Managed Instances, choose the one that you have not seen yet.',
      },
      {
        ko: `하나를 보았습니다. ${withoutAddress.ko} EC2와 ECS 관리형 인스턴스 가운데 남은 한 곳도 골라 보세요.`,
        en: `That is one of them. ${withoutAddress.en} Choose the other one of EC2 and ECS Managed Instances too.`,
      },
    ],
    solution: [{ compute: 'EC2' }, { compute: 'MANAGED_INSTANCES' }, { compute: 'FARGATE' }],
    wrong: [
      [{ compute: 'MANAGED_INSTANCES' }, { compute: 'EC2' }],
      [{ compute: 'EC2' }, { compute: 'MANAGED_INSTANCES' }],
      [{ compute: 'EC2' }, { compute: 'MANAGED_INSTANCES' }, { compute: 'FARGATE_SPOT' }],
      [{ compute: 'EC2' }, { compute: 'FARGATE_SPOT' }],
      [{ compute: 'EC2' }],
    ],
  },
  {
    id: 'borrowed',
    title: { ko: '빌려 쓰는 자리, 스팟', en: 'An empty taxi, for now: Spot' },
    says: [
      {
        ko: '**Fargate Spot**은 빈 택시를 싸게 타는 셈입니다. AWS는 그 자리가 필요해지면 2분 전에 알리고 회수합니다.',
        en: '**Fargate Spot** is a taxi that happens to be empty: cheap, until AWS needs it back, with two minutes of notice.',
      },
      {
        ko: '용량 공급자 전략은 **기본값**(base)만큼 먼저 두고, 나머지를 **가중치**(weight)의 비율로 나눕니다.',
        en: 'A capacity provider strategy fills the **base** first, and shares out the rest by **weight**.',
      },
    ],
    prediction: {
      question: {
        ko: '스팟 태스크가 회수되고 남는 스팟이 없다면, ECS는 어떻게 할까요?',
        en: 'A Spot task is taken back, and there is no Spot left. What does ECS do?',
      },
      choices: [
        {
          text: { ko: '온디맨드로 대신 띄웁니다.', en: 'It starts one on demand instead.' },
          reply: {
            ko: '아닙니다. 스팟에 맡긴 자리는 스팟으로만 채웁니다. 그래서 일부는 처음부터 온디맨드에 둡니다.',
            en: 'No: a place that was given to Spot is filled from Spot alone. That is why some tasks stay on demand from the start.',
          },
        },
        {
          text: { ko: '스팟이 날 때까지 비워 둡니다.', en: 'It waits until there is Spot again.' },
          reply: {
            ko: '맞습니다. 자리가 날 때까지 계속 시도할 뿐, 온디맨드로 바꾸지는 않습니다.',
            en: 'Right. It keeps on trying, and does not turn to on-demand capacity.',
          },
          isRight: true,
        },
        {
          text: { ko: '회수를 미룹니다.', en: 'It delays the return.' },
          reply: {
            ko: '미룰 수 없습니다. 태스크는 SIGTERM을 받고, 길어도 2분 안에 끝나야 합니다.',
            en: 'It cannot. The task gets a SIGTERM and has two minutes at most to finish.',
          },
        },
      ],
    },
    task: {
      ko: '스팟에 태스크를 두어 요금을 낮추고, 회수당해도 가게가 열려 있게 하세요.',
      en: 'Put a task on Spot to pay less, and keep the shop open when Spot is taken back.',
    },
    events: [{ ...reclaim, label: { ko: 'AWS의 스팟 회수 보기', en: 'AWS takes Spot back' } }],
    seen: {
      ko: '스팟 태스크는 멈췄지만 온디맨드 태스크가 가게를 지켰습니다. 기본값만큼은 회수되지 않습니다.',
      en: 'The Spot task stopped, and the one on demand kept the shop open. The base is never taken back.',
    },
    feedback: [
      {
        ko: '모두 스팟이어서 한꺼번에 멈췄습니다. ‘Fargate와 Fargate Spot’ 전략에서 FARGATE 기본값이 1 이상이면, 그만큼은 온디맨드로 남습니다.',
        en: 'All of them were on Spot, and all stopped together. In the strategy “Fargate and Fargate Spot”, as many as the FARGATE base stay on demand: 1 or more.',
      },
      {
        ko: '이 리전에서는 ARM64 스팟의 요금을 알 수 없어, 싸졌는지 말할 수 없습니다. 요금이 알려진 x86으로 보세요. 2.3에서 CPU 아키텍처를 바꾸고 오면 됩니다.',
        en: 'What Spot on ARM64 costs in this Region is not known, so nobody can say that it is less. Use x86, whose price is known: change the CPU architecture in 2.3, and come back.',
      },
      {
        ko: '둘을 섞었지만 FARGATE 기본값이 태스크를 모두 가져가 스팟으로 갈 나머지가 없습니다. 태스크가 기본값보다 많아야 합니다. 기본값을 낮추거나(1 이상), 태스크가 하나뿐이면 1단계에서 늘리고 오세요.',
        en: 'The strategy is mixed, but the FARGATE base takes every task, and none is left for Spot. There must be more tasks than the base: lower it, to no less than 1, or, if there is one task, add more in step 1.',
      },
      {
        ko: '이번에도 나머지가 모두 FARGATE로 갔습니다. 나머지가 스팟으로 가려면 FARGATE 가중치는 0, FARGATE_SPOT 가중치는 1 이상이어야 합니다.',
        en: 'All beyond the base went to FARGATE again. For all of it to go to Spot, the FARGATE weight has to be 0, and that of FARGATE_SPOT 1 or more.',
      },
      {
        ko: '둘을 섞었지만 스팟에 놓인 태스크가 없어 요금도 그대로입니다. 기본값을 뺀 나머지가 가중치를 따라 모두 FARGATE로 갔습니다. 나누어떨어지지 않을 때 어디로 가는지는 AWS 문서에 없고, 여기서는 가중치가 큰 쪽, 같으면 FARGATE에 둡니다. FARGATE_SPOT 가중치를 FARGATE 가중치보다 크게 올려 보세요.',
        en: 'The strategy is mixed, yet no task is on Spot, and nothing is saved: by the weights, all beyond the base went to FARGATE. AWS does not say where a remainder goes; here it goes to the larger weight, or to FARGATE if both are equal. Raise the weight of FARGATE_SPOT above that of FARGATE.',
      },
      {
        ko: '스팟에 태스크가 있습니다. 이제 회수당하면 어떻게 되는지 보세요.',
        en: 'A task is on Spot now. See what happens when it is taken back.',
      },
      {
        ko: '스팟이 없으니 회수할 것도, 아낄 것도 없습니다. Fargate와 Fargate Spot을 섞은 전략을 고르세요.',
        en: 'Without Spot there is nothing to take back, and nothing to save. Choose the strategy of Fargate and Fargate Spot.',
      },
    ],
    solution: [{ compute: 'FARGATE_MIXED', onDemandBase: 1, onDemandWeight: 0, spotWeight: 1 }, reclaim],
    wrong: [
      [{ compute: 'FARGATE_SPOT' }, reclaim],
      [{ compute: 'FARGATE_MIXED', onDemandWeight: 0, cpuArchitecture: 'ARM64' }, reclaim],
      [{ compute: 'FARGATE_MIXED', onDemandBase: 2 }],
      [{ compute: 'FARGATE_MIXED' }, { onDemandWeight: 2 }, { onDemandWeight: 3 }],
      [{ compute: 'FARGATE_MIXED' }],
      [{ compute: 'FARGATE_MIXED', onDemandWeight: 0 }],
      [reclaim],
    ],
  },
  {
    id: 'cheaper',
    title: { ko: '회수당하지 않고 아끼기', en: 'A saving that nobody takes back' },
    says: [
      {
        ko: '오늘 저녁에는 단체 주문이 있어 태스크를 하나도 잃을 수 없습니다.',
        en: 'Tonight there is a large order, and not one task may go missing.',
      },
      {
        ko: 'CPU에는 두 종류가 있습니다. 흔한 **x86**과, 휴대폰에도 쓰이는 **ARM64**입니다.',
        en: 'There are two kinds of CPU: the usual **x86**, and **ARM64**, the kind that phones have.',
      },
    ],
    prediction: {
      question: {
        ko: '크기가 같은 태스크를 ARM64에서 돌리면 요금은 얼마나 내려갈까요?',
        en: 'The same size of task on ARM64 instead: how much less is it?',
      },
      choices: [
        {
          text: { ko: '20%쯤', en: 'About 20%' },
          reply: {
            ko: '맞습니다. 같은 vCPU와 메모리라도 단가가 그만큼 쌉니다. 바꿔서 얼마인지 보세요.',
            en: 'Right: vCPU and memory both have a lower rate. Switch, and see what it comes to.',
          },
          isRight: true,
        },
        {
          text: { ko: '1% 미만', en: 'Less than 1%' },
          reply: {
            ko: '크기가 같으니 그럴듯하지만, 단가가 CPU 종류마다 꽤 다릅니다.',
            en: 'The size is the same, so you might think so. But each kind of CPU has its own rate.',
          },
        },
        {
          text: { ko: '절반쯤', en: 'About half' },
          reply: {
            ko: '그만큼은 아닙니다. 그 정도로 싼 것은 회수당할 수 있는 스팟입니다.',
            en: 'Not that much: only Spot is cheaper still, and Spot may be taken back.',
          },
        },
      ],
    },
    task: {
      ko: '스팟 없이 시작 유형 Fargate로 돌아가되, x86보다 싸게 하세요.',
      en: 'Go back to the launch type Fargate, without Spot, and make it cheaper than on x86.',
    },
    against: { ko: 'x86일 때보다', en: 'vs. x86:' },
    seen: {
      ko: `시작 유형 Fargate의 ARM64는 스팟보다는 비싸도 x86보다는 싸고, 아무도 회수해 가지 않습니다. 서울에서 0.5 vCPU, 1 GB 태스크 둘이면 x86은 한 달 ${smallTasks.twoOnX86}, ARM64는 ${smallTasks.twoOnArm}입니다. 주소 요금은 같고 Fargate 요금만 ${smallTasks.less} 싸집니다.`,
      en: `On demand, ARM64 costs more than Spot and less than x86, and nobody takes it back. In Seoul two tasks of 0.5 vCPU and 1 GB are ${smallTasks.twoOnX86} a month on x86 and ${smallTasks.twoOnArm} on ARM64: Fargate itself is ${smallTasks.less} less, the addresses cost the same.`,
    },
    feedback: [
      {
        ko: '인스턴스에서는 태스크가 아니라 인스턴스에 요금을 내서, 태스크의 단가를 비교할 수 없습니다. 실행할 곳을 시작 유형 Fargate로 바꾸세요.',
        en: 'On instances you pay for the instance, and not for each task, so there is no rate of a task to compare. Change to the launch type Fargate.',
      },
      {
        ko: 'ARM64는 맞습니다. 하지만 스팟에 둔 태스크는 오늘 밤에도 회수될 수 있습니다. 실행할 곳을 시작 유형 Fargate로 바꾸세요.',
        en: 'ARM64 is right. But a task on Spot may still be taken back tonight: run all of them by the launch type Fargate.',
      },
      {
        ko: 'ARM64는 맞고 지금은 스팟에 둔 태스크도 없습니다. 하지만 스팟을 섞은 전략이라 태스크를 늘리면 스팟에 놓일 수 있습니다. 실행할 곳을 시작 유형 Fargate로 바꾸세요.',
        en: 'ARM64 is right, and no task is on Spot now. But by a strategy with Spot in it, tasks that are added may be: change to the launch type Fargate.',
      },
      {
        ko: '회수될 일은 없지만 x86의 온디맨드 요금을 모두 내고 있습니다. CPU 아키텍처를 보세요.',
        en: 'Nothing can be taken back, but you pay the full on-demand price of x86. Look at the CPU architecture.',
      },
    ],
    solution: [{ compute: 'FARGATE' }, { cpuArchitecture: 'ARM64' }],
    wrong: [
      [{ compute: 'EC2' }],
      [{ cpuArchitecture: 'ARM64' }],
      [{ cpuArchitecture: 'ARM64', onDemandBase: 2 }],
      [{ compute: 'FARGATE' }],
    ],
  },
]
