import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diagnoseMessage, failures } from '../../src/diagnose/index.ts'

const ids = (text: string) => diagnoseMessage(text).map(({ id }) => id)

test('ids are unique, and every text is there in both languages', () => {
  expect(new Set(failures.map(({ id }) => id)).size).toBe(failures.length)
  for (const { cause, fix } of failures) {
    for (const text of [cause.ko, fix.ko]) expect(text).toMatch(/[가-힣]/)
    for (const text of [cause.en, fix.en]) expect(text).not.toMatch(/[가-힣]/)
  }
})

test.each(failures.map((failure) => [failure.id, failure.sample]))(
  '%s is known by its own message',
  (id, sample) => {
    expect(ids(sample)).toEqual([id])
  },
)

test.each([
  ['an exit code in JSON', '"exitCode": 137,', ['exit-code-137']],
  ['an exit code in the console', '종료 코드: 1', ['exit-code-1']],
  ['an exit code that starts like another', 'Exit code: 13', []],
  ['other capitals', 'CANNOTPULLCONTAINERERROR: Context Canceled', ['pull-cut-off']],
  [
    'a message that the terminal broke',
    'failed to validate logger args: There is a connection\nissue between the task and Amazon CloudWatch',
    ['logs-no-route'],
  ],
  [
    'two events at once',
    '(service web) has reached a steady state.\n(service web) deployment failed: tasks failed to start.',
    ['deployment-failed', 'steady-state'],
  ],
  [
    // The reason is told, so "a container ended" and "the task failed to start" would only be noise.
    'a stop code with its reason',
    'TaskFailedToStart\nCannotPullContainerError: invalid reference format',
    ['pull-malformed-name'],
  ],
  [
    'the newer wording of a failed pull',
    "The task cannot pull 'x' from the Amazon ECR repository 'y'. There is a connection issue between the task and Amazon ECR.",
    ['pull-no-route'],
  ],
  [
    'two tasks in one line of JSON',
    '{"stoppedReason":"Essential container in task exited","exitCode":137,"reason":"OutOfMemoryError: x"}',
    ['out-of-memory', 'essential-container-exited'],
  ],
  [
    'an event that says that no instance fits, and why',
    '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 0123 has insufficient memory available.',
    ['instance-memory'],
  ],
  [
    'a file system that cannot be mounted',
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: Mount attempt 1/3 failed due to timeout after 15 sec, wait 0 sec before next attempt.',
    ['efs-port-closed'],
  ],
  [
    'a log driver without a log group',
    'CannotStartContainerError: failed to initialize logging driver: ResourceNotFoundException: The specified log group does not exist.',
    ['log-group-missing'],
  ],
  [
    'a layer that no route leads to',
    'CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReaderSeeker: failed open: failed to do request: Get https://x: dial tcp 52.95.157.1:443: i/o timeout',
    ['pull-no-route'],
  ],
  ['an instance that was stopped', 'Host EC2 (instance i-0abc) stopped/terminated.', ['instance-ended']],
  [
    'a network interface, by AWS Batch',
    'Network interface provision complete error timeout',
    ['network-interface-timeout'],
  ],
  ['a failure of describe-services', '    "reason": "MISSING"', ['resource-missing']],
  ['a failure of run-task', '"reason": "RESOURCE:CPU"', ['instance-resource']],
  ['a failure in a word', 'missing semicolon', []],
  ['an event name', '"eventName": "ECS_OPERATION_THROTTLED",', ['throttled']],
  ['nothing known', 'my cat walked over the keyboard', []],
  ['nothing at all', '', []],
  ['markup', '<script>alert(1)</script>', []],
])('%s', (_, text, expected) => {
  expect(ids(text)).toEqual(expected)
})

test('phrases of different lines do not make a message', () => {
  expect(ids('failed to resolve ref x\nSpotInterruption\nnot found')).toEqual(['spot-interruption'])
})

test('any text has an answer, the same one again, and only of known messages', () => {
  const known = new Set(failures.map(({ id }) => id))
  const words = fc.constantFrom(...failures.flatMap(({ phrases }) => phrases.flat()), '\n', ': ', '(', 'x')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(text, (message) => {
      const found = ids(message)
      expect(found.every((id) => known.has(id))).toBe(true)
      expect(ids(message)).toEqual(found)
    }),
    { numRuns: 1000 },
  )
})

test('a huge text of beginnings that never end is answered', () => {
  // What makes a backtracking regular expression quadratic or worse: the first phrase a hundred thousand times.
  const text = 'failed to resolve ref '.repeat(100_000)
  expect(ids(text)).toEqual([])
})
