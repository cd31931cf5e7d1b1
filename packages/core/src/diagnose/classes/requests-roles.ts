import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Roles and other things that AWS does not take. */
export const requestsRolesFailures: readonly Failure[] = [
  {
    id: 'pass-role',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['not authorized to perform', 'iam:PassRole'],
      ['iam:PassRole on resource'],
      ['allows the iam:PassRole'],
    ],
    cause: {
      ko: '배포하는 사용자나 역할이 태스크의 역할을 ECS에 넘길 수 없습니다.',
      en: 'Who deploys may not pass the role of the task to ECS.',
    },
    fix: {
      ko: '배포하는 쪽의 정책에 메시지에 나온 역할의 iam:PassRole을 허용하세요. iam:PassedToService를 ecs-tasks.amazonaws.com으로 좁힐 수 있습니다.',
      en: 'Allow iam:PassRole on the role in the message to the identity that deploys; iam:PassedToService can narrow it to ecs-tasks.amazonaws.com.',
    },
    told: [
      {
        cause: {
          ko: '배포하는 쪽에 역할 {passed-role:을/를} ECS에 넘길 권한이 없습니다.',
          en: 'Who deploys may not pass the role {passed-role} to ECS.',
        },
        fix: {
          ko: '배포하는 쪽의 정책에 {passed-role}의 iam:PassRole을 허용하세요. iam:PassedToService를 ecs-tasks.amazonaws.com으로 좁힐 수 있습니다.',
          en: 'Allow iam:PassRole on {passed-role} to the identity that deploys; iam:PassedToService can narrow it to ecs-tasks.amazonaws.com.',
        },
      },
    ],
    look: looks.caller,
    sample:
      'User: x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
    source: sources.passRole,
    basis: 'excerpt',
  },
  {
    id: 'service-role-unwanted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['cannot specify an IAM role for services'], ["can't specify an IAM role for services"]],
    cause: {
      ko: 'role을 주었지만, 이 서비스는 서비스 연결 역할만 씁니다.',
      en: 'role was given, and this service uses the service-linked role alone.',
    },
    fix: {
      ko: '서비스의 role(Terraform은 iam_role)을 빼세요.',
      en: 'Leave role (in Terraform iam_role) out of the service.',
    },
    look: looks.serviceLinkedRole,
    sample:
      'InvalidParameterException: You cannot specify an IAM role for services that require a service linked role.',
    source: sources.serviceLinked,
    basis: 'excerpt',
  },
  {
    id: 'service-linked-role',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Unable to assume the service linked role'],
      ['service linked role exists'],
      ['AWSServiceRoleForECS', 'does not exist'],
      ['unable to assume', 'AWSServiceRoleForECS'],
      ['not authorized to perform: iam:CreateServiceLinkedRole'],
      ['Service Linked Role does not exist'],
    ],
    cause: {
      ko: '이 계정에 ECS의 서비스 연결 역할이 아직 없습니다.',
      en: 'The account has no service-linked role for ECS yet.',
    },
    fix: {
      ko: 'aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com을 실행하고 다시 시도하세요.',
      en: 'Run aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com and try again.',
    },
    look: looks.serviceLinkedRole,
    sample:
      'Unable to assume the service linked role. Please verify that the ECS service linked role exists.',
    source: sources.serviceLinked,
    basis: 'excerpt',
  },
  {
    id: 'execution-role-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ["value for 'executionRoleArn'"],
      ['execution role ARN to support'],
      ['must also specify', 'executionRoleArn'],
    ],
    cause: {
      ko: '이 태스크 정의에는 실행 역할이 필요한데 없습니다.',
      en: 'The task definition needs an execution role, and has none.',
    },
    fix: {
      ko: 'executionRoleArn에 AmazonECSTaskExecutionRolePolicy가 있는 역할을 적으세요. ECR 이미지, awslogs, 비밀 값이 이 역할을 씁니다.',
      en: 'Set executionRoleArn to a role with AmazonECSTaskExecutionRolePolicy. ECR images, awslogs and secrets use it.',
    },
    look: looks.definition,
    sample:
      "ClientException: When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
    source: sources.executionRole,
    basis: 'excerpt',
  },
  {
    id: 'caller-credentials',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['security token included in the request'],
      ['ExpiredToken'],
      ['UnrecognizedClientException'],
      ['InvalidClientTokenId'],
      ['InvalidSignatureException'],
      ['Unable to locate credentials. You can configure'],
    ],
    cause: {
      ko: '명령을 부른 쪽의 자격 증명이 없거나 만료되었거나 틀렸습니다.',
      en: 'The credentials of the caller are missing, expired or wrong.',
    },
    fix: {
      ko: 'aws sts get-caller-identity로 확인하고 다시 로그인하세요.',
      en: 'Check by aws sts get-caller-identity, and log in again.',
    },
    told: [
      {
        phrases: [['ExpiredToken'], ['expired']],
        cause: {
          ko: '명령을 부른 쪽의 자격 증명이 만료되었습니다.',
          en: 'The credentials of the caller have expired.',
        },
      },
      {
        phrases: [['Unable to locate credentials']],
        cause: { ko: '명령을 부른 쪽에 자격 증명이 없습니다.', en: 'The caller has no credentials.' },
      },
    ],
    look: looks.caller,
    sample:
      'An error occurred (UnrecognizedClientException) when calling the ListTasks operation: The security token included in the request is invalid.',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
  {
    id: 'controller-conflict',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['CODE_DEPLOY deployment controller'],
      ['EXTERNAL deployment controller'],
      ['Unable to update', 'deployment controller'],
    ],
    cause: {
      ko: '서비스의 배포 컨트롤러가 이 변경을 허용하지 않습니다.',
      en: 'The deployment controller of the service does not allow this change.',
    },
    fix: {
      ko: 'CODE_DEPLOY라면 CodeDeploy로 배포하세요. 컨트롤러를 바꾸는 방법은 문서에 있습니다.',
      en: 'With CODE_DEPLOY deploy by CodeDeploy; the documentation says how to change the controller.',
    },
    sample:
      'InvalidParameterException: Unable to update task definition on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.',
    source: sources.updateService,
    basis: 'excerpt',
  },
  {
    id: 'capacity-provider-unknown',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['capacity provider', 'not associated'],
      ['specified capacity provider', 'not found'],
      ['capacity provider', 'does not exist'],
      ['Capacity provider', 'was not found'],
    ],
    cause: {
      ko: '클러스터에 그 이름의 용량 공급자가 없습니다.',
      en: 'The cluster has no capacity provider of that name.',
    },
    fix: {
      ko: '이름을 확인하고, 있는 공급자라면 put-cluster-capacity-providers로 클러스터에 연결하세요.',
      en: 'Check the name; associate one that exists with the cluster by put-cluster-capacity-providers.',
    },
    look: looks.cluster,
    sample:
      'InvalidParameterException: The specified capacity provider x was not found or is not associated with the cluster.',
    source: sources.providers,
    basis: 'excerpt',
  },
  {
    id: 'stack-needs-capabilities',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Requires capabilities'], ['InsufficientCapabilities']],
    cause: {
      ko: '스택이 IAM 리소스를 만들려고 하는데 허락을 주지 않았습니다.',
      en: 'The stack makes IAM resources, and you did not allow it to.',
    },
    fix: {
      ko: '--capabilities CAPABILITY_NAMED_IAM을 붙이세요.',
      en: 'Add --capabilities CAPABILITY_NAMED_IAM.',
    },
    look: looks.stackEvents,
    sample: 'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    source: sources.stack,
    basis: 'excerpt',
  },
]
