import { parseImage, withTag } from '@ecs-lint/core/graph'
import { traceFetching } from '@ecs-lint/core/network'
import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { databaseName, graphOf, secretArn, serviceOf, type Bench } from './bench.ts'
import { benchOf, message, moreTasks, needsFargate, withBeside, withService, type Fault } from './fault.ts'
import { blockedBy } from './proof.ts'

/** No task gets as far as answering requests. */
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
    unless: (service) => (isOnFargate(service) ? undefined : needsFargate),
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
  {
    id: 'too-little-memory',
    complaint: {
      ko: '태스크가 잠깐 뜨는가 싶더니 멈추고, 새 태스크도 마찬가지입니다.',
      en: 'A task runs for a while and stops, and so does the next.',
    },
    stage: 'run',
    messages: [message('out-of-memory'), message('exit-code-137')],
    browser: 'no-task',
    unless: ({ memory }) => (memory > 512 ? undefined : isSmallest),
    broken: (own) => benchOf(own, { cpu: 256, memory: 512 }),
    isIn: ({ service }, own) => service.memory < neededMemory(own),
    version: 'exits',
    cuts: 'tasks',
    cause: {
      ko: '태스크의 메모리가 애플리케이션에 모자라서 컨테이너가 강제로 종료됩니다.',
      en: 'The task has too little memory for the application, so its container is killed.',
    },
    fix: () => ({
      ko: '메모리가 더 큰 조합으로 태스크 정의를 다시 등록합니다.',
      en: 'Register the task definition again with more memory.',
    }),
    solution: (broken, { cpu, memory }) => withService(broken, { cpu, memory }),
    wrongWays: [
      {
        isTaken: ({ service: { tasks, memory } }, _, broken) =>
          tasks > broken.service.tasks && memory === broken.service.memory,
        example: (broken) => withService(broken, { tasks: broken.service.tasks + 1 }),
        says: {
          ko: '메모리는 태스크마다 따로입니다. 태스크를 늘리면 메모리가 모자란 태스크가 하나 더 생길 뿐입니다.',
          en: 'Each task has its own memory: one task more is only one more that runs out of it.',
        },
      },
      {
        isTaken: ({ service: { memory } }, own, broken) =>
          memory > broken.service.memory && memory < neededMemory(own),
        example: (broken, own) =>
          neededMemory(own) > 1024 ? withService(broken, { cpu: 512, memory: 1024 }) : undefined,
        says: {
          ko: '메모리를 늘렸지만 애플리케이션이 실제로 쓰는 것보다 아직 적습니다.',
          en: 'More memory, and still less than the application takes.',
        },
      },
      {
        isTaken: (bench, _, broken) =>
          bench.service.healthCheckGracePeriodSeconds > broken.service.healthCheckGracePeriodSeconds,
        example: (broken) =>
          withService(broken, {
            healthCheckGracePeriodSeconds: broken.service.healthCheckGracePeriodSeconds + 300,
          }),
        says: {
          ko: '상태 확인에 걸려 멈춘 것이 아닙니다. 종료 코드 137은 컨테이너가 SIGKILL로 강제 종료되었다는 뜻이고, 이유는 OutOfMemoryError입니다.',
          en: 'No health check stopped it: exit code 137 means SIGKILL, and the reason says OutOfMemoryError.',
        },
      },
    ],
    touches: ['memory', 'cpu'],
    clue: (_, own) => ({
      where: { ko: 'CloudWatch → Container Insights', en: 'CloudWatch → Container Insights' },
      shown: `MemoryUtilized (max)   ${neededMemory(own)} MB\nMemoryReserved         512 MB`,
    }),
    part: 'size',
    step: 'compute',
  },
  {
    id: 'container-exits',
    complaint: {
      ko: '태스크가 뜨자마자 멈추고, 새 태스크도 마찬가지입니다.',
      en: 'A task stops as soon as it runs, and so does the next.',
    },
    stage: 'run',
    messages: [message('essential-container-exited'), message('exit-code-1')],
    browser: 'no-task',
    broken: (own) => ({ ...benchOf(own), beside: { databaseHost: '' } }),
    isIn: ({ beside: { databaseHost, secret } }) =>
      (databaseHost !== undefined && databaseHost !== databaseName) || secret === 'none',
    version: 'exits',
    cuts: 'tasks',
    cause: {
      ko: '필수 컨테이너의 애플리케이션이 시작하다가 오류로 끝났습니다. 환경 변수를 잘못 넣었습니다.',
      en: 'The application of the essential container ended with an error while it started: an environment variable is wrong.',
    },
    fix: () => ({
      ko: 'CloudWatch Logs에서 로그의 마지막 줄을 읽고, 그것이 가리키는 환경 변수를 고칩니다.',
      en: 'Read the last lines of the log in CloudWatch Logs, and fix the variable that they point at.',
    }),
    solution: (broken) => withBeside(broken, { databaseHost: databaseName }),
    wrongWays: [
      {
        isTaken: ({ beside: { databaseHost } }) => databaseHost === 'localhost',
        example: (broken) => withBeside(broken, { databaseHost: 'localhost' }),
        says: {
          ko: '태스크 안의 localhost는 태스크 자신입니다. 그 안에는 데이터베이스가 없어 “connection refused”로 다시 끝납니다.',
          en: 'Inside a task, localhost is the task itself. No database runs there, so the application ends again, with “connection refused”.',
        },
      },
      moreTasks({
        ko: '모든 태스크가 같은 태스크 정의로 시작합니다. 늘린 태스크도 똑같이 끝납니다.',
        en: 'All tasks start from the same task definition: one more ends in the same way.',
      }),
      {
        isTaken: ({ service }, _, broken) => service.memory > broken.service.memory,
        example: (broken) => withService(broken, { memory: broken.service.memory + 1024 }),
        says: {
          ko: '메모리가 모자랐다면 종료 코드가 137이었을 것입니다. 1은 애플리케이션이 스스로 오류로 끝냈다는 뜻입니다.',
          en: 'Had memory run out, the exit code would be 137. With 1 the application ended by itself, with an error.',
        },
      },
    ],
    touches: ['databaseHost'],
    clue: (_, { serviceName }) => ({
      where: { ko: `CloudWatch Logs → /ecs/${serviceName}`, en: `CloudWatch Logs → /ecs/${serviceName}` },
      shown: `Connecting to database "" …\nError: DATABASE_HOST is empty (expected a name such as ${databaseName})`,
    }),
    part: 'definition',
    step: 'deployment',
  },
]

const isSmallest = {
  ko: '태스크가 이미 가장 작은 크기라 일어날 수 없습니다. 1단계에서 메모리를 1 GB 이상으로 하면 해 볼 수 있습니다.',
  en: 'The task has the smallest size already. Give it 1 GB or more in step 1 to try it.',
}

/** What the application takes, in MiB: most of what the learner has given it. */
function neededMemory({ memory }: CompleteServiceConfig): number {
  return Math.floor(memory * 0.7)
}

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
