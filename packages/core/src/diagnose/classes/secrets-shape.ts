import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What a task definition says of a secret does not fit it. */
export const secretsShapeFailures: readonly Failure[] = [
  {
    id: 'secret-json-key',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['did not contain json key']],
    cause: {
      ko: 'valueFrom 끝에 적은 JSON 키가 비밀 값 안에 없습니다.',
      en: 'The JSON key at the end of valueFrom is not in the secret.',
    },
    fix: {
      ko: 'valueFrom의 키(arn:…:키::)를 고치거나 비밀 값에 그 키를 넣고 다시 배포하세요.',
      en: 'Correct the key in valueFrom (arn:…:key::), or add it to the secret, and deploy again.',
    },
    look: looks.definition,
    told: [
      {
        cause: {
          ko: '비밀 값의 JSON에 {json-key:이라는/라는} 키가 없습니다.',
          en: 'The JSON of the secret has no key {json-key}.',
        },
      },
    ],
    sample: 'retrieved secret from Secrets Manager did not contain json key DB_PASS',
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secret-not-json',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['invalid character', 'looking for'],
      ['invalid character', 'in literal'],
      ['invalid character', 'after'],
      ['unexpected end of JSON input'],
    ],
    cause: {
      ko: 'valueFrom이 JSON 키를 가리키는데, 비밀 값이 올바른 JSON이 아닙니다.',
      en: 'valueFrom asks for a JSON key, and the secret is no valid JSON.',
    },
    fix: {
      ko: '비밀 값을 {"키":"값"} 모양의 JSON으로 다시 저장하세요. 작은따옴표로 감싼 셸 명령이 따옴표까지 저장한 일이 많습니다. 값 전체가 필요하면 valueFrom에서 키를 빼세요.',
      en: 'Store it again as JSON like {"key":"value"}; a shell often stores its quotes with it. If you want the whole value, leave the key out of valueFrom.',
    },
    look: looks.definition,
    sample:
      "unable to retrieve secret from asm: service call has been retried 1 time(s): invalid character 'p' looking for beginning of value",
    source: sources.prepare,
    basis: 'excerpt',
  },
  {
    id: 'secret-version-invalid',
    stage: 'prepare',
    field: 'stoppedReason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['GetSecretValueInput.VersionId'],
      ['GetSecretValueInput.VersionStage'],
      ['InvalidParameter', 'minimum field size of 32'],
    ],
    cause: {
      ko: 'valueFrom의 끝부분을 비밀의 버전으로 읽었지만 버전 id가 아닙니다.',
      en: 'The end of valueFrom was read as a version of the secret, and is none.',
    },
    fix: {
      ko: '콜론의 수를 세어 보세요. 비밀의 ARN 뒤를 :json-key:version-stage:version-id의 순서로 쓰고, 쓰지 않는 자리도 콜론은 남깁니다(예: :password::).',
      en: 'Count the colons: write :json-key:version-stage:version-id after the ARN of the secret, and keep the colons of what is left empty (:password::).',
    },
    look: looks.definition,
    sample:
      'ResourceInitializationError: unable to pull secrets or registry auth: unable to retrieve secret from asm: InvalidParameter: 1 validation error(s) found. minimum field size of 32, GetSecretValueInput.VersionId.',
    source: sources.secrets,
    basis: 'excerpt',
  },
]
