import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** The shape of a task definition, and its names. */
export const definitionsShapeFailures: readonly Failure[] = [
  {
    id: 'secret-reference-invalid',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['parameter name specified for secret'],
      ['secret', 'valueFrom', 'invalid'],
      ['ARN provided for secret'],
      ['Invalid ARN', 'secret'],
    ],
    cause: {
      ko: 'secrets의 valueFrom이 파라미터의 이름이나 비밀 값의 ARN이 아닙니다.',
      en: 'valueFrom of a secret is neither the name of a parameter nor the ARN of a secret.',
    },
    fix: {
      ko: 'valueFrom에 값이 아니라 이름이나 전체 ARN을 적으세요.',
      en: 'Write the name or the whole ARN in valueFrom, not the value.',
    },
    sample: 'ClientException: The Systems Manager parameter name specified for secret DB_PASS is invalid.',
    source: sources.secrets,
    basis: 'excerpt',
  },
  {
    id: 'unknown-parameter',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Unknown parameter in'], ['UnexpectedParameter'], ['Unexpected key'], ['Unknown parameter']],
    cause: { ko: 'API가 모르는 키가 있습니다.', en: 'There is a key that the API does not know.' },
    fix: {
      ko: 'describe의 출력을 그대로 넣었다면 taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registeredAt, registeredBy를 빼세요. 아니라면 CLI나 SDK를 업데이트하세요.',
      en: 'If it is the output of a describe call, leave out taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registeredAt and registeredBy. If not, update the CLI or SDK.',
    },
    sample:
      'Parameter validation failed: Unknown parameter in input: "taskDefinitionArn", must be one of: family, …',
    source: sources.register,
    basis: 'excerpt',
  },
  {
    id: 'definition-malformed',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['Unrecognized collection type'],
      ['Error decoding JSON'],
      ['cannot unmarshal'],
      ['Could not find container definition'],
      ['Error parsing parameter'],
      ['Invalid JSON received'],
      ['Invalid task definition'],
      ['Invalid type for parameter'],
      ['Container list cannot be empty'],
      ['TaskDefinition is empty'],
      ['SerializationException'],
    ],
    cause: {
      ko: '태스크 정의의 모양이 API가 기대하는 것과 다릅니다. 목록 자리에 객체가 있거나, 값의 종류가 다르거나, 컨테이너 이름이 다릅니다.',
      en: 'The task definition does not have the shape that the API expects: an object for a list, a value of another kind, or another container name.',
    },
    fix: {
      ko: 'aws ecs register-task-definition --generate-cli-skeleton의 모양과 비교하세요.',
      en: 'Compare it with aws ecs register-task-definition --generate-cli-skeleton.',
    },
    sample:
      'Error decoding JSON: json: cannot unmarshal object into Go value of type []*ecs.ContainerDefinition',
    source: sources.register,
    basis: 'excerpt',
  },
  {
    id: 'role-not-valid',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Role is not valid'],
      ['Invalid role'],
      ['role arn', 'is invalid'],
      ['Exception: The role', 'is invalid'],
    ],
    cause: {
      ko: '역할을 적을 자리의 값이 역할의 ARN이 아닙니다. 빈 문자열도 그렇습니다.',
      en: 'What stands for a role is not the ARN of a role; an empty string is none.',
    },
    fix: {
      ko: '쓰지 않으면 키를 빼고, 쓰면 arn:aws:iam::계정:role/이름으로 적으세요.',
      en: 'Leave the key out if it is not used, else write arn:aws:iam::account:role/name.',
    },
    look: looks.skeleton,
    sample:
      'An error occurred (ClientException) when calling the RegisterTaskDefinition operation: Role is not valid',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'invalid-name',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['contains invalid characters'],
      ['must match', 'a-zA-Z'],
      ['must match', 'but was'],
      ['Identifier is for'],
      ['Invalid identifier'],
      ['Unsupported resource type'],
      ['Invalid arn'],
    ],
    cause: {
      ko: '이름이나 ARN에 쓸 수 없는 글자가 있거나, 다른 종류의 ARN을 넣었습니다.',
      en: 'A name or ARN has characters that are not allowed, or is of another kind.',
    },
    fix: {
      ko: '글자, 숫자, -, _만 쓰세요. 앞뒤의 공백, 따옴표, 줄바꿈, 치환되지 않은 변수가 없는지 보세요.',
      en: 'Use letters, digits, hyphens and underscores. Look for blanks, quotes, line breaks and variables that were not filled in.',
    },
    sample: 'ClientException: Family contains invalid characters.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'long-arn',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['new ARN and resource ID format must be enabled'],
      ['new ARN', 'Opt in'],
      ['Long arn format must be used'],
    ],
    cause: {
      ko: '태그를 쓰려면 새 ARN 형식이 필요한데, 계정에서 켜지 않았거나 넣은 ARN이 예전 형식입니다.',
      en: 'Tags need the long ARN format: the account has not opted in, or the ARN that was given has the old format.',
    },
    fix: {
      ko: 'aws ecs put-account-setting-default로 serviceLongArnFormat, taskLongArnFormat, containerInstanceLongArnFormat을 켜세요. 켜기 전에 만든 서비스는 다시 만들어야 새 ARN을 받습니다.',
      en: 'Turn on serviceLongArnFormat, taskLongArnFormat and containerInstanceLongArnFormat by aws ecs put-account-setting-default. A service that is older gets its long ARN when it is created again.',
    },
    look: looks.settings,
    sample:
      'InvalidParameterException: The new ARN and resource ID format must be enabled to work with ECS managed tags. Opt in to the new format and try again.',
    source: sources.accountSettings,
    basis: 'excerpt',
  },
]
