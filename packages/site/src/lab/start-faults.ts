import { withTag, type PropertiesOf } from '@ecs-lint/core/graph'
import { traceFetching } from '@ecs-lint/core/network'
import { expand } from '@ecs-lint/core/readers'
import { message, needsFargate, serviceOf, withChanged, type Fault } from './fault.ts'
import { secretArn } from './own-names.ts'
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
    unless: ({ compute }) => (compute.startsWith('FARGATE') ? undefined : needsFargate),
    broken: (service) => expand({ ...service, egress: 'none' }),
    proof: (graph) => blockedBy(traceFetching(graph, serviceOf(graph), 'image')),
    version: 'cannot-pull',
    cause: {
      ko: '태스크의 서브넷에서 이미지 레지스트리까지 나가는 길이 없습니다.',
      en: 'No way leads from the subnets of the tasks to the image registry.',
    },
    fix: {
      ko: '퍼블릭 IP를 켜거나 NAT 게이트웨이, VPC 엔드포인트 가운데 하나로 나가는 길을 냅니다.',
      en: 'Give the tasks a way out: a public IP, a NAT gateway or VPC endpoints.',
    },
    confusedWith: ['no-such-tag', 'role-gone', 'closed-to-users'],
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
    broken: (service) => expand({ ...service, image: withTag(service.image, '1.99') }),
    version: 'cannot-pull',
    cause: {
      ko: '이미지의 태그가 레지스트리에 없습니다. 오타이거나 푸시하지 않은 태그입니다.',
      en: 'The registry has no such tag: it is misspelt, or was never pushed.',
    },
    fix: {
      ko: '있는 태그로 태스크 정의의 새 개정을 등록하고 서비스를 업데이트합니다.',
      en: 'Register a new revision with a tag that exists, and update the service.',
    },
    confusedWith: ['no-way-to-image', 'role-gone', 'container-exits'],
    step: 'deployment',
  },
  {
    id: 'role-gone',
    complaint: {
      ko: '어제까지 되던 서비스인데, 새 태스크가 하나도 ‘실행 중’에 이르지 못합니다.',
      en: 'It worked yesterday. Today no new task reaches “running”.',
    },
    stage: 'prepare',
    messages: [message('role-not-assumed'), message('task-failed-to-start')],
    browser: 'no-task',
    broken: (service) => withChanged(expand(service), 'ecs.taskDefinition', withoutRole),
    version: 'cannot-pull',
    cause: {
      ko: '태스크 실행 역할이 지워졌거나, ecs-tasks.amazonaws.com을 신뢰하지 않습니다.',
      en: 'The task execution role is gone, or does not trust ecs-tasks.amazonaws.com.',
    },
    fix: {
      ko: 'AmazonECSTaskExecutionRolePolicy를 연결한 실행 역할을 다시 만들고, 신뢰 정책에 ecs-tasks.amazonaws.com을 넣습니다.',
      en: 'Make the execution role again with AmazonECSTaskExecutionRolePolicy, and let ecs-tasks.amazonaws.com assume it.',
    },
    confusedWith: ['secret-gone', 'no-way-to-image', 'no-such-tag'],
    step: 'deployment',
  },
  {
    id: 'secret-gone',
    complaint: {
      ko: '새 개정으로 업데이트한 뒤로, 새 태스크가 하나도 ‘실행 중’에 이르지 못합니다.',
      en: 'Since the update to a new revision, no new task reaches “running”.',
    },
    stage: 'prepare',
    messages: [message('secret-missing'), message('task-failed-to-start')],
    browser: 'no-task',
    broken: (service) =>
      withChanged(expand(service), 'ecs.taskDefinition', (task) => withSecret(task, service.region)),
    version: 'cannot-pull',
    cause: {
      ko: '태스크 정의가 가리키는 비밀 값이 이 리전의 Secrets Manager에 없습니다.',
      en: 'The secret that the task definition names is not in the Secrets Manager of this Region.',
    },
    fix: {
      ko: '태스크 정의의 valueFrom을 이 리전에 있는 비밀 값의 ARN으로 고치거나, 비밀 값을 다시 만듭니다.',
      en: 'Set valueFrom to the ARN of a secret in this Region, or make the secret again.',
    },
    confusedWith: ['role-gone', 'no-way-to-image', 'container-exits'],
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
    broken: (service) => expand({ ...service, cpu: 256, memory: 512 }),
    version: 'exits',
    cause: {
      ko: '태스크의 메모리가 애플리케이션에 모자라서 컨테이너가 강제로 종료됩니다.',
      en: 'The task has too little memory for the application, so its container is killed.',
    },
    fix: {
      ko: '메모리가 더 큰 조합으로 태스크 정의를 다시 등록합니다.',
      en: 'Register the task definition again with more memory.',
    },
    confusedWith: ['container-exits', 'wrong-path', 'spot-alone'],
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
    broken: (service) => withChanged(expand(service), 'ecs.taskDefinition', withoutDatabase),
    version: 'exits',
    cause: {
      ko: '필수 컨테이너의 애플리케이션이 시작하다가 오류로 끝났습니다. 환경 변수를 잘못 넣었습니다.',
      en: 'The application of the essential container ended with an error while it started: an environment variable is wrong.',
    },
    fix: {
      ko: 'CloudWatch Logs에서 로그의 마지막 줄을 읽고, 그것이 가리키는 환경 변수를 고칩니다.',
      en: 'Read the last lines of the log in CloudWatch Logs, and mend the variable that they point at.',
    },
    confusedWith: ['too-little-memory', 'no-such-tag', 'wrong-port'],
    step: 'deployment',
  },
]

type TaskDefinition = PropertiesOf<'ecs.taskDefinition'>

function withoutRole(task: TaskDefinition): TaskDefinition {
  const { executionRoleArn: _, ...rest } = task
  return rest
}

function withSecret(task: TaskDefinition, region: string): TaskDefinition {
  const valueFrom = secretArn(region)
  return {
    ...task,
    containerDefinitions: task.containerDefinitions?.map((container) => ({
      ...container,
      secrets: [{ name: 'DATABASE_PASSWORD', valueFrom }],
    })),
  }
}

function withoutDatabase(task: TaskDefinition): TaskDefinition {
  return {
    ...task,
    containerDefinitions: task.containerDefinitions?.map((container) => ({
      ...container,
      environment: [{ name: 'DATABASE_HOST', value: '' }],
    })),
  }
}
