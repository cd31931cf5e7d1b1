import { sources, type Failure } from './failure.ts'

/** The container starts, or should, and ends. */
export const runFailures: readonly Failure[] = [
  {
    id: 'out-of-memory',
    stage: 'run',
    field: 'container reason',
    phrases: [['OutOfMemoryError'], ['Container killed due to memory usage']],
    cause: {
      ko: '컨테이너가 메모리 한도를 넘어 강제로 종료되었습니다.',
      en: 'The container passed its memory limit and was killed.',
    },
    fix: {
      ko: '태스크 정의의 메모리를 늘리거나 누수를 고치세요. 사이드카의 몫도 남겨 두어야 합니다.',
      en: 'Raise the memory in the task definition or mend the leak; leave room for side-cars.',
    },
    sample: 'OutOfMemoryError: Container killed due to memory usage',
    source: sources.agent,
    basis: 'read',
  },
  {
    id: 'exec-format',
    stage: 'run',
    field: 'container reason',
    phrases: [['exec format error']],
    cause: {
      ko: '다른 CPU 아키텍처용으로 빌드된 프로그램이거나, 시작 스크립트의 첫 줄(#!)이 없습니다.',
      en: 'The program was built for another CPU, or the entry script lacks its first line (#!).',
    },
    fix: {
      ko: '이미지를 빌드한 플랫폼과 태스크 정의의 runtimePlatform을 맞추세요.',
      en: 'Make the platform of the image and the runtimePlatform of the task definition agree.',
    },
    sample: 'exec /app: exec format error',
    source: sources.reports,
    basis: 'known',
  },
  {
    id: 'command-not-found',
    stage: 'run',
    field: 'container reason',
    phrases: [['executable file not found in $PATH'], ['no such file or directory: unknown']],
    cause: {
      ko: 'entryPoint나 command에 적은 프로그램이 이미지 안에 없습니다.',
      en: 'The program in entryPoint or command is not in the image.',
    },
    fix: {
      ko: 'command를 고치세요. 문자열 하나로 쓰면 셸처럼 띄어쓰기로 나뉘지 않습니다.',
      en: 'Mend the command; one string is not split at its spaces as a shell would.',
    },
    sample:
      'CannotStartContainerError: OCI runtime create failed: exec: "foo": executable file not found in $PATH',
    source: sources.start,
    basis: 'known',
  },
  {
    id: 'container-not-started',
    stage: 'run',
    field: 'container reason',
    phrases: [['CannotStartContainerError']],
    isGeneral: true,
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
  {
    id: 'container-health-check',
    stage: 'run',
    field: 'stoppedReason',
    phrases: [['Task failed container health checks']],
    cause: {
      ko: '태스크 정의의 healthCheck 명령이 거듭 실패했습니다. 이미지에 curl이 없어서 그런 일도 많습니다.',
      en: 'The healthCheck command of the task definition failed too often; perhaps the image has no curl.',
    },
    fix: {
      ko: '그 명령을 이미지 안에서 직접 실행해 보고, startPeriod와 interval, retries를 넉넉히 잡으세요.',
      en: 'Run the command inside the image, and be generous with startPeriod, interval and retries.',
    },
    sample: 'Task failed container health checks',
    source: sources.exitCodes,
    basis: 'excerpt',
  },
  {
    id: 'essential-container-exited',
    stage: 'run',
    field: 'stoppedReason',
    phrases: [['Essential container in task exited'], ['EssentialContainerExited']],
    cause: {
      ko: '필수 컨테이너가 끝나서 태스크의 나머지 컨테이너도 함께 멈췄습니다.',
      en: 'An essential container ended, so the others of its task were stopped too.',
    },
    fix: {
      ko: '종료 코드를 보세요. 0은 스스로 끝남, 1은 애플리케이션 오류, 137은 강제 종료, 139는 비정상 종료, 143은 종료 요청입니다. 그다음 로그의 마지막 줄을 읽으세요.',
      en: 'Look at the exit code: 0 ended by itself, 1 an error of the application, 137 killed, 139 crashed, 143 asked to stop. Then read the last lines of the log.',
    },
    sample: 'Essential container in task exited',
    source: sources.stopped,
    basis: 'read',
  },
  ...exitCodes(),
  {
    id: 'scaling-activity',
    stage: 'run',
    field: 'stoppedReason',
    phrases: [['Scaling activity initiated by'], ['ServiceSchedulerInitiated']],
    cause: {
      ko: '서비스가 스스로 멈춘 태스크입니다. 태스크 수를 줄였거나 새 배포가 교체했습니다. 고장이 아닙니다.',
      en: 'The service stopped it: fewer tasks were wanted, or a newer deployment took its place. No fault.',
    },
    fix: {
      ko: '고칠 것이 없습니다. 비정상 대상 때문에 멈췄다는 이벤트가 같은 때에 있는지만 보세요.',
      en: 'Nothing to mend. Only see whether an event of the same time speaks of unhealthy targets.',
    },
    sample: 'Scaling activity initiated by (deployment ecs-svc/123)',
    source: sources.stopped,
    basis: 'read',
  },
  {
    id: 'spot-interruption',
    stage: 'run',
    field: 'stopCode',
    phrases: [['SpotInterruption']],
    cause: {
      ko: 'AWS가 스팟 용량을 회수했습니다. 2분 전에 알리고 SIGTERM을 보냅니다.',
      en: 'AWS took the Spot capacity back, two minutes after a warning and a SIGTERM.',
    },
    fix: {
      ko: '용량 공급자 전략에 FARGATE를 기본(base)으로 하나 이상 두고, SIGTERM을 받으면 하던 일을 마무리하게 만드세요.',
      en: 'Keep a base of at least one on FARGATE in the capacity provider strategy, and finish up on SIGTERM.',
    },
    sample: 'SpotInterruption',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'stopped-by-user',
    stage: 'run',
    field: 'stopCode',
    phrases: [['UserInitiated']],
    cause: {
      ko: '사람이나 스크립트가 태스크를 중지했습니다.',
      en: 'Somebody, or a script, stopped the task.',
    },
    fix: {
      ko: 'CloudTrail에서 StopTask를 부른 사람을 찾아보세요. 서비스의 태스크라면 새 태스크가 대신 시작됩니다.',
      en: 'Find the caller of StopTask in CloudTrail. A task of a service is replaced.',
    },
    sample: 'UserInitiated',
    source: sources.stopCodes,
    basis: 'read',
  },
  {
    id: 'task-failed-to-start',
    stage: 'run',
    field: 'stopCode',
    phrases: [['TaskFailedToStart']],
    isGeneral: true,
    cause: {
      ko: '태스크가 ‘실행 중’에 이르지 못했습니다. 이미지, 비밀 값, 네트워크, 볼륨 가운데 하나입니다.',
      en: 'The task never reached “running”: image, secret, network or volume.',
    },
    fix: {
      ko: '중지된 태스크의 중지 이유(stoppedReason)와 컨테이너의 이유를 읽어 여기에 다시 넣어 보세요.',
      en: 'Read the stopped reason of the task and of its containers, and paste those here.',
    },
    sample: 'TaskFailedToStart',
    source: sources.stopCodes,
    basis: 'read',
  },
]

/** What the exit code of a container says. */
function exitCodes(): readonly Failure[] {
  const codes: readonly (readonly [
    code: number,
    basis: Failure['basis'],
    cause: Failure['cause'],
    fix: Failure['fix'],
  ])[] = [
    [
      0,
      'excerpt',
      {
        ko: '프로그램이 할 일을 마치고 스스로 끝났습니다. 계속 떠 있어야 하는 서비스에서는 문제입니다.',
        en: 'The program ended by itself. For a service that should run on, that is wrong.',
      },
      {
        ko: '서버를 포그라운드에서 실행하세요. 한 번만 하는 작업이라면 예약된 태스크를 쓰세요.',
        en: 'Keep the server in the foreground; use a scheduled task for a job.',
      },
    ],
    [
      1,
      'excerpt',
      { ko: '애플리케이션이 오류로 끝났습니다.', en: 'The application ended with an error.' },
      {
        ko: '로그의 마지막 줄을 읽고 환경 변수, 비밀 값, 데이터베이스 연결을 확인하세요.',
        en: 'Read the last lines of the log; check environment, secrets and the way to the database.',
      },
    ],
    [
      127,
      'known',
      { ko: '실행할 명령을 찾지 못했습니다.', en: 'The command was not found.' },
      {
        ko: '태스크 정의의 entryPoint와 command를 고치세요.',
        en: 'Mend entryPoint and command in the task definition.',
      },
    ],
    [
      137,
      'excerpt',
      {
        ko: '강제로 종료되었습니다(SIGKILL). 메모리가 모자랐거나, 종료 요청에 제때 응하지 않았거나, 상태 확인에 실패해 교체되었습니다.',
        en: 'It was killed (SIGKILL): out of memory, too slow to stop when asked, or replaced by a health check.',
      },
      {
        ko: '이유에 OutOfMemory가 있으면 메모리를 늘리고, 아니면 SIGTERM 처리와 상태 확인을 살펴보세요.',
        en: 'If the reason says OutOfMemory, raise the memory; if not, look at SIGTERM and the health check.',
      },
    ],
    [
      139,
      'excerpt',
      { ko: '세그멘테이션 오류로 비정상 종료되었습니다.', en: 'It crashed with a segmentation fault.' },
      {
        ko: '네이티브 모듈이나 C 라이브러리가 맞지 않는지(alpine과 glibc) 확인하세요.',
        en: 'Suspect a native module or the wrong C library (alpine against glibc).',
      },
    ],
    [
      143,
      'known',
      {
        ko: '종료 요청(SIGTERM)을 받고 정상적으로 끝났습니다.',
        en: 'It was asked to stop (SIGTERM), and did.',
      },
      { ko: '고장이 아닙니다.', en: 'No fault.' },
    ],
  ]
  return codes.map(([code, basis, cause, fix]) => ({
    id: `exit-code-${code}`,
    stage: 'run',
    field: 'exit code',
    phrases: [[`exit code ${code}`], [`exitCode ${code}`], [`종료 코드 ${code}`]],
    code: String(code),
    cause,
    fix,
    sample: String(code),
    source: basis === 'known' ? sources.runtime : sources.exitCodes,
    basis,
  }))
}
