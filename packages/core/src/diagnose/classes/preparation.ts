import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** The rest of what Fargate and the agent prepare. */
export const preparationClass: ErrorClass = {
  id: 'preparation',
  marks: [
    ['ResourceInitializationError'],
    ['resource cannot be initialized'],
    ['EphemeralStorage provisioning'],
  ],
  failures: [
    {
      id: 'storage-timeout',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['Timeout waiting for EphemeralStorage provisioning to complete']],
      cause: {
        ko: 'Fargate가 임시 디스크를 제때 준비하지 못했습니다.',
        en: 'Fargate did not prepare the ephemeral disk in time.',
      },
      fix: {
        ko: '일시적인 문제이므로 다시 시도하세요. 되풀이되면 AWS Support에 문의하세요.',
        en: 'It passes: try again. If it keeps coming, open a support case.',
      },
      sample: 'Timeout waiting for EphemeralStorage provisioning to complete',
      source: sources.reports,
      basis: 'excerpt',
    },
    {
      id: 'resource-not-initialized',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'general',
      certainty: 'look-next',
      phrases: [['resource cannot be initialized for task']],
      cause: {
        ko: 'EC2의 ECS 에이전트가 태스크에 필요한 것(cgroup, 볼륨, 비밀 값)을 준비하지 못했습니다.',
        en: 'The ECS agent on the EC2 instance could not set up what the task needs: a cgroup, a volume or a secret.',
      },
      fix: {
        ko: '뒤에 이어지는 오류를 읽고, 인스턴스의 에이전트 로그를 확인하세요.',
        en: 'Read the error that follows it, and the log of the agent on the instance.',
      },
      look: looks.agentLog,
      sample: 'resource cannot be initialized for task arn: x',
      source: sources.agentErrors,
      basis: 'read',
    },
    {
      id: 'prepare-failed',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'general',
      certainty: 'look-next',
      phrases: [],
      cause: {
        ko: 'Fargate가 태스크에 필요한 것을 준비하지 못했습니다. 이 문구만으로는 까닭을 알 수 없습니다.',
        en: 'Fargate could not prepare what the task needs. These words alone do not say why.',
      },
      fix: {
        ko: '네트워크, 실행 역할, 비밀 값과 로그 그룹과 파일 시스템의 이름 순서로 확인하세요.',
        en: 'Check the network, the execution role, then the names of secrets, log groups and file systems.',
      },
      sample: 'ResourceInitializationError: x',
      source: sources.prepare,
      basis: 'read',
    },
  ],
  look: looks.task,
}
