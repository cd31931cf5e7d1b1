import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Limits that the host sets. */
export const startLimitsFailures: readonly Failure[] = [
  {
    id: 'memory-too-small',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['Minimum memory limit'],
      ['memory limit too low'],
      ['container init was OOM-killed'],
      ['cannot allocate memory'],
    ],
    cause: {
      ko: '컨테이너의 메모리 한도가 너무 작아 시작조차 못 합니다.',
      en: 'The memory limit of the container is too small for it to start at all.',
    },
    fix: {
      ko: '태스크 정의의 memory를 늘리세요. 단위는 MiB입니다.',
      en: 'Raise memory in the task definition; its unit is MiB.',
    },
    look: looks.definition,
    sample: 'CannotStartContainerError: Error response from daemon: Minimum memory limit allowed is 6MB',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'ulimit-refused',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['setting rlimit'], ['ulimits']],
    cause: {
      ko: 'ulimits의 값이 호스트가 허용하는 것보다 큽니다.',
      en: 'A value in ulimits is above what the host allows.',
    },
    fix: {
      ko: '값을 낮추세요. Fargate에서는 nofile만 바꿀 수 있습니다.',
      en: 'Lower it; on Fargate only nofile can be changed.',
    },
    look: looks.definition,
    sample:
      'CannotStartContainerError: OCI runtime create failed: error setting rlimit type 8: operation not permitted',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'arguments-too-long',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['argument list too long']],
    cause: {
      ko: '환경 변수와 인수를 모두 합친 크기가 운영체제의 한도를 넘었습니다.',
      en: 'Environment and arguments together are larger than the operating system allows.',
    },
    fix: {
      ko: '큰 환경 변수와 비밀 값을 파일이나 S3로 옮기세요.',
      en: 'Move large variables and secrets to a file or to S3.',
    },
    sample: 'standard_init_linux.go:228: exec user process caused: argument list too long',
    source: sources.start,
    basis: 'excerpt',
  },
]
