import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

type Row = readonly [
  code: number,
  source: string,
  basis: Failure['basis'],
  cause: Failure['cause'],
  fix: Failure['fix'],
]

/** The numbers with which containers exit, the most telling first. */
const rows: readonly Row[] = [
  [
    139,
    sources.exitCodes,
    'excerpt',
    { ko: '세그멘테이션 오류로 비정상 종료되었습니다.', en: 'It crashed with a segmentation fault.' },
    {
      ko: '네이티브 모듈이나 C 라이브러리가 맞지 않는지(alpine과 glibc) 확인하세요.',
      en: 'Suspect a native module or the wrong C library (alpine against glibc).',
    },
  ],
  [
    134,
    sources.exitCodes,
    'known',
    {
      ko: '프로그램이 스스로 중단했습니다(SIGABRT). 단언문 실패나 힙 한도 초과일 때가 많습니다.',
      en: 'The program aborted itself (SIGABRT), often over an assertion or its heap limit.',
    },
    {
      ko: '로그의 스택을 읽고, 런타임의 힙을 컨테이너 메모리보다 작게 잡으세요.',
      en: 'Read the stack in the log, and keep the heap of the runtime below the memory of the container.',
    },
  ],
  [
    127,
    sources.runtime,
    'known',
    { ko: '실행할 명령을 찾지 못했습니다.', en: 'The command was not found.' },
    {
      ko: '태스크 정의의 entryPoint와 command를 고치세요.',
      en: 'Fix entryPoint and command in the task definition.',
    },
  ],
  [
    126,
    sources.exitCodes,
    'known',
    { ko: '명령은 있지만 실행할 수 없습니다.', en: 'The command is there and cannot be executed.' },
    {
      ko: '파일에 실행 권한을 주거나 컨테이너의 사용자를 고치세요.',
      en: 'Make the file executable, or correct the user of the container.',
    },
  ],
  [
    125,
    sources.exitCodes,
    'known',
    {
      ko: '컨테이너 런타임이 명령을 실행하기도 전에 실패했습니다.',
      en: 'The container runtime failed before it ran the command.',
    },
    { ko: '컨테이너의 이유(reason)를 읽으세요.', en: 'Read the reason of the container.' },
  ],
  [
    137,
    sources.exitCodes,
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
    2,
    sources.exitCodes,
    'excerpt',
    {
      ko: '프로그램이 잘못된 인수나 사용법 때문에 끝났습니다. 셸이라면 문법 오류입니다.',
      en: 'The program ended over wrong arguments or usage; in a shell, over its syntax.',
    },
    {
      ko: 'command와 entryPoint, 로그의 마지막 줄을 확인하세요.',
      en: 'Check command and entryPoint, and the last lines of the log.',
    },
  ],
  [
    1,
    sources.exitCodes,
    'excerpt',
    { ko: '애플리케이션이 오류로 끝났습니다.', en: 'The application ended with an error.' },
    {
      ko: '로그의 마지막 줄을 읽고 환경 변수, 비밀 값, 데이터베이스 연결을 확인하세요.',
      en: 'Read the last lines of the log; check environment, secrets and the way to the database.',
    },
  ],
  [
    255,
    sources.exitCodes,
    'known',
    {
      ko: '프로그램이 -1로 끝났거나 컨테이너 아래의 호스트가 비정상으로 끝났습니다.',
      en: 'The program ended with -1, or the host under the container ended abnormally.',
    },
    {
      ko: '로그의 마지막 줄을 읽고, 같은 때에 인스턴스가 멈췄는지 보세요.',
      en: 'Read the last lines of the log, and see whether the instance went down at that time.',
    },
  ],
  [
    0,
    sources.exitCodes,
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
    143,
    sources.runtime,
    'known',
    {
      ko: '종료 요청(SIGTERM)을 받고 끝났습니다. 누가 왜 멈췄는지는 태스크의 stoppedReason에 있습니다.',
      en: 'It was asked to stop (SIGTERM), and did. stoppedReason of the task says who stopped it, and why.',
    },
    {
      ko: '배포나 축소라면 정상입니다. 아니라면 stoppedReason과 같은 때의 서비스 이벤트를 읽으세요.',
      en: 'Normal in a deployment or scale-in. If it was neither, read stoppedReason and the service events of that time.',
    },
  ],
]

/** Those of which the reasons of task and container say more than a log, which may not even be there. */
const byRuntime: readonly number[] = [125, 126, 127, 137, 143]

/** What the exit code of a container says. A number is found beside its label; see `classify`. */
export const exitFailures: readonly Failure[] = rows.map(([code, source, basis, cause, fix]) => ({
  id: `exit-code-${code}`,
  stage: 'run',
  field: 'exit code',
  kind: code === 143 ? 'state' : 'symptom',
  certainty: 'look-next',
  phrases: [],
  code: String(code),
  cause,
  fix,
  look: byRuntime.includes(code) ? looks.task : looks.logs,
  sample: String(code),
  source,
  basis,
}))
