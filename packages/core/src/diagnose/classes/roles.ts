import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** A role that ECS cannot assume. */
export const rolesClass: ErrorClass = {
  id: 'roles',
  marks: [
    ['ECS was unable to assume the role'],
    ['unable to assume the role', 'provided for this task'],
    ['unable to assume the', 'Infrastructure Role'],
  ],
  failures: [
    {
      id: 'infrastructure-role-not-assumed',
      stage: 'prepare',
      field: 'failure reason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [['unable to assume the', 'Infrastructure Role']],
      cause: {
        ko: 'ECS가 인프라 역할을 쓰지 못합니다. 역할이 없거나, 신뢰 정책에 ecs.amazonaws.com이 없거나, 그 역할을 넘길 iam:PassRole이 없습니다.',
        en: 'ECS cannot use the infrastructure role: it is gone, its trust policy does not list ecs.amazonaws.com, or the caller lacks iam:PassRole on it.',
      },
      fix: {
        ko: '신뢰 정책의 주체를 ecs.amazonaws.com으로 하세요(ecs-tasks가 아닙니다). 부르는 쪽에는 그 역할에 대한 iam:PassRole을 허용하세요.',
        en: 'Make ecs.amazonaws.com the principal of its trust policy (not ecs-tasks), and allow the caller iam:PassRole on it.',
      },
      sample:
        "ECS was unable to assume the configured ECS Infrastructure Role 'arn:aws:iam::111122223333:role/ecsInfrastructureRole'. Please verify that the role being passed has the proper trust relationship with Amazon ECS",
      source: sources.volumeReasons,
      basis: 'excerpt',
    },
    {
      id: 'role-not-assumed',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [],
      cause: {
        ko: '역할이 없거나 이름이 다르거나, 신뢰 정책에 ecs-tasks.amazonaws.com이 없습니다.',
        en: 'The role is gone or misspelt, or its trust policy does not list ecs-tasks.amazonaws.com.',
      },
      fix: {
        ko: '태스크 정의의 taskRoleArn과 executionRoleArn, 그 역할의 신뢰 정책을 고치세요.',
        en: 'Fix taskRoleArn and executionRoleArn in the task definition, and the trust policy of the role.',
      },
      sample: "ECS was unable to assume the role 'arn:aws:iam::1:role/x' that was provided for this task.",
      source: sources.events,
      basis: 'known',
    },
  ],
  look: looks.roleTrust,
}
