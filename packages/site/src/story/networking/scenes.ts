import type { Scene } from '../scene.ts'

const pull = { event: { kind: 'pull' } } as const
const startTask = { ...pull, label: { ko: '새 태스크 시작', en: 'Start a new task' } }
const onInstances = {
  ko: 'EC2와 관리형 인스턴스에서는 태스크가 아니라 인스턴스가 이미지를 받습니다. 2단계에서 Fargate로 바꾸고 오세요.',
  en: 'On EC2 and Managed Instances it is the instance that fetches the image. Choose Fargate in step 2, and come back.',
}

const withoutWay = {
  ko: '6.1에서처럼 나가는 길이 없습니다. 위에서 길을 하나 고르세요.',
  en: 'There is no way out, as 6.1 asks. Choose one above.',
}

/** The tasks move into subnets without a way to the internet, and get a way to their image. */
export const scenes: readonly Scene[] = [
  {
    id: 'off-the-street',
    title: { ko: '길가에서 안쪽 건물로', en: 'Off the street' },
    says: [
      {
        ko: '누군가 태스크의 **퍼블릭 IP**로 밤새 접속을 시도했습니다.',
        en: 'All last night, somebody tried to connect to the **public IP** of a task.',
      },
      {
        ko: 'VPC가 아파트 단지라면 **서브넷**은 그 안의 한 동이고, **프라이빗 서브넷**은 정문으로 가는 길이 없는 안쪽 동입니다.',
        en: 'If a VPC is an apartment complex, a **subnet** is one of its buildings, and a **private subnet** is one with no path to the main gate.',
      },
      {
        ko: '밖에서 그 동의 태스크에 접속할 수는 없지만, 태스크는 시작할 때 이미지를 받으러 나가야 합니다.',
        en: 'Nobody outside can reach a task in there, but a task has to go out for its image when it starts.',
      },
    ],
    task: {
      ko: '나가는 길이 없는 프라이빗 서브넷을 고르고, 새 태스크를 시작해 보세요.',
      en: 'Choose the private subnet with no way out, and start a new task.',
    },
    events: [startTask],
    seen: {
      ko: '이런 서브넷에는 밖에서 들어올 수 없지만, 새 태스크도 나가지 못해 이미지 없이 멈춥니다. 나갈 길이 필요합니다.',
      en: 'Nothing gets into such a subnet from outside, but a new task does not get out to its image either, and stops. It needs a way out.',
    },
    feedback: [
      onInstances,
      {
        ko: '퍼블릭 서브넷에서 퍼블릭 IP로 나가서 받아 왔습니다. 아직 길가입니다. ‘나가는 길 없음’을 고르고 다시 시작하세요.',
        en: 'It went out by its public IP, from a public subnet: still on the street. Choose “no way out”, and start another.',
      },
      {
        ko: '나가는 길까지 한꺼번에 만들었습니다. 길이 없으면 어떻게 되는지부터 보게 ‘나가는 길 없음’을 고르세요.',
        en: 'That builds a way out along with it. Choose “no way out” first, to see what is missing without one.',
      },
      {
        ko: '안쪽 건물로 옮겼습니다. 이제 새 태스크를 시작해 보세요.',
        en: 'The tasks stand inside now. Start a new one.',
      },
    ],
    solution: [{ egress: 'none' }, pull],
    wrong: [[{ compute: 'EC2' }], [{ egress: 'public-ip' }, pull], [{ egress: 'nat' }], [{ egress: 'none' }]],
  },
  {
    id: 'ways-out',
    title: { ko: '나가는 세 가지 길', en: 'Three ways out' },
    says: [
      {
        ko: '여기서는 둘러보기만 해서 비싼 길을 지도에 놓아도 돈은 나가지 않고, 무엇으로 할지는 8단계에서 사장님과 정합니다.',
        en: 'This is only a tour: even with an expensive way on the map nothing is paid for, and you choose in step 8, with the owner.',
      },
      {
        ko: '**퍼블릭 IP**가 있으면 태스크가 직접 나가고, **NAT 게이트웨이**는 대신 다녀오고, **VPC 엔드포인트**는 인터넷 없이 AWS 서비스로 바로 이어집니다.',
        en: 'With a **public IP** a task goes out by itself, a **NAT gateway** goes on its behalf, and **VPC endpoints** lead straight to AWS services, without the internet.',
      },
      {
        ko: '여기서 만드는 **영역(zonal)** NAT 게이트웨이는 가용 영역 하나에 놓여서, 그 영역이 멈추면 함께 멈춥니다.',
        en: 'The **zonal** NAT gateways built here stand in one Availability Zone each, and fail with it.',
      },
    ],
    prediction: {
      question: {
        ko: '태스크가 몇 개뿐이라면, 한 달 요금이 가장 싼 길은?',
        en: 'With just a few tasks, which way out is the cheapest?',
      },
      choices: [
        {
          text: { ko: '퍼블릭 IP', en: 'Public IPs' },
          reply: {
            ko: '맞습니다. 태스크마다 주소 하나의 요금만 냅니다. 대신 태스크가 다시 길가로 나옵니다.',
            en: 'Right: one address a task is all you pay for. But the tasks are back on the street.',
          },
          isRight: true,
        },
        {
          text: { ko: 'NAT 게이트웨이', en: 'A NAT gateway' },
          reply: {
            ko: '아닙니다. 아무것도 나르지 않아도 켜 둔 시간만큼 요금이 나가고, 데이터를 나르면 GB마다 더 붙습니다.',
            en: 'No: it is billed for every hour that it exists, even idle, and for every GB on top.',
          },
        },
        {
          text: { ko: 'VPC 엔드포인트', en: 'VPC endpoints' },
          reply: {
            ko: '흔한 오해입니다. S3 게이트웨이만 무료이고, 나머지는 영역마다 하나씩 시간당 요금이 나갑니다.',
            en: 'They are often taken to be free. Only the S3 gateway is; the rest are billed by the hour, in every zone.',
          },
        },
      ],
    },
    task: {
      ko: '세 길의 요금을 모두 보고, 영역마다 나갈 길이 있는 프라이빗 서브넷에서 새 태스크를 시작해 보세요. 보고 나면 다시 줄일 수 있습니다.',
      en: 'Look at the bill of all three. Then start a task in private subnets, with a way out in every zone. You can go back afterwards.',
    },
    events: [startTask],
    seen: {
      ko: '안쪽 건물에서 이미지를 받았습니다. NAT 게이트웨이는 모든 태스크가 함께 쓰므로 태스크가 많으면 유리하고, 몇 개뿐이면 태스크마다 주소를 주는 쪽보다 훨씬 비쌉니다. 이 요금은 8.1에서 퍼블릭 서브넷으로 돌아가면 사라지고, 손님이 들어올 문은 7단계에서 답니다.',
      en: 'The image arrived inside. All tasks share the NAT gateways: that pays with many of them, and with a few an address for each costs far less. In 8.1, back in public subnets, you stop paying for this; the door for customers comes in step 7.',
    },
    feedback: [
      onInstances,
      withoutWay,
      {
        ko: '엔드포인트는 내 계정의 ECR로 이어지는데, 이 이미지는 다른 레지스트리에 있어 받을 수 없습니다. 그것은 다음 장면에서 풀고, 여기서는 요금을 본 다음 NAT 게이트웨이를 고르세요.',
        en: 'The endpoints lead to your own ECR, and this image lives in another registry: that is for the next scene. Here note the bill, and take NAT gateways.',
      },
      {
        ko: '싸고 이미지도 받지만 태스크가 다시 길가에 나왔습니다. 요금을 보았으면 프라이빗 서브넷을 고르세요.',
        en: 'It is cheap and it works, and the tasks are back on the street. Note the bill, and choose a private subnet.',
      },
      {
        ko: '길은 이어져 있지만 NAT 게이트웨이가 없는 영역은 다른 영역의 것에 기대고 있습니다. 그 영역이 멈추면 여기 새 태스크도 이미지를 받지 못합니다. 위에서 두 요금을 비교하고, 영역 수만큼 두어 보세요. 나중에 다시 줄일 수 있습니다.',
        en: 'The way is there, but a zone without a NAT gateway leans on that of another: when that zone fails, new tasks here get no image either. Compare the two bills above, and try one in each zone: you can go back.',
      },
      {
        ko: '길은 만들어졌습니다. 위에 ‘아직 고르지 않음’으로 남은 길도 한 번씩 골라 요금을 비교해 보세요.',
        en: 'The way is there. Choose each that is still “not chosen yet” above, and compare the bills.',
      },
      {
        ko: '줄인 만큼 싸졌습니다. NAT 게이트웨이가 있는 영역이 멈추면 거기 기대는 영역에서도 새 태스크가 뜨지 못하지만, 이미 도는 태스크는 계속 돕니다. 작은 가게라면 감수할 만합니다. 새 태스크를 시작해 확인하세요.',
        en: 'It costs that much less. If a zone with a NAT gateway fails, the zones that lean on it cannot start tasks either; those that run go on. A small shop may well take that risk. Start a new task, to be sure.',
      },
      {
        ko: '세 길을 모두 보았고 나갈 길도 있습니다. 새 태스크를 시작해 확인하세요.',
        en: 'You have seen all three, and the way is there. Start a new task, to be sure.',
      },
    ],
    solution: [{ egress: 'endpoints' }, { egress: 'nat', natGateways: 3 }, pull],
    wrong: [
      [{ compute: 'EC2' }],
      [{ egress: 'none' }],
      [{ egress: 'endpoints' }],
      [{ egress: 'public-ip' }],
      [{ egress: 'nat', natGateways: 1 }],
      [{ egress: 'nat', natGateways: 3 }, pull],
      [
        { egress: 'public-ip' },
        { egress: 'endpoints' },
        { egress: 'nat', natGateways: 3 },
        { natGateways: 1 },
      ],
      [{ egress: 'public-ip' }, { egress: 'endpoints' }, { egress: 'nat', natGateways: 3 }],
    ],
  },
  {
    id: 'what-is-open',
    title: { ko: '인터넷 없이 받아 오기', en: 'Without the internet' },
    says: [
      {
        ko: '엔드포인트만 두면 태스크는 인터넷에 한 번도 나가지 않습니다.',
        en: 'With endpoints alone, the tasks never touch the internet.',
      },
      {
        ko: 'ECR의 이미지를 받으려면 **ecr.api**와 **ecr.dkr**, 로그에는 **logs**, 이미지 레이어가 담긴 S3에는 **S3 게이트웨이 엔드포인트**가 있어야 합니다.',
        en: 'Pulling from ECR takes **ecr.api** and **ecr.dkr**; logs take **logs**; and S3, which holds the layers of the image, takes an **S3 gateway endpoint**.',
      },
    ],
    task: {
      ko: 'VPC 엔드포인트로 바꾸고, 새 태스크가 이미지를 받게 하세요.',
      en: 'Change to VPC endpoints, and get a new task its image.',
    },
    events: [startTask],
    seen: {
      ko: '이미지가 인터넷을 거치지 않고 들어왔습니다. 인터페이스 엔드포인트는 영역마다 요금이 붙고, 엔드포인트의 보안 그룹은 443 포트를 열어 두어야 합니다. 작은 빵집에는 비싼 길이라 8단계에서 사장님과 다시 고르고, 손님이 들어올 문은 7단계에서 답니다.',
      en: 'The image came in without the internet. Interface endpoints are billed in every zone, and their security group has to let 443 in. For a small bakery that is a lot: you choose again in step 8, with the owner, after the door for customers in step 7.',
    },
    feedback: [
      onInstances,
      withoutWay,
      {
        ko: '태스크가 서브넷에서 막혔습니다. 이 이미지는 내 ECR이 아니라 ECR Public에 있어서 엔드포인트를 더 달아도 닿지 않습니다. 이미지를 내 ECR로 옮기세요.',
        en: 'The task was stopped at its subnet. This image is outside your ECR, where no endpoint leads. Move the image into your ECR.',
      },
      {
        ko: '엔드포인트를 두었습니다. 새 태스크를 시작해 이미지가 오는지 보세요.',
        en: 'The endpoints are there. Start a new task, and see whether its image arrives.',
      },
      {
        ko: '받았지만 NAT 게이트웨이로 인터넷에 나갔다 왔습니다. 나가는 길을 VPC 엔드포인트로 바꾸세요.',
        en: 'It arrived, by way of the NAT gateway and the internet. Change the way out to VPC endpoints.',
      },
      {
        ko: '받았지만 태스크가 길가에 나와 있습니다. 프라이빗 서브넷과 VPC 엔드포인트를 고르세요.',
        en: 'It arrived, but the tasks are on the street. Choose the private subnet with VPC endpoints.',
      },
    ],
    solution: [
      { egress: 'endpoints' },
      pull,
      { image: '123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/my-web:1.0' },
      pull,
    ],
    wrong: [
      [{ compute: 'EC2' }],
      [{ egress: 'none' }],
      [{ egress: 'endpoints' }, pull],
      [{ egress: 'endpoints' }],
      [{ egress: 'nat' }, pull],
      [{ egress: 'public-ip' }, pull],
    ],
  },
]
