import type { Scene } from '../scene.ts'
import { usual } from './usual.ts'

const create = { event: { kind: 'simulate', situation: 'first-deploy' } } as const
const deploy = { event: { kind: 'simulate', situation: 'deploy', isOfImage: true } } as const
/** There is no address before there is a service. */
const open = { event: { kind: 'visit', after: 'first-deploy' } } as const
const visit = { event: { kind: 'visit' } } as const
const pull = { event: { kind: 'pull', isReasonShown: true } } as const

/** The opening: the service starts, breaks, is mended and updated, and the lights go out. */
export const scenes: readonly Scene[] = [
  {
    id: 'create',
    title: { ko: '서비스 생성', en: 'Create the service' },
    says: [
      {
        ko: '여덟 단계에서 정해 지도에 모아 둔 것을, 이제 처음부터 새로 만듭니다.',
        en: 'What you decided in eight steps is on the map: now build it from scratch.',
      },
      {
        ko: '콘솔에서 **서비스 생성**을 누르면 태스크는 네 가지 상태를 거칩니다. 로드 밸런서가 있으면(이미 만들어 두었다고 가정합니다) 다섯 번째로 **정상** 판정까지 받아야 손님을 받습니다.',
        en: 'Once you press **Create**, a task goes through four states. Behind a load balancer (we assume that it already exists) it gets requests only once that finds it **healthy**.',
      },
    ],
    task: {
      ko: '서비스를 생성하고, 모두 뜨면 서비스의 주소로 접속하세요.',
      en: 'Create the service and, once all of it runs, open its address.',
    },
    events: [
      { ...create, label: { ko: '서비스 생성', en: 'Create' } },
      { ...open, label: { ko: '주소로 접속', en: 'Open the address' } },
    ],
    seen: {
      ko: '새 가게의 첫 손님이 200 OK를 받았습니다. 여덟 단계에서 정한 그대로 문을 열었습니다.',
      en: 'The first customer of the new shop got a 200 OK: it is open, as you decided in eight steps.',
    },
    feedback: [
      {
        ko: '이미지의 태그가 없거나 latest입니다. 어떤 버전이 뜰지 알 수 있게 태그를 정하세요.',
        en: 'The image has no tag, or latest. Give it a definite one, so that you know which version starts.',
      },
      {
        ko: '로그가 꺼져 있습니다. 태스크가 뜨지 못하면 이유를 읽을 곳이 없으니 켜고 만드세요.',
        en: 'Logs are off. If a task does not start, there is nothing to read: turn them on first.',
      },
      {
        ko: '원하는 태스크가 0이면 서비스는 생겨도 문은 열리지 않습니다. 1 이상으로 하세요.',
        en: 'With 0 desired tasks there is a service, and no shop. Make it 1 or more.',
      },
      {
        ko: '새 태스크가 이미지를 받으러 나갈 길이 없어 하나도 뜨지 못합니다. ‘태스크가 밖으로 나가는 길’을 다시 고르고 생성하세요.',
        en: 'New tasks have no way to their image, so none starts. Choose “The way out for the tasks” again, and press create once more.',
      },
      {
        ko: '위에 적힌 벽에서 로드 밸런서의 상태 확인이 막혀 어떤 태스크도 정상이 되지 못합니다. 태스크의 보안 그룹이 로드 밸런서를 컨테이너 포트로 들여보내게 고치고 다시 생성하세요.',
        en: 'The health checks of the load balancer stop at the wall named above, so no task becomes healthy. Have the tasks’ security group let the load balancer in on the container port, and create it again.',
      },
      {
        ko: '설정을 고쳤습니다. 다시 생성하세요.',
        en: 'The setting has changed. Press “Create” again.',
      },
      {
        ko: '태스크는 떴지만 로드 밸런서도, 태스크의 퍼블릭 IP도 없어 손님이 들어올 주소가 없습니다. 7단계에서 로드 밸런서를 앞에 두세요.',
        en: 'The tasks run, but with neither a load balancer nor a public IP there is no address to open. Put a load balancer in front in step 7.',
      },
      {
        ko: '태스크는 떴는데 손님이 막혔습니다. 지도에서 빨갛게 멈춘 곳의 규칙을 8단계에서 고치세요.',
        en: 'The tasks run, but the customer was stopped. Fix the rule where the map shows red, in step 8.',
      },
      {
        ko: '아직 서비스를 만들지 않았습니다. ‘서비스 생성’부터 누르세요.',
        en: 'There is no service yet: press “Create” first.',
      },
      {
        ko: '지금 설정으로는 AWS가 서비스를 만들어 주지 않거나, 만들어도 돌지 않습니다. 고치고 다시 생성하세요.',
        en: 'With these settings AWS creates no service, or one that does not work. Fix this, and create it again.',
      },
      {
        ko: '모두 떴습니다. 이제 손님이 되어 주소로 접속해 보세요.',
        en: 'All of it runs. Now be a customer, and open the address.',
      },
    ],
    solution: [create, open],
    wrong: [
      [{ image: 'public.ecr.aws/nginx/nginx:latest' }],
      [{ logs: false }],
      [{ tasks: 0 }],
      [{ egress: 'none' }, create],
      [{ taskInbound: [] }, create],
      [{ egress: 'none' }, create, { egress: 'public-ip' }],
      [{ loadBalancer: 'none', egress: 'nat' }, create, open],
      [create, { taskInbound: [], loadBalancerInbound: [] }, open],
      [open],
      [create, { azs: 1 }],
      [create],
    ],
  },
  {
    id: 'fault',
    tellsSameBill: true,
    title: { ko: '태스크가 자꾸 멈춥니다', en: 'Tasks keep stopping' },
    says: [
      {
        ko: '문을 열고 나면 장애도 생깁니다. 설정 하나만 바뀌어도 새 태스크는 손님을 받기 전에 멈춥니다.',
        en: 'Once a shop is open, things break: one setting changes, and new tasks stop before they serve.',
      },
      {
        ko: '먼저 볼 곳은 **중지된 태스크의 중지된 이유**이고, 어디가 막혔는지 거기에 적혀 있습니다.',
        en: 'Look at the **stopped reason of a stopped task** first. It says where things went wrong.',
      },
    ],
    task: {
      ko: '장애를 일으키고, 이유를 읽고, 막힌 곳의 설정을 고친 다음, 따라가서 확인하세요.',
      en: 'Break something, read the reason, fix the setting, and trace it to be sure.',
    },
    events: [
      { ...pull, label: { ko: '태스크 따라가기', en: 'Trace a task' } },
      { ...visit, label: { ko: '손님 따라가기', en: 'Trace a customer' } },
    ],
    seen: {
      ko: '이유를 읽고, 막힌 곳을 찾고, 그곳의 설정 하나를 고쳤습니다. 실제 장애도 이 순서로 풀립니다.',
      en: 'You read the reason, found the place, and fixed one setting there. Real trouble is solved in this order too.',
    },
    feedback: [
      {
        ko: '인스턴스에서는 이미지를 태스크가 받지 않고, 로드 밸런서도 없어 여기서 일으킬 장애가 없습니다. 7단계에서 로드 밸런서를 앞에 두거나 2단계에서 Fargate로 바꾸고 오세요.',
        en: 'On instances it is not the task that fetches the image, and there is no load balancer: nothing here can break. Put a load balancer in front in step 7, or choose Fargate in step 2, and come back.',
      },
      {
        ko: '고치기 전에, 중지된 이유에 맞는 쪽을 따라가 어디에서 막히는지 지도에서 보세요.',
        en: 'Before you fix it, trace what the reason speaks of, and see on the map where it stops.',
      },
      {
        ko: '이미지를 받으러 나갈 길이 없습니다. ‘태스크가 밖으로 나가는 길’을 다시 골라 주세요.',
        en: 'There is no way out to the image. Give the tasks one again: “The way out for the tasks”.',
      },
      {
        ko: '로드 밸런서가 태스크에 닿지 못해 상태 확인에 실패합니다. 태스크 그룹이 누구를 들여보내는지 고치세요.',
        en: "The load balancer does not get to the tasks, so its checks fail. Fix whom the tasks' group lets in.",
      },
      {
        ko: '엔드포인트로는 내 계정의 ECR까지만 갑니다. 이 이미지는 거기에 있지 않으니 다른 길을 고르세요.',
        en: 'Endpoints lead to your own ECR alone, and this image is not there. Choose another way out.',
      },
      {
        ko: '설정을 고쳤습니다. 막혔던 쪽을 따라가 이제 끝까지 가는지 확인하세요.',
        en: 'The setting is fixed. Trace what was in trouble, and see that it gets to the end.',
      },
      {
        ko: '지금은 막힌 곳이 없습니다. 위의 버튼으로 장애를 일으키고 시작하세요.',
        en: 'Nothing is in the way now. Break something first, by the button above.',
      },
    ],
    solution: [{ egress: 'none' }, pull, { egress: 'public-ip' }, pull],
    wrong: [
      [{ compute: 'EC2', loadBalancer: 'none' }],
      [{ egress: 'none' }],
      [{ egress: 'none' }, pull],
      [{ taskInbound: [{ port: 80, source: '203.0.113.7/32' }] }, visit],
      [{ egress: 'none', image: 'public.ecr.aws/nginx/nginx:1.27' }, pull, { egress: 'endpoints' }],
      [{ egress: 'none' }, pull, { egress: 'nat' }],
      [visit],
    ],
  },
  {
    id: 'update',
    title: { ko: '내일의 빵', en: "Tomorrow's bread" },
    says: [
      {
        ko: '내일 아침에는 새 메뉴가 나갑니다. 새로 빌드한 이미지를 **새 태그**로 올렸습니다.',
        en: 'A new menu goes out in the morning: you built a new image and pushed it under **a new tag**.',
      },
      {
        ko: '순서는 언제나 이미지, 태스크 정의의 **새 개정**, 서비스 **업데이트**입니다.',
        en: 'It always goes image, **new revision** of the task definition, **update** of the service.',
      },
    ],
    prediction: {
      question: {
        ko: '같은 태그로 이미지만 덮어쓰고 서비스는 그대로 두면?',
        en: 'What if you push over the same tag, and leave the service alone?',
      },
      choices: [
        {
          text: { ko: '곧 새 이미지로 바뀝니다', en: 'It changes to the new image' },
          reply: {
            ko: 'ECS는 레지스트리를 지켜보지 않습니다. 업데이트하라고 해야 바꿉니다.',
            en: 'ECS does not watch the registry: it changes only when it is told to.',
          },
        },
        {
          text: { ko: '지금 태스크는 그대로입니다', en: 'The tasks stay as they are' },
          reply: {
            ko: '맞습니다. 게다가 되돌아갈 옛 이미지도 없어집니다. 그래서 새 태그를 씁니다.',
            en: 'Right. And the old image to go back to is gone, which is why you use a new tag.',
          },
          isRight: true,
        },
        {
          text: { ko: '서비스가 멈춥니다', en: 'The service stops' },
          reply: {
            ko: '멈추지는 않습니다. 실행 중인 태스크는 이미 받은 이미지로 계속 돌아갑니다.',
            en: 'It does not: running tasks go on with the image that they have pulled.',
          },
        },
      ],
    },
    task: {
      ko: '이미지를 새 태그로 바꾸고 서비스를 업데이트하세요.',
      en: 'Set the image to the new tag, and update the service.',
    },
    events: [{ ...deploy, label: { ko: '서비스 업데이트', en: 'Update the service' } }],
    seen: {
      ko: '4단계에서 정한 방식대로 새 버전으로 바뀌었고, 그동안 가게는 열려 있었습니다.',
      en: 'The new version took over in the way that you chose in step 4, and the shop stayed open.',
    },
    feedback: [
      {
        ko: '고장 난 채로는 새 태스크가 손님을 받지 못합니다. 고친 다음 업데이트하세요.',
        en: 'While it is broken, new tasks do not get to serve. Fix it, and then update.',
      },
      {
        ko: 'latest로는 어떤 빵이 나갔는지, 어디로 되돌아갈지 알 수 없습니다. 버전을 적은 태그를 쓰세요.',
        en: 'With latest nobody knows which bread went out, or what to go back to. Use a tag with a version.',
      },
      {
        ko: '점검 결과에 오류가 있어 업데이트가 끝까지 가지 못합니다. 이것부터 고치고 업데이트하세요.',
        en: 'The linter finds an error, and the update does not get through. Fix this first, and then update.',
      },
      {
        ko: '새 태그를 적었습니다. 업데이트를 눌러야 태스크가 바뀝니다.',
        en: 'The new tag is there. The tasks change once you press update.',
      },
      {
        ko: '태스크는 바뀌었지만 이미지는 그대로입니다. 새 태그를 적고 다시 업데이트하세요.',
        en: 'The tasks are new, and the image is the same. Put in the new tag, and update again.',
      },
    ],
    solution: [{ image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.1' }, deploy],
    wrong: [
      [
        {
          image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.1',
          taskInbound: [{ port: 8080, source: '203.0.113.7/32' }],
        },
        deploy,
      ],
      [{ image: 'public.ecr.aws/nginx/nginx:latest' }, deploy],
      [{ image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.1', memory: 3000, cpu: 256 }],
      [{ image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.1' }],
      [deploy],
    ],
  },
  {
    id: 'cost',
    title: { ko: '오늘 오후의 요금, 잊어버린 한 달의 요금', en: 'This afternoon, and a month forgotten' },
    says: [
      {
        ko: '요금은 시간마다 나가서, 오늘 오후는 얼마 되지 않아도 켜 둔 채 잊으면 한 달 내내 나갑니다.',
        en: 'It costs by the hour: an afternoon is little; forgotten, it goes on all month.',
      },
      {
        ko: '**예산 알림**은 쓴 돈이 정한 금액의 10%, 50%, 80%를 넘을 때마다 메일을 보냅니다. 금액과 메일 주소는 내보낸 파일이 물어봅니다.',
        en: 'A **budget alert** sends a mail when you have spent 10%, 50% and 80% of the amount you set. The exported files ask for the amount and for your address.',
      },
    ],
    prediction: {
      question: {
        ko: '입문 강의는 태스크 하나에 로드 밸런서를 붙이면 한 달 $57.6($36 + $18 + $3.6)라고 어림했습니다. 서울의 정가로는?',
        en: 'A usual estimate for one task behind a load balancer is $36 + $18 + $3.6 = $57.6 a month. By the list prices of Seoul it is',
      },
      choices: [
        {
          text: { ko: '덜 나옵니다', en: 'less' },
          reply: {
            ko: `로드 밸런서는 $18보다 조금 싸지만(${usual.balancer}), 태스크는 $36보다 비싸고(${usual.task}) 주소는 하나가 아니라 셋입니다(${usual.addresses}). 모두 ${usual.total}입니다(각각 반올림).`,
            en: `The load balancer is ${usual.balancer} instead of $18, but the task is ${usual.task} instead of $36, and there are three addresses instead of one, ${usual.addresses}: ${usual.total} in all, each rounded.`,
          },
        },
        {
          text: { ko: '비슷합니다', en: 'about that' },
          reply: {
            ko: `로드 밸런서의 주소가 빠져 있습니다. 로드 밸런서도 영역마다 퍼블릭 IPv4 주소를 써서 주소는 모두 셋, ${usual.addresses}입니다. 태스크도 $36보다 비싸서(${usual.task}), 로드 밸런서 ${usual.balancer}와 합치면 모두 ${usual.total}입니다(각각 반올림).`,
            en: `The load balancer has a public IPv4 address in every zone, too: three addresses in all, ${usual.addresses}. With ${usual.task} instead of $36 for the task, and ${usual.balancer} for the load balancer, it is ${usual.total}, each rounded.`,
          },
        },
        {
          text: { ko: '더 나옵니다', en: 'more' },
          reply: {
            ko: `맞습니다. ${usual.total}입니다. 로드 밸런서의 주소가 빠져 주소는 셋에 ${usual.addresses}이고, 태스크는 $36가 아니라 ${usual.task}, 로드 밸런서는 ${usual.balancer}입니다(각각 반올림). 한 줄씩 비교한 표는 ‘자세히’에 있습니다.`,
            en: `Right: ${usual.total}. The load balancer’s addresses were left out: three addresses are ${usual.addresses}, the task is ${usual.task} instead of $36, and the load balancer ${usual.balancer}, each rounded. The table is folded below.`,
          },
          isRight: true,
        },
      ],
    },
    task: {
      ko: '오후와 한 달을 비교해 보고, 잊어도 알려 주도록 예산 알림을 켜세요.',
      en: 'Compare the afternoon with the month, and turn the budget alert on, in case you forget.',
    },
    seen: {
      ko: `예산 알림을 켜고 내보낸 파일에 금액과 메일 주소를 넣으면, 잊어도 한도의 10%를 쓴 뒤에 첫 메일이 오고, 내 서비스라면 며칠 만인지는 그 파일에 적혀 있습니다. 다만 알림은 아무것도 끄지 않습니다. 끄는 것은 다음 장면입니다.`,
      en: `With the alert on, give the exported files an amount and an address, and the first mail comes after 10% of it is spent: they say within how many days that is for your service. It turns nothing off, though: that is the next scene.`,
    },
    feedback: [
      {
        ko: '알림은 켰습니다. 고장 난 것을 고치면 여기도 끝납니다.',
        en: 'The alert is on. Fix what is broken, and this is done too.',
      },
    ],
    solution: [{ costAlarm: true }],
    wrong: [[{ costAlarm: true, egress: 'none' }]],
  },
  {
    id: 'lights-out',
    title: { ko: '불 끄기', en: 'Lights out' },
    says: [
      {
        ko: '실습이 끝났습니다. 가게를 비우는 데도 순서가 있습니다.',
        en: 'Practice is over. There is a right order for closing up, too.',
      },
      {
        ko: '원하는 태스크를 0으로 줄이면 태스크는 모두 멈춥니다.',
        en: 'With 0 desired tasks, every task stops.',
      },
    ],
    prediction: {
      question: {
        ko: '로드 밸런서 뒤에 태스크가 하나도 없으면 요금은?',
        en: 'Without a single task behind its load balancer, what about the bill?',
      },
      choices: [
        {
          text: { ko: '0이 됩니다', en: 'It is zero' },
          reply: {
            ko: '많이들 그렇게 믿고 한 달 뒤에 놀랍니다. 로드 밸런서는 손님이 없어도 요금이 나갑니다.',
            en: 'Many believe so, and are surprised a month later: a load balancer costs without customers, too.',
          },
        },
        {
          text: { ko: '줄지만 남습니다', en: 'Less, but not zero' },
          reply: {
            ko: '맞습니다. 태스크 말고 따로 만든 것은 지울 때까지 요금이 나갑니다.',
            en: 'Right: what was made beside the tasks costs until it is deleted.',
          },
          isRight: true,
        },
        {
          text: { ko: '그대로입니다', en: 'The same' },
          reply: {
            ko: 'Fargate 태스크와 태스크의 주소는 멈추는 순간 요금도 멈춥니다.',
            en: 'Fargate tasks and their addresses stop costing the moment they stop.',
          },
        },
      ],
    },
    task: {
      ko: '원하는 태스크를 0으로 줄이고 요금을 보세요.',
      en: 'Take desired tasks down to 0, and look at the bill.',
    },
    seen: {
      ko: '아직 요금이 나가는 것은 지워야 사라집니다. 정리 목록에서 내 순서로 지워 보세요. 틀린 순서는 AWS가 거절합니다.',
      en: 'Whatever still costs goes only when you delete it. Do so on the clean-up list in your own order: AWS refuses the wrong one.',
    },
    feedback: [
      {
        ko: '불은 껐습니다. 고장 난 것을 고치면 여기도 끝납니다.',
        en: 'The lights are out. Fix what is broken, and this is done too.',
      },
      {
        ko: '아직 태스크가 있습니다. 0까지 줄여야 무엇이 끝까지 남는지 보입니다.',
        en: 'There are tasks left. Go down to 0 to see what stays to the end.',
      },
    ],
    solution: [{ tasks: 0 }, { tasks: 3 }],
    wrong: [[{ tasks: 0, egress: 'none' }], [{ tasks: 1 }]],
  },
]
