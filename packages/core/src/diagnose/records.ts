import type { Envelope, Statement } from './statement.ts'

/** A record that goes on for longer is cut: an error says what it is well before. */
const longestRecord = 4_000

/** How a line begins that starts something new, and is not the rest of the line before it. */
const beginnings: readonly RegExp[] = [
  // A time, a day, the id of an event.
  /^\W{0,10}\d{4}[-/]\d{1,2}[-/]\d{1,2}/,
  /^\W{0,10}\d{1,2}:\d{2}(:\d{2})?\b/,
  /^\W{0,10}(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b.{0,8}\d/,
  /^\W{0,10}[0-9a-f]{8}-[0-9a-f]{4}-/,
  // The level of a log.
  /^\W{0,10}(INFO|WARN|WARNING|ERROR|ERRO|FATA|FATAL|DEBUG|CRITICAL|level=|time=)/,
  // What AWS writes.
  /^\W{0,10}\(?service (?!call\b)\S{1,255} {1,3}(was|has|is|failed|stopped|registered|deregistered|could|operations|deployment|rolling|\(|Amazon)/,
  /^\W{0,10}(CREATE|UPDATE|DELETE)_(FAILED|COMPLETE|IN_PROGRESS)/,
  /^\W{0,10}(SpotInterruption|TerminationNotice|TaskFailedToStart|EssentialContainerExited|UserInitiated|ServiceSchedulerInitiated|InfrastructureHealth)\b/,
  // The labels of the console.
  /^\W{0,10}(Stopped reason|Stop code|Status reason|Reason|Container message|Exit code|Details|Message|Rollout|Last status|Desired status)\b/i,
  /^\W{0,10}(중지 이유|중지된 이유|중지 코드|상태 이유|종료 코드|이유|세부 정보|메시지|컨테이너|배포 상태)(?![가-힣])/,
]

/** How an error begins: a line of its own, or the middle of a line that a terminal broke. */
const errors: readonly RegExp[] = [
  /^\W{0,10}(An error occurred|Error:|Error response|ERROR:|Caused by|Traceback|Resource handler|Waiter )/,
  /^\W{0,10}[A-Z][A-Za-z]{3,40}(Error|Exception)\b/,
]

const beginningsAndErrors: readonly RegExp[] = [...beginnings, ...errors]

/** Which words tell what a line comes from. */
const origins: readonly (readonly [Envelope, RegExp])[] = [
  [
    'agent-log',
    /ecs-agent|amazon-ecs-init|module="?\w|\bManaged task \[|\bTask engine \[|TaskHandler|DockerGoClient|level=\w{2,8} time=/i,
  ],
  ['stack-event', /AWS::\w{2,30}::|Resource handler returned|_FAILED\b.{0,20}\|/],
  [
    'api-error',
    /An error occurred \(|Exception\b.{0,200}(operation|status code)|operation error ECS|Error Code: \w|Parameter validation failed/,
  ],
  ['service-event', /^\W{0,10}\(?service \S{1,255} {0,3}\)?|\(service \S{1,255}\)/],
  ['console', /^\W{0,10}(Stopped|Status|Stop code|Exit code|STOPPED \()|중지|상태 이유|종료 코드/],
  [
    'stopped-task',
    /CannotPull|CannotStart|CannotCreate|ResourceInitializationError|Essential container|TaskFailedToStart/,
  ],
  ['runtime', /Error response from daemon|OCI runtime|containerd|^docker:/],
  ['target-health', /\b(Target|Elb)\.[A-Z]/],
]

/** Of a text with more lines than twice this only the first and the last are read; what is new stands at an end. */
const mostLines = 600

/** The records of a text: lines that belong together, as a terminal or a person may have broken them. */
export function recordsOf(text: string): { records: readonly Statement[]; isWhole: boolean } {
  const records: string[][] = []
  const { lines: all, isWhole } = linesOf(text)
  const width = widthOf(all)
  let isBetween = true
  for (const line of all) {
    const isBlank = /^[\s{}[\],│|]*$/.test(line.slice(0, 200))
    const last = records.at(-1)
    const before = last?.at(-1) ?? ''
    const isOpen = /[:,(]\s*$/.test(before.slice(-20))
    const isBroken = before.length === width
    if (!isBlank && (isBetween || last === undefined || (!isOpen && isBeginning(line, isBroken))))
      records.push([line])
    else if (!isBlank) last?.push(line)
    isBetween = isBlank
  }
  return { isWhole, records: records.map(recordOf) }
}

function recordOf(lines: readonly string[]): Statement {
  const joined = lines.join('\n').slice(0, longestRecord)
  const at = timeOf(joined)
  return { envelope: originOf(joined), text: joined, ...(at !== undefined && { at }) }
}

function linesOf(whole: string): { lines: readonly string[]; isWhole: boolean } {
  // What is left of JSON without its values are many lines of braces.
  const text = whole.replaceAll(/\n[\s{}[\],│|]*\n/g, '\n\n')
  const head: string[] = []
  let from = 0
  while (head.length < mostLines && from <= text.length) {
    const at = text.indexOf('\n', from)
    head.push(text.slice(from, at === -1 ? text.length : at))
    from = at === -1 ? text.length + 1 : at + 1
  }
  const tail: string[] = []
  let to = text.length
  while (tail.length < mostLines && to > from) {
    const at = Math.max(text.lastIndexOf('\n', to - 1), from - 1)
    tail.push(text.slice(at + 1, to))
    to = at
  }
  return { lines: [...head, ...tail.toReversed()], isWhole: tail.length < mostLines }
}

/** The width at which a terminal broke the lines: no line is longer, and several are that long. */
function widthOf(lines: readonly string[]): number | undefined {
  const longest = lines.reduce((width, line) => Math.max(width, line.length), 0)
  return lines.filter(({ length }) => length === longest).length > 1 ? longest : undefined
}

/** `isBroken`: the line before may go on here. */
function isBeginning(line: string, isBroken: boolean): boolean {
  const head = line.trimStart().slice(0, 400)
  return (isBroken ? beginnings : beginningsAndErrors).some((beginning) => beginning.test(head))
}

function originOf(record: string): Envelope {
  const head = record.slice(0, 1_000)
  return origins.find(([, words]) => words.test(head))?.[0] ?? 'unknown'
}

function timeOf(record: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d{1,9})?( ?(Z|[+-]\d{2}:?\d{2}))?/.exec(
    record.slice(0, 120),
  )?.[0]
}
