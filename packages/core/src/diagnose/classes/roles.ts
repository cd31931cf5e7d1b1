import type { ErrorClass } from '../failure.ts'
import { sources } from '../sources.ts'

/** A role that ECS cannot assume. */
export const rolesClass: ErrorClass = {
  id: 'roles',
  marks: [['ECS was unable to assume the role'], ['unable to assume the role', 'provided for this task']],
  failures: [
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
  look: "aws iam get-role --role-name ROLE --query 'Role.AssumeRolePolicyDocument'",
}
