import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** Parts of a task definition that need one another. */
export const definitionsPartsFailures: readonly Failure[] = [
  {
    id: 'log-router-unused',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['firelensConfiguration object is specified', 'awsfirelens']],
    cause: {
      ko: 'FireLens 컨테이너는 있는데 로그 드라이버로 awsfirelens를 쓰는 컨테이너가 하나도 없습니다.',
      en: 'There is a FireLens container, and no container has awsfirelens as its log driver.',
    },
    fix: {
      ko: '로그를 보낼 컨테이너의 logDriver를 awsfirelens로 바꾸거나 firelensConfiguration을 빼세요.',
      en: 'Set logDriver of a container to awsfirelens, or take firelensConfiguration out.',
    },
    sample:
      'ClientException: When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.',
    source: sources.firelens,
    basis: 'excerpt',
  },
  {
    id: 'volume-path-blank',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['host.sourcePath should not be blank']],
    cause: {
      ko: '볼륨의 host.sourcePath가 빈 문자열입니다.',
      en: 'host.sourcePath of a volume is an empty string.',
    },
    fix: {
      ko: '경로를 적거나, 빈 볼륨을 원한다면 host를 통째로 빼세요.',
      en: 'Write a path, or leave out host where you want an empty volume.',
    },
    sample: 'ClientException: host.sourcePath should not be blank.',
    source: sources.parameters,
    basis: 'excerpt',
  },
  {
    id: 'secret-name-taken',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['secret name must be unique'], ['Duplicate secret names found']],
    cause: {
      ko: '한 컨테이너의 secrets와 environment에 같은 이름이 두 번 나옵니다.',
      en: 'Two entries of secrets and environment of one container have the same name.',
    },
    fix: {
      ko: 'environment와 secrets에 같은 이름이 한 번만 나오게 하세요. 배포 도구가 있던 항목을 바꾸지 않고 덧붙였을 수 있습니다.',
      en: 'Use each name once in environment and secrets together; a tool may have added an entry in place of changing it.',
    },
    sample: 'ClientException: Duplicate secret names found: APP_ENV. Each secret name must be unique.',
    source: sources.secrets,
    basis: 'excerpt',
  },
]
