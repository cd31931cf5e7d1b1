import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Limits and the rest. */
export const apiLimitsFailures: readonly Failure[] = [
  {
    id: 'throttled-caller',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['ThrottlingException'],
      ['Rate exceeded'],
      ['RequestLimitExceeded'],
      ['TooManyRequestsException'],
    ],
    cause: {
      ko: 'API를 너무 자주 불러 AWS가 제한했습니다.',
      en: 'The API was called too often, and AWS throttles.',
    },
    fix: {
      ko: '간격을 늘리고 지수 백오프로 다시 시도하세요.',
      en: 'Call less often, and retry with exponential backoff.',
    },
    look: looks.calls,
    sample:
      'An error occurred (ThrottlingException) when calling the DescribeTasks operation (reached max retries: 4): Rate exceeded',
    source: sources.throttling,
    basis: 'excerpt',
  },
  {
    id: 'aws-unavailable',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['Service Unavailable. Please try again later'],
      ['ServerException'],
      ['InternalError'],
      ['ServiceUnavailable'],
      ['capacity provider cannot be updated due to an internal error'],
    ],
    cause: { ko: 'ECS 쪽에서 요청을 처리하지 못했습니다.', en: 'ECS could not handle the request.' },
    fix: {
      ko: '다시 시도하세요. 이어지면 AWS Health Dashboard를 보세요.',
      en: 'Try again; if it goes on, look at the AWS Health Dashboard.',
    },
    look: looks.calls,
    sample:
      'An error occurred (ServerException) when calling the RunTask operation: Service Unavailable. Please try again later.',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
  {
    id: 'service-limit',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['can have at most'],
      ['at most', 'items'],
      ['LimitExceeded'],
      ['limit exceeded'],
      ['Services quota'],
      ['maximum session limit'],
      ['has been reached'],
      ['maximum number of'],
    ],
    cause: {
      ko: '한 번에 보낼 수 있는 수나 할당량을 넘었습니다.',
      en: 'More was asked for than one call, or the quota, allows.',
    },
    fix: {
      ko: '나누어 부르거나 Service Quotas에서 늘려 달라고 하세요.',
      en: 'Split the call, or ask for more in Service Quotas.',
    },
    look: looks.quotas,
    sample: 'InvalidParameterException: service names can have at most 10 items.',
    source: sources.quotas,
    basis: 'excerpt',
  },
  {
    id: 'required-parameter',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Missing required parameter'],
      ['the following arguments are required'],
      ['MissingRequiredParameter'],
      ['MissingParameter'],
      ['can not be blank'],
      ['cannot be blank'],
    ],
    cause: { ko: '꼭 있어야 하는 값이 빠졌습니다.', en: 'A value that is required is missing.' },
    fix: {
      ko: '메시지에 나온 키를 채우세요. 배포 도구의 변수가 비어 있을 때가 많습니다.',
      en: 'Fill in the key in the message; often a variable of a tool is empty.',
    },
    look: looks.skeleton,
    sample: 'Parameter validation failed: Missing required parameter in input: "taskDefinition"',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
  {
    id: 'request-refused',
    stage: 'request',
    field: 'api error',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: 'ECS가 요청을 거절했습니다. 이 문구의 까닭은 여기에 알려져 있지 않습니다.',
      en: 'ECS refused the request. Why is not known here from these words.',
    },
    fix: {
      ko: '오류 이름 뒤의 글을 그 작업의 API 문서에서 찾아보고, --debug로 보낸 내용을 확인하세요.',
      en: 'Look the text after the name of the error up in the API reference of that operation, and see what was sent by --debug.',
    },
    look: looks.calls,
    sample: 'An error occurred (ClientException) when calling the RegisterTaskDefinition operation',
    source: sources.commonErrors,
    basis: 'excerpt',
  },
]
