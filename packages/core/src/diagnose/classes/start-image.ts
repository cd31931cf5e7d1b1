import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the image does not have, or cannot run. */
export const startImageFailures: readonly Failure[] = [
  {
    id: 'exec-format',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['exec format error'], ['exec user process caused: exec format']],
    cause: {
      ko: '다른 CPU 아키텍처용으로 빌드된 프로그램이거나, 시작 스크립트의 첫 줄(#!)이 없습니다.',
      en: 'The program was built for another CPU, or the entry script lacks its first line (#!).',
    },
    fix: {
      ko: '이미지의 플랫폼과 태스크 정의의 cpuArchitecture를 맞추세요. X86_64면 --platform linux/amd64, ARM64면 --platform linux/arm64로 빌드합니다. 시작 스크립트라면 첫 줄에 #!/bin/sh를 적으세요.',
      en: 'Let the platform of the image be that of cpuArchitecture: --platform linux/amd64 for X86_64, linux/arm64 for ARM64. Give an entry script its first line (#!/bin/sh).',
    },
    look: looks.image,
    sample: 'exec /app: exec format error',
    source: sources.execFormat,
    basis: 'excerpt',
  },
  {
    id: 'user-missing',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['/etc/passwd: no such file'],
      ['unable to find user'],
      ['unable to find group'],
      ['no matching entries in passwd file'],
    ],
    cause: {
      ko: '컨테이너를 실행할 사용자가 이미지 안에 없습니다.',
      en: 'The user that is to run the container is not in the image.',
    },
    fix: {
      ko: '태스크 정의의 user나 Dockerfile의 USER를 이미지에 있는 사용자나 숫자 UID로 바꾸세요.',
      en: 'Change user in the task definition, or USER in the Dockerfile, to one of the image or to a numeric id.',
    },
    told: [
      {
        phrases: [['/etc/passwd: no such file']],
        cause: {
          ko: '이미지에 컨테이너의 사용자를 찾아볼 /etc/passwd가 없습니다.',
          en: 'The image has no /etc/passwd, in which the user of the container is looked up.',
        },
        fix: {
          ko: 'user를 숫자(예: 1000)로 적고, Linux용 이미지인지 확인하세요.',
          en: 'Give the user by number, such as 1000, and see that it is an image for Linux.',
        },
      },
    ],
    sample:
      'CannotStartContainerError: Error response from daemon: unable to find user app: no matching entries in passwd file',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'command-not-permitted',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['exec', 'permission denied'], ['permission denied: unknown']],
    cause: {
      ko: '명령으로 적은 파일에 실행 권한이 없습니다.',
      en: 'The file that the command names may not be executed.',
    },
    fix: {
      ko: 'Dockerfile에서 chmod +x를 하거나, 디렉터리가 아니라 프로그램을 가리키는지 확인하세요.',
      en: 'Use chmod +x in the Dockerfile, and see that it is a program and no directory.',
    },
    sample:
      'CannotStartContainerError: Error response from daemon: OCI runtime create failed: exec: "/start.sh": permission denied: unknown',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'command-not-found',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['executable file not found'], ['no such file or direct'], ['not found in $PATH']],
    cause: {
      ko: 'entryPoint나 command에 적은 프로그램이 이미지 안에 없습니다.',
      en: 'The program in entryPoint or command is not in the image.',
    },
    fix: {
      ko: 'command를 고치세요. 문자열 하나로 쓰면 셸처럼 띄어쓰기로 나뉘지 않습니다.',
      en: 'Fix the command; one string is not split at its spaces as a shell would.',
    },
    told: [
      {
        cause: {
          ko: '프로그램이 올 자리에 {option} 옵션이 왔습니다. 이미지에 ENTRYPOINT가 없거나, entryPoint가 그것을 바꾸었습니다.',
          en: 'The option {option} stands where the program should: the image has no ENTRYPOINT, or entryPoint replaced it.',
        },
        fix: {
          ko: 'command의 맨 앞에 프로그램을 적거나, 이미지의 ENTRYPOINT를 그대로 쓰세요.',
          en: 'Write the program first in command, or leave the ENTRYPOINT of the image as it is.',
        },
      },
      {
        cause: {
          ko: '명령줄 전체({command-line})를 프로그램 하나의 이름으로 찾았습니다.',
          en: 'The whole command line ({command-line}) was looked for as the name of one program.',
        },
        fix: {
          ko: 'command를 낱말마다 나눈 목록으로 적으세요. 셸이 필요하면 ["sh", "-c", "…"]로 씁니다.',
          en: 'Write command as a list of words, or as ["sh", "-c", "…"] where it takes a shell.',
        },
      },

      {
        phrases: [['executable file not found'], ['not found in $PATH']],
        cause: {
          ko: '이미지 안에서 {command:이라는/라는} 프로그램을 찾지 못했습니다.',
          en: 'The program {command} is not on the PATH of the image.',
        },
      },
      {
        phrases: [['no such file or direct']],
        cause: {
          ko: '이미지에 그 파일이 없거나, 스크립트의 첫 줄(#!)이 가리키는 프로그램이 없습니다. 줄바꿈이 CRLF인 스크립트도 이렇게 실패합니다.',
          en: 'The file is not in the image, or the program in the first line of the script (#!) is not. A script with CRLF line ends fails so too.',
        },
        fix: {
          ko: '경로를 확인하고, 스크립트라면 LF로 저장하고 첫 줄의 셸이 이미지에 있는지 보세요(alpine에는 bash가 없습니다).',
          en: 'Check the path; save a script with LF, and see that the shell in its first line is in the image (alpine has no bash).',
        },
      },
    ],
    sample:
      'CannotStartContainerError: OCI runtime create failed: exec: "foo": executable file not found in $PATH',
    source: sources.start,
    basis: 'known',
  },
  {
    id: 'container-not-started',
    stage: 'run',
    field: 'container reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [],
    cause: {
      ko: '컨테이너는 만들어졌지만 시작하지 못했습니다.',
      en: 'The container was made and would not start.',
    },
    fix: {
      ko: '이어지는 글을 읽고, 같은 명령과 사용자로 이미지를 내 컴퓨터에서 실행해 보세요.',
      en: 'Read the rest of the message, and try the image on your own machine with the same command and user.',
    },
    sample: 'CannotStartContainerError: failed to get container status',
    source: sources.start,
    basis: 'read',
  },
]
