import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What a program says of itself. */
export const applicationOwnFailures: readonly Failure[] = [
  {
    id: 'app-port-permission',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['listen EACCES'],
      ['bind: permission denied'],
      ['bind', 'permission denied'],
      ['EACCES', 'listen'],
    ],
    cause: {
      ko: 'root가 아닌 사용자가 1024보다 작은 포트를 열려고 합니다.',
      en: 'A user that is not root wants to open a port below 1024.',
    },
    fix: {
      ko: '8080 같은 포트에서 듣고 containerPort를 맞추세요.',
      en: 'Listen on a port such as 8080, and set containerPort to it.',
    },
    sample: 'Error: listen EACCES: permission denied 0.0.0.0:80',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-file-permission',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Permission denied'], ['EACCES'], ['Read-only file system'], ['EROFS']],
    cause: {
      ko: '애플리케이션이 파일을 읽거나 쓸 권한이 없습니다. readonlyRootFilesystem이나 볼륨의 소유자 때문일 수 있습니다.',
      en: 'The program may not read or write a file: readonlyRootFilesystem, or the owner of a volume.',
    },
    fix: {
      ko: '컨테이너의 user와 디렉터리의 소유자를 맞추고, 쓸 곳에는 볼륨을 탑재하세요.',
      en: 'Make user of the container and owner of the directory agree, and mount a volume where it writes.',
    },
    sample: "PermissionError: [Errno 13] Permission denied: '/data/app.db'",
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-variable-missing',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['environment variable', 'not set'],
      ['environment variable', 'is required'],
      ['KeyError'],
      ['Missing required env'],
      ['Config validation error'],
      ['must be set'],
      ['ImproperlyConfigured'],
      ['Could not resolve placeholder'],
    ],
    cause: {
      ko: '애플리케이션이 기대하는 환경 변수가 없습니다.',
      en: 'An environment variable that the program expects is missing.',
    },
    fix: {
      ko: '태스크 정의의 environment나 secrets에 넣고 새 개정을 배포하세요.',
      en: 'Add it to environment or secrets of the task definition and deploy a new revision.',
    },
    sample: "KeyError: 'DATABASE_URL'",
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'aws-call-refused',
    stage: 'run',
    field: 'log',
    kind: 'general',
    certainty: 'look-next',
    phrases: [['An error occurred', 'when calling the']],
    cause: {
      ko: 'AWS가 명령줄이나 프로그램의 호출을 거절했습니다. 괄호 안의 이름과 뒤의 글이 까닭입니다.',
      en: 'AWS refused a call of the command line or of a program. The name in parentheses and the text after it say why.',
    },
    fix: {
      ko: '그 이름을 그 작업의 API 문서에서 찾아보고, 보낸 값을 확인하세요.',
      en: 'Look the name up in the API reference of that operation, and check what was sent.',
    },
    look: looks.caller,
    sample:
      'An error occurred (RevisionRequiredException) when calling the CreateDeployment operation: RevisionLocation must be specified',
    source: sources.commonErrors,
    basis: 'known',
  },
  {
    id: 'app-error',
    stage: 'run',
    field: 'log',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '애플리케이션 자신의 오류입니다. ECS의 메시지가 아닙니다.',
      en: 'It is an error of the program itself, and no message of ECS.',
    },
    fix: {
      ko: '로그에서 맨 처음의 오류와 스택을 읽으세요. 시작할 때 끝난다면 환경 변수, 비밀 값, 데이터베이스 연결을 확인하세요.',
      en: 'Read the first error in the log and its stack. If it ends at the start, check environment, secrets and database.',
    },
    sample: 'Traceback (most recent call last):',
    source: sources.logs,
    basis: 'excerpt',
  },
]
