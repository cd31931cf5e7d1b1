import type { Scene } from '../scene.ts'
import { smallTasks } from '../small-tasks.ts'

const crash = { event: { kind: 'simulate', situation: 'crash' } } as const

/** The first customer: a task by hand, a service that replaces it, and a second one. */
export const scenes: readonly Scene[] = [
  {
    id: 'alone',
    title: { ko: '손으로 띄운 컨테이너 하나', en: 'One container, started by hand' },
    says: [
      {
        ko: '동네 빵집이 어제 텔레비전에 나와 오늘 여는 주문 페이지에 1초에 10건씩 주문이 몰려오는데, 개발자는 여러분 혼자입니다.',
        en: 'The corner bakery was on television last night, so the order page that opens today gets 10 orders a second, and you are the only developer.',
      },
      {
        ko: '주문 페이지는 컨테이너이고, 실행 중인 컨테이너 묶음을 **태스크**라고 합니다.',
        en: 'The page is a container, and a running set of containers is called a **task**.',
      },
      {
        ko: '급한 대로 태스크 하나를 손으로 띄웠습니다.',
        en: 'In a hurry, you started one task by hand.',
      },
    ],
    task: { ko: '태스크를 죽여 보세요.', en: 'Kill the task.' },
    events: [{ event: { kind: 'alone' }, label: { ko: '태스크 죽이기', en: 'Kill the task' } }],
    seen: {
      ko: '손으로 띄운 태스크는 죽으면 그만입니다. 아무도 다시 띄워 주지 않습니다. 요금은 한 달 내내 켜 두었을 때의 것이고, 죽은 태스크에는 나가지 않습니다.',
      en: 'A task started by hand is gone once it dies. Nobody starts another. The bill is that of a task which runs all month: a dead one costs nothing.',
    },
    feedback: [],
    solution: [{ event: { kind: 'alone' } }],
    wrong: [],
  },
  {
    id: 'manager',
    title: { ko: '태스크를 돌보는 관리자, 서비스', en: 'A manager for the task: the service' },
    says: [
      {
        ko: '**서비스**는 정해 둔 수만큼 태스크가 도는지 늘 지켜보는 관리자입니다.',
        en: 'A **service** is a manager that keeps as many tasks running as you asked for.',
      },
      {
        ko: '이번에는 같은 태스크를 서비스가 띄웠습니다(이름은 영문자와 숫자로 마음대로 지으세요).',
        en: 'This time a service started the same task (call it what you like, in Latin letters and digits).',
      },
      {
        ko: '여기서는 손님이 태스크의 바뀐 주소를 바로 안다고 가정하고, 실제로 무엇이 알려 주는지는 5단계와 7단계에서 봅니다.',
        en: 'Suppose that customers always know the address of the task: steps 5 and 7 show what makes that true.',
      },
    ],
    prediction: {
      question: {
        ko: '서비스가 돌보는 태스크가 죽으면 어떻게 될까요?',
        en: 'What happens when a task of a service dies?',
      },
      choices: [
        {
          text: { ko: '죽은 태스크를 다시 켭니다.', en: 'The same task is started again.' },
          reply: {
            ko: '비슷하지만 아닙니다. 죽은 태스크는 되살아나지 않습니다. 태스크 ID를 보면 알 수 있습니다.',
            en: 'Close, but a dead task never comes back: the next one is a new task, with another id.',
          },
        },
        {
          text: { ko: '새 태스크가 자리를 채웁니다.', en: 'A new task takes its place.' },
          reply: {
            ko: '맞습니다. ID도 IP 주소도 새것인 태스크입니다.',
            en: 'Right: a new one, with a new id and a new IP address.',
          },
          isRight: true,
        },
        {
          text: { ko: '내가 다시 띄울 때까지 가게가 닫힙니다.', en: 'It stays down until you start it.' },
          reply: {
            ko: '손으로 띄웠다면 그렇습니다. 서비스는 수가 모자라면 스스로 채웁니다.',
            en: 'That was the task started by hand. A service fills the gap by itself.',
          },
        },
      ],
    },
    task: { ko: '서비스의 태스크를 죽여 보세요.', en: 'Kill the task of the service.' },
    events: [{ ...crash, label: { ko: '태스크 죽이기', en: 'Kill the task' } }],
    seen: {
      ko: '서비스가 새 IP 주소의 새 태스크를 띄워 가게를 다시 열었습니다. 태스크가 하나뿐이라 그때까지 온 주문은 모두 놓쳤습니다.',
      en: 'The service started a new task, at a new IP address, and the shop was open again. With a single task, every order until then was lost.',
    },
    feedback: [],
    solution: [crash],
    wrong: [],
  },
  {
    id: 'never-alone',
    title: { ko: '혼자 두지 않기', en: 'Never alone' },
    says: [
      {
        ko: '콘솔의 **원하는 태스크**는 서비스가 유지할 태스크 수입니다.',
        en: '**Desired tasks** in the console is how many tasks the service keeps.',
      },
      {
        ko: '둘이면 하나가 죽어도 다른 하나가 주문을 받습니다.',
        en: 'With two, one takes the orders while the other is replaced.',
      },
    ],
    prediction: {
      question: {
        ko: 'Fargate에서 태스크를 하나 더 두면 요금은?',
        en: 'On Fargate, what does a second task do to the bill?',
      },
      choices: [
        {
          text: { ko: '거의 그대로입니다', en: 'Hardly anything' },
          reply: {
            ko: '아닙니다. Fargate는 일한 양이 아니라 요청한 크기로 과금합니다.',
            en: 'No: Fargate charges for the size asked for, not for the work done.',
          },
        },
        {
          text: { ko: '두 배가 됩니다', en: 'It doubles it' },
          reply: {
            ko: '맞습니다. 태스크 요금도, 태스크마다 하나씩 붙는 퍼블릭 IPv4 주소 요금도 두 배가 됩니다.',
            en: 'Right: twice the tasks, and twice the public IPv4 addresses, as each task has one.',
          },
          isRight: true,
        },
        {
          text: { ko: '두 번째는 할인됩니다', en: 'Less than double it' },
          reply: {
            ko: '그런 할인은 없습니다. 같은 크기의 태스크는 몇 번째든 요금이 같습니다.',
            en: 'There is no such discount: tasks of one size all cost the same.',
          },
        },
      ],
    },
    task: {
      ko: '원하는 태스크를 늘리고, 하나를 죽여 보세요.',
      en: 'Raise the desired tasks, then kill one.',
    },
    events: [{ ...crash, label: { ko: '태스크 하나 죽이기', en: 'Kill one task' } }],
    seen: {
      ko: '하나가 교체되는 동안에도 가게는 열려 있었습니다. 손님을 받는 서비스라면 둘부터 시작하세요.',
      en: 'The shop stayed open while one was replaced. For a service with customers, start with two.',
    },
    feedback: [
      {
        ko: '아직 하나입니다. 하나뿐이면 교체되는 동안 가게가 닫힙니다.',
        en: 'There is still only one: while it is being replaced, the shop is closed.',
      },
      {
        ko: '태스크가 둘 이상입니다. 이제 하나를 죽여 확인해 보세요.',
        en: 'There are two or more now. Kill one, to see that it holds.',
      },
    ],
    solution: [{ tasks: 2 }, crash],
    wrong: [[crash], [{ tasks: 2 }]],
  },
  {
    id: 'size',
    title: { ko: '작은 둘이 큰 하나보다', en: 'Two small ones for one large' },
    says: [
      {
        ko: 'Fargate의 태스크 요금은 CPU와 메모리에 따라 정해집니다. 둘 다 절반인 태스크 둘은 큰 태스크 하나와 요금이 비슷합니다.',
        en: 'On Fargate CPU and memory set the price of a task: two with half of both cost about as much as one large one.',
      },
      {
        ko: '정해진 조합만 쓸 수 있어서, CPU를 바꾸면 고를 수 있는 메모리도 바뀝니다.',
        en: 'It offers fixed combinations: change the CPU, and other memory sizes are on offer.',
      },
    ],
    task: {
      ko: '태스크는 둘 이상 두면서, 모두 합쳐 1 vCPU와 2 GB 이하로 줄이세요.',
      en: 'Keep two tasks or more, with no more than 1 vCPU and 2 GB between them.',
    },
    seen: {
      ko: `서울에서 1 vCPU, 2 GB 태스크 하나는 한 달 ${smallTasks.oneLarge}, 절반 크기 둘은 ${smallTasks.twoOnX86}입니다(x86). 주소 하나만큼 더 내고, 하나가 죽어도 가게는 열려 있습니다.`,
      en: `In Seoul one task of 1 vCPU and 2 GB is ${smallTasks.oneLarge} a month, and two of half the size are ${smallTasks.twoOnX86} (x86): one address more, for a shop that stays open.`,
    },
    feedback: [
      {
        ko: '싸졌지만 다시 하나뿐입니다. 원하는 태스크를 2 이상으로 두세요.',
        en: 'Cheaper, but alone again. Keep two desired tasks or more.',
      },
      {
        ko: '크기는 1 vCPU와 2 GB 안이지만 태스크가 둘이 안 됩니다. 원하는 태스크를 2로 하고, CPU와 메모리를 모두 절반으로 줄이세요.',
        en: 'The size is within 1 vCPU and 2 GB, but there are not two tasks. Make it 2 desired tasks, with half of both, CPU and memory.',
      },
      {
        ko: 'CPU는 맞지만 메모리가 합쳐서 2 GB를 넘어 그만큼 더 냅니다. 메모리도 줄이세요. 둘이라면 1 GB씩입니다.',
        en: 'The CPU is right, but together they have more than 2 GB, and you pay for it. Less memory too: for two, 1 GB each.',
      },
      {
        ko: '아직 1 vCPU를 넘습니다. CPU에 원하는 태스크 수를 곱해 보세요. 둘이라면 0.5 vCPU씩입니다.',
        en: 'That is still more than 1 vCPU: multiply the CPU by the tasks. For two, choose 0.5 vCPU each.',
      },
    ],
    solution: [{ cpu: 512, memory: 1024 }],
    wrong: [
      [{ tasks: 1, cpu: 512, memory: 1024 }],
      [{ tasks: 1 }],
      [{ cpu: 512, memory: 2048 }],
      [{ tasks: 3 }],
    ],
  },
]
