import { parseImage, withTag } from '@ecs-lint/core/graph'
import { traceFetching } from '@ecs-lint/core/network'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { graphOf, secretArn, serviceOf, type Bench } from './bench.ts'
import { benchOf, message, withBeside, withService, type Fault } from './fault.ts'
import { blockedBy } from './proof.ts'
import { outsideFargate } from './unless.ts'

/** What a task needs before its containers start is not to be had. */
export const startFaults: readonly Fault[] = [
  {
    id: 'no-way-to-image',
    complaint: {
      ko: '태스크가 한참 ‘대기 중’이다가 ‘실행 중’에 이르지 못하고 멈추기를 되풀이합니다.',
      en: 'Tasks stay “pending” for long, never reach “running”, stop, and start again.',
    },
    stage: 'pull',
    messages: [message('pull-no-route'), message('task-failed-to-start')],
    browser: 'no-task',
    unless: outsideFargate,
    broken: (own) => benchOf(own, { egress: 'none' }),
    isIn: (bench) => hasNoWayToImage(bench),
    proof: (graph) => blockedBy(traceFetching(graph, serviceOf(graph), 'image')),
    version: 'cannot-pull',
    cuts: 'images',
    cause: {
      ko: '태스크의 서브넷에서 이미지 레지스트리까지 나가는 길이 없습니다.',
      en: 'No way leads from the subnets of the tasks to the image registry.',
    },
    fix: ({ image }) =>
      parseImage(image).registry === 'ecr'
        ? {
            ko: '퍼블릭 IP를 켜거나, NAT 게이트웨이 또는 VPC 엔드포인트(ecr.api, ecr.dkr, S3 게이트웨이, logs)로 나가는 길을 냅니다.',
            en: 'Give the tasks a way out: a public IP, a NAT gateway, or VPC endpoints (ecr.api, ecr.dkr, the S3 gateway, logs).',
          }
        : {
            ko: '퍼블릭 IP를 켜거나 NAT 게이트웨이로 나가는 길을 냅니다. VPC 엔드포인트는 내 계정의 ECR로만 이어져, 이 이미지에는 닿지 못합니다.',
            en: 'Give the tasks a public IP or a NAT gateway. VPC endpoints lead to private repositories of ECR alone, and this image is elsewhere.',
          },
    solution: (broken, own) => withService(broken, { egress: own.egress === 'none' ? 'nat' : own.egress }),
    wrongWays: [
      {
        isTaken: (bench) => bench.service.egress === 'endpoints' && hasNoWayToImage(bench),
        example: (broken, { image }) =>
          parseImage(image).registry === 'ecr' ? undefined : withService(broken, { egress: 'endpoints' }),
        says: {
          ko: 'VPC 엔드포인트는 Amazon ECR의 프라이빗 리포지토리와 S3로만 이어집니다. 지금 이미지는 다른 레지스트리에 있어, 엔드포인트로는 닿지 못합니다. 이미지를 ECR로 옮기거나 다른 길을 고르세요.',
          en: 'VPC endpoints lead to private repositories of Amazon ECR and to S3, nowhere else. This image is in another registry: move it to ECR, or choose another way out.',
        },
      },
      {
        isTaken: (bench, _, broken) => hasNewRules(bench, broken),
        example: (broken) =>
          withService(broken, {
            taskInbound: [{ port: broken.service.containerPort, source: '203.0.113.7/32' }],
          }),
        says: {
          ko: '인바운드 규칙은 태스크로 들어오는 연결에만 쓰입니다. 이미지는 들어오는 것이 아니라 태스크 쪽에서 받으러 갑니다.',
          en: 'Inbound rules are about connections to the tasks. An image does not come by itself: it is fetched from the side of the task.',
        },
      },
      {
        isTaken: (bench, _, broken) => bench.service.image !== broken.service.image && hasNoWayToImage(bench),
        example: (broken) => withService(broken, { image: withTag(broken.service.image, '1.30') }),
        says: {
          ko: '레지스트리에 연결하지도 못했으니 이미지 이름이나 태그는 아직 문제가 아닙니다. 메시지는 이미지가 아니라 연결(connection)을 말하고 있습니다.',
          en: 'The registry was never reached, so the name and the tag of the image do not matter yet: the message speaks of a connection, and not of an image.',
        },
      },
    ],
    touches: ['egress', 'natGateways'],
    clue: ({ service }) => ({
      where: { ko: 'VPC → 라우팅 테이블 → 라우팅', en: 'VPC → Route tables → Routes' },
      shown: `${service.serviceName}-private\nDestination   Target\n10.0.0.0/16   local`,
    }),
    part: 'network',
    step: 'networking',
  },
  {
    id: 'no-such-tag',
    complaint: {
      ko: '태스크가 시작하자마자 ‘실행 중’에 이르지 못하고 멈추기를 되풀이합니다.',
      en: 'Tasks stop soon after they start, never reach “running”, and start again.',
    },
    stage: 'pull',
    messages: [message('pull-no-tag'), message('task-failed-to-start')],
    browser: 'no-task',
    broken: (own) => benchOf(own, { image: withTag(own.image, '1.99') }),
    isIn: ({ service }, own) => !isPushed(service.image, own),
    version: 'cannot-pull',
    cuts: 'images',
    cause: {
      ko: '이미지의 태그가 레지스트리에 없습니다. 오타이거나 푸시하지 않은 태그입니다.',
      en: 'The registry has no such tag: it is misspelt, or was never pushed.',
    },
    fix: () => ({
      ko: '있는 태그로 태스크 정의의 새 개정을 등록하고 서비스를 업데이트합니다.',
      en: 'Register a new revision with a tag that exists, and update the service.',
    }),
    solution: (broken, own) => withService(broken, { image: own.image }),
    wrongWays: [
      {
        isTaken: ({ service: { image } }, own) =>
          !isPushed(image, own) && (parseImage(image).tag ?? 'latest') === 'latest',
        example: (broken, own) =>
          (parseImage(own.image).tag ?? 'latest') === 'latest'
            ? undefined
            : withService(broken, { image: withTag(own.image, 'latest') }),
        says: {
          ko: '태그를 빼거나 latest로 두면 마지막에 푸시한 것이 무엇이든 그것을 받습니다. 어떤 버전이 실행되는지 알 수 있게, 이 서비스가 쓰던 버전의 태그를 적으세요.',
          en: 'Without a tag, or with latest, the tasks take whatever was pushed last. Name the version that this service is meant to run.',
        },
      },
      {
        isTaken: ({ service: { egress } }, _, broken) => egress !== broken.service.egress,
        example: (broken) =>
          withService(broken, { egress: broken.service.egress === 'nat' ? 'public-ip' : 'nat' }),
        says: {
          ko: '“not found”는 레지스트리가 보낸 대답입니다. 레지스트리까지는 이미 닿았으니 나가는 길을 바꾸어도 달라지지 않습니다.',
          en: '“not found” is an answer of the registry: the tasks have reached it, so another way out changes nothing.',
        },
      },
      {
        isTaken: ({ service: { image } }, own, broken) =>
          !isPushed(image, own) && image !== broken.service.image,
        example: (broken) => withService(broken, { image: withTag(broken.service.image, '1.98') }),
        says: {
          ko: '이 태그도 레지스트리에 없습니다. 어떤 태그를 푸시했는지는 짐작할 일이 아닙니다.',
          en: 'The registry does not have this tag either. Do not guess which ones were pushed.',
        },
      },
    ],
    touches: ['image'],
    clue: (_, own) => ({
      where: { ko: '레지스트리의 태그 목록', en: 'The tags in the registry' },
      shown: `${parseImage(own.image).repository}\n  ${parseImage(own.image).tag ?? 'latest'}`,
    }),
    part: 'definition',
    step: 'deployment',
  },
  {
    id: 'role-gone',
    complaint: {
      ko: '어제까지 되던 서비스입니다. 밤에 태스크를 0개로 줄였다가 아침에 늘렸는데, 새 태스크가 하나도 ‘실행 중’에 이르지 못합니다.',
      en: 'It worked yesterday. For the night it was scaled to no tasks, and this morning no new one reaches “running”.',
    },
    stage: 'prepare',
    messages: [message('role-not-assumed'), message('task-failed-to-start')],
    browser: 'no-task',
    broken: (own) => ({ ...benchOf(own), beside: { role: 'web-task-execution' } }),
    isIn: ({ beside: { role = 'ecsTaskExecutionRole' } }) => role !== 'ecsTaskExecutionRole',
    version: 'cannot-pull',
    cuts: 'none',
    cause: {
      ko: '태스크 실행 역할이 지워졌거나, ecs-tasks.amazonaws.com을 신뢰하지 않습니다.',
      en: 'The task execution role is gone, or does not trust ecs-tasks.amazonaws.com.',
    },
    fix: () => ({
      ko: 'AmazonECSTaskExecutionRolePolicy를 연결하고 ecs-tasks.amazonaws.com을 신뢰하는 역할을 태스크 정의에 적습니다.',
      en: 'Name a role in the task definition that has AmazonECSTaskExecutionRolePolicy and trusts ecs-tasks.amazonaws.com.',
    }),
    solution: (broken) => withBeside(broken, { role: 'ecsTaskExecutionRole' }),
    wrongWays: [
      {
        isTaken: ({ beside: { role } }) => role === 'ecsInstanceRole',
        example: (broken) => withBeside(broken, { role: 'ecsInstanceRole' }),
        says: {
          ko: '이 역할은 있지만 ec2.amazonaws.com을 신뢰합니다. EC2 인스턴스의 역할이라 태스크를 시작하는 ECS는 맡을 수 없고, 같은 메시지가 다시 나옵니다.',
          en: 'This role exists, but trusts ec2.amazonaws.com: it is for instances. ECS cannot assume it for a task, and says the same again.',
        },
      },
      {
        hidesFault: true,
        isTaken: ({ beside: { role } }) => role === 'none',
        example: (broken) => withBeside(broken, { role: 'none' }),
        says: {
          ko: '실행 역할이 없으면 ECS가 태스크를 대신해 로그를 보내거나 ECR에서 이미지를 받을 수 없습니다. Fargate에서 awslogs를 쓰는 태스크 정의는 실행 역할 없이 등록되지 않습니다.',
          en: 'Without an execution role ECS can neither send logs nor pull from ECR for the task. On Fargate, a task definition with awslogs is not even registered.',
        },
      },
    ],
    touches: ['role'],
    clue: () => ({
      where: { ko: 'IAM → 역할 (신뢰할 수 있는 엔터티)', en: 'IAM → Roles (trusted entities)' },
      shown: 'ecsInstanceRole        ec2.amazonaws.com\necsTaskExecutionRole   ecs-tasks.amazonaws.com',
    }),
    part: 'definition',
    step: 'deployment',
  },
  {
    id: 'secret-gone',
    complaint: {
      ko: '새 개정으로 서비스를 다시 만들었더니, 태스크가 하나도 ‘실행 중’에 이르지 못합니다.',
      en: 'The service was created again with a new revision, and none of its tasks reaches “running”.',
    },
    stage: 'prepare',
    messages: [message('secret-missing'), message('task-failed-to-start')],
    browser: 'no-task',
    broken: (own) => ({ ...benchOf(own), beside: { secret: 'gone' } }),
    isIn: ({ beside: { secret } }) => secret === 'gone' || secret === 'elsewhere',
    version: 'cannot-pull',
    cuts: 'none',
    cause: {
      ko: '태스크 정의가 가리키는 보안 암호가 이 리전의 Secrets Manager에 없습니다.',
      en: 'The secret that the task definition names is not in the Secrets Manager of this Region.',
    },
    fix: () => ({
      ko: '태스크 정의의 valueFrom을 이 리전에 있는 보안 암호의 ARN으로 고치거나, 보안 암호를 다시 만듭니다.',
      en: 'Set valueFrom to the ARN of a secret in this Region, or make the secret again.',
    }),
    solution: (broken) => withBeside(broken, { secret: 'here' }),
    wrongWays: [
      {
        isTaken: ({ beside: { secret } }) => secret === 'elsewhere',
        example: (broken) => withBeside(broken, { secret: 'elsewhere' }),
        says: {
          ko: '이 ARN의 보안 암호는 다른 리전에 있습니다. ARN의 넷째 칸이 리전입니다. 메시지도 “the specified Region”을 확인하라고 합니다.',
          en: 'The secret of this ARN is in another Region: that is its fourth field. The message says so too: “the specified Region”.',
        },
      },
      {
        hidesFault: true,
        isTaken: ({ beside: { secret } }) => secret === 'none',
        example: (broken) => withBeside(broken, { secret: 'none' }),
        says: {
          ko: '태스크는 시작되지만 이번에는 애플리케이션이 데이터베이스 암호를 받지 못해 종료 코드 1로 끝납니다. 오류를 피한 것이지 고친 것이 아닙니다.',
          en: 'Now the task starts, and the application, without the password of its database, ends with exit code 1. The error has moved; it is not fixed.',
        },
      },
    ],
    touches: ['secret'],
    clue: (_, { region }) => ({
      where: {
        ko: `Secrets Manager → 보안 암호 (${region})`,
        en: `Secrets Manager → Secrets (${region})`,
      },
      shown: secretArn('here', region),
    }),
    part: 'definition',
    step: 'deployment',
  },
]

/** Whether the registry has an image: of the learner's repository, the tag that they use. */
function isPushed(image: string, own: CompleteServiceConfig): boolean {
  const tag = parseImage(own.image).tag ?? 'latest'
  return image === own.image || image === withTag(own.image, tag)
}

function hasNoWayToImage(bench: Bench): boolean {
  const graph = graphOf(bench)
  return blockedBy(traceFetching(graph, serviceOf(graph), 'image')).length > 0
}

function hasNewRules({ service }: Bench, { service: before }: Bench): boolean {
  return (
    JSON.stringify([service.taskInbound, service.loadBalancerInbound]) !==
    JSON.stringify([before.taskInbound, before.loadBalancerInbound])
  )
}
