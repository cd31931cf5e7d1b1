import type { Failure } from '../failure.ts'
import { sources } from '../sources.ts'

/** What the image of a program lacks. */
export const applicationImageFailures: readonly Failure[] = [
  {
    id: 'app-files-open',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['EMFILE'], ['too many open files']],
    cause: {
      ko: '열린 파일(소켓 포함)의 수가 한도를 넘었습니다.',
      en: 'More files (sockets too) are open than allowed.',
    },
    fix: {
      ko: '닫지 않는 연결이 없는지 보고, ulimits의 nofile을 올리세요.',
      en: 'See that connections are closed, and raise nofile in ulimits.',
    },
    sample: 'Error: EMFILE: too many open files',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-module-missing',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['ModuleNotFoundError'],
      ['Cannot find module'],
      ['ImportError'],
      ['ClassNotFoundException'],
      ['NoClassDefFoundError'],
      ['ERR_MODULE_NOT_FOUND'],
      ['cannot open shared object file'],
      ['LoadError'],
      ["Can't locate"],
      ['Could not find or load main class'],
      ['Unable to access jarfile'],
    ],
    cause: {
      ko: '애플리케이션에 필요한 모듈이나 파일이 이미지에 없습니다.',
      en: 'A module or file that the program needs is not in the image.',
    },
    fix: {
      ko: '이미지를 빌드할 때 의존성을 설치하고 작업 디렉터리와 경로를 확인하세요. 볼륨이 그 디렉터리를 덮고 있지 않은지도 보세요.',
      en: 'Install dependencies when the image is built; check working directory and paths, and that no volume covers them.',
    },
    sample: "Error: Cannot find module 'express'",
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-command-missing',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['command not found'],
      ['sh: 1:', 'not found'],
      ['line ', ': not found'],
      ['sh: ', ': not found'],
    ],
    cause: {
      ko: '시작 스크립트가 부르는 명령이 이미지에 없습니다.',
      en: 'A command that the entry script calls is not in the image.',
    },
    fix: {
      ko: '이미지에 설치하거나 전체 경로를 적으세요.',
      en: 'Install it in the image, or write its whole path.',
    },
    sample: '/entrypoint.sh: line 3: python: command not found',
    source: sources.logs,
    basis: 'excerpt',
  },
  {
    id: 'app-crash',
    stage: 'run',
    field: 'log',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['Segmentation fault'], ['SIGSEGV'], ['SIGABRT'], ['core dumped'], ['stack smashing']],
    cause: {
      ko: '프로그램이 비정상 종료했습니다. 네이티브 모듈이나 C 라이브러리가 맞지 않을 때가 많습니다.',
      en: 'The program crashed; often a native module or the wrong C library.',
    },
    fix: {
      ko: 'alpine(musl)과 glibc를 섞지 않았는지, 이미지의 아키텍처가 맞는지 보세요.',
      en: 'See that musl (alpine) and glibc are not mixed, and that the architecture fits.',
    },
    sample: 'Segmentation fault (core dumped)',
    source: sources.logs,
    basis: 'excerpt',
  },
]
