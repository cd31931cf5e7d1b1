import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** A secret is not there, or may not be read. */
export const secretsRefusedFailures: readonly Failure[] = [
  {
    id: 'parameter-missing',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['invalid ssm parameters'], ['invalid parameters'], ['ParameterNotFound']],
    cause: {
      ko: 'secrets에 적은 파라미터가 이 리전의 Parameter Store에 없습니다.',
      en: 'A parameter named in secrets is not in the Parameter Store of this Region.',
    },
    fix: {
      ko: '이름의 철자와 맨 앞의 /, 리전을 확인하세요. 다른 리전이나 계정의 파라미터는 전체 ARN으로 적습니다.',
      en: 'Check the spelling, the leading slash and the Region. For another Region write the full ARN.',
    },
    look: looks.parameters,
    told: [
      {
        cause: {
          ko: 'Parameter Store의 이 리전에 {parameter:이라는/라는} 파라미터가 없습니다.',
          en: 'The Parameter Store of this Region has no parameter {parameter}.',
        },
      },
    ],
    sample: 'unable to retrieve secrets from ssm: invalid parameters: /app/db/password',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secrets-kms',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Access to KMS is not allowed'],
      ['not authorized to perform', 'kms:Decrypt'],
      ['kms:Decrypt on'],
      ['kms:Decrypt permission'],
      ['policy allows the kms:Decrypt'],
      ['KMSAccessDenied'],
      ['AccessDeniedException', 'ciphertext refers to'],
    ],
    cause: {
      ko: '비밀 값을 암호화한 KMS 키를 태스크 실행 역할이 쓸 수 없습니다.',
      en: 'The execution role may not use the KMS key that the secret is encrypted with.',
    },
    fix: {
      ko: '실행 역할에 그 키의 kms:Decrypt를 허용하고, 키 정책이 막지 않는지도 확인하세요. 다른 계정의 비밀 값은 고객 관리형 키로 암호화해야 합니다.',
      en: 'Allow kms:Decrypt on that key to the execution role, and see that the key policy does not forbid it. A secret of another account needs a customer managed key.',
    },
    look: looks.rolePolicies,
    sample:
      'ResourceInitializationError: unable to retrieve secret from asm: failed to fetch secret x from secrets manager: AccessDeniedException: Access to KMS is not allowed',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'registry-login-not-permitted',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['not authorized to perform', 'ecr:GetAuthorizationToken'],
      ['GetAuthorizationToken on resource'],
      ['GetAuthorizationToken', 'AccessDenied'],
      ['policy allows the ecr:GetAuthorizationToken'],
      ['retrieve ecr registry auth', 'AccessDenied'],
    ],
    cause: {
      ko: '실행 역할이 ECR 로그인 토큰을 요청할 수 없습니다.',
      en: 'The execution role may not ask ECR for a login token.',
    },
    fix: {
      ko: '실행 역할에 ecr:GetAuthorizationToken을 리소스 *로 허용하세요. AmazonECSTaskExecutionRolePolicy에 들어 있습니다.',
      en: 'Allow ecr:GetAuthorizationToken on resource *; AmazonECSTaskExecutionRolePolicy has it.',
    },
    look: looks.rolePolicies,
    sample: 'AccessDeniedException: not authorized to perform: ecr:GetAuthorizationToken on resource: *',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secrets-not-permitted',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['not authorized to perform', 'secretsmanager:'],
      ['not authorized to perform', 'ssm:'],
      ['GetSecretValue on resource'],
      ['GetParameters on resource'],
      ['policy allows the secretsmanager'],
      ['policy allows the ssm'],
    ],
    hints: [['AccessDenied']],
    cause: {
      ko: '태스크 실행 역할에 비밀 값을 읽을 권한이 없습니다.',
      en: 'The execution role may not read the secret.',
    },
    fix: {
      ko: '실행 역할에 secretsmanager:GetSecretValue나 ssm:GetParameters를 허용하세요. 직접 만든 KMS 키로 암호화했다면 kms:Decrypt도 필요합니다.',
      en: 'Allow secretsmanager:GetSecretValue or ssm:GetParameters on the execution role, and kms:Decrypt for a key of your own.',
    },
    told: [
      {
        cause: { ko: '역할 {role}에 {action} 권한이 없습니다.', en: 'The role {role} may not {action}.' },
        fix: {
          ko: '그 역할에 {action:을/를} 허용하세요. 직접 만든 KMS 키로 암호화했다면 kms:Decrypt도 필요합니다.',
          en: 'Allow {action} to that role, and kms:Decrypt for a key of your own.',
        },
      },
    ],
    look: looks.rolePolicies,
    sample:
      'unable to retrieve secret from asm: AccessDeniedException: User x is not authorized to perform: secretsmanager:GetSecretValue',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secret-missing',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ["can't retrieve the secret with ARN"],
      ['ResourceNotFoundException'],
      ["Secrets Manager can't find"],
      ['Secret does not exist'],
      ['secret', 'marked for deletion'],
      ['staging label: AWSCURRENT'],
    ],
    cause: { ko: '그 ARN의 비밀 값이 이 리전에 없습니다.', en: 'No secret of that ARN is in this Region.' },
    fix: {
      ko: '태스크 정의의 valueFrom을 실제 ARN과 비교하세요. 리전과, 이름 뒤에 붙는 여섯 글자도 맞아야 합니다. 지운 비밀 값이면 되살리거나 다시 만드세요.',
      en: 'Compare valueFrom with the real ARN, with its Region and the six characters at its end. Restore a secret that was deleted, or make it again.',
    },
    look: looks.secret,
    told: [
      {
        cause: {
          ko: '이 ARN의 비밀 값이 그 리전에 없습니다: {secret}',
          en: 'There is no secret of this ARN in its Region: {secret}',
        },
      },
    ],
    sample:
      "The task can't pull the secret from Secrets Manager. The task can't retrieve the secret with ARN 'x' from Secrets Manager. Check whether the secret exists in the specified Region.",
    source: sources.prepare,
    basis: 'read',
  },
]
