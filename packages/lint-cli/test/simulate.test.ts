import { join } from 'node:path'
import { assert, describe, expect, test } from 'vitest'
import { assumable } from '@ecs-lint/core/simulate'
import { runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const root = join(import.meta.dirname, '../../..')

interface Report {
  readonly service: string
  readonly event: string
  readonly result: {
    readonly outcome: string
    readonly reason: string | null
    readonly lowestHealthy: number
  }
  readonly timeline: readonly { readonly at: number; readonly new: { readonly healthy: number } }[]
  readonly log: readonly { readonly at: number; readonly kind: string; readonly text: string }[]
  readonly assumptions: readonly { readonly name: string; readonly text: string }[]
}

const report = ({ stdout }: { readonly stdout: string }): Report => JSON.parse(stdout) as Report

const service = (serviceName: string, maximumPercent: number): string =>
  JSON.stringify({
    serviceName,
    taskDefinition: 'web',
    desiredCount: 3,
    launchType: 'FARGATE',
    deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent },
  })

describe('files', () => {
  // Three tasks at 133% may be 3.99, which rounds down to the three that run: no room for a fourth. 134% are 4.02.
  test('three tasks between 100% and 133% are stuck, which exits 1 and says why', async () => {
    const cwd = folderWith({ 'service.json': service('web', 133) })
    const { status, stdout, stderr } = await runInProcess(['simulate', 'service.json'], { cwd })
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(stdout).toContain('Result: stuck')
    expect(stdout).toMatch(/Raise the maximum to 134%\s+or more/)
  })

  test('134% finishes, with all tasks new and never fewer than three healthy', async () => {
    const cwd = folderWith({ 'service.json': service('web', 134) })
    const outcome = await runInProcess(['simulate', 'service.json', '--format', 'json'], { cwd })
    const { result, timeline } = report(outcome)
    expect(outcome.status).toBe(0)
    expect(result).toMatchObject({ outcome: 'completed', reason: null, lowestHealthy: 3 })
    expect(timeline.at(-1)?.new.healthy).toBe(3)
  })

  test('of several services one is chosen; without a choice the error lists them', async () => {
    const cwd = folderWith({ 'a.json': service('shop', 200), 'b.json': service('blog', 133) })
    const unclear = await runInProcess(['simulate', 'a.json', 'b.json'], { cwd })
    expect(unclear).toMatchObject({ status: 2, stdout: '' })
    expect(unclear.stderr).toMatch(/shop, blog|blog, shop/)
    expect((await runInProcess(['simulate', '.', '--service', 'shop'], { cwd })).status).toBe(0)
    expect((await runInProcess(['simulate', '.', '--service', 'blog'], { cwd })).status).toBe(1)
    const unknown = await runInProcess(['simulate', '.', '--service', 'news'], { cwd })
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toContain('no service news')
  })

  test('health checks that a security group stops never make a task healthy, and what the files lack is said', async () => {
    const cases = join(root, 'packages/core/src/rules/load-balancer-reaches-tasks/cases')
    const stopped = await runInProcess(['simulate', 'bad-wrong-port.yaml', '--format', 'json'], {
      cwd: cases,
    })
    expect(stopped.status).toBe(1)
    expect(report(stopped).result).toMatchObject({ outcome: 'stuck', lowestHealthy: 0 })
    expect(report(stopped).result.reason).toMatch(/no inbound rule allows port 8080/)
    const unsure = await runInProcess(['simulate', 'ok-group-unknown.yaml', '--format', 'json'], {
      cwd: cases,
    })
    expect(unsure.status).toBe(0)
    const way = report(unsure).assumptions.find(({ name }) => name === 'healthCheckWay')
    expect(way?.text).toMatch(/sg-\w+.* Health checks are taken to get to the tasks\.$/)
  })

  test('an image that no subnet leads to starts no task: why, and what AWS says, is in the report', async () => {
    const cwd = join(root, 'packages/core/src/rules/private-subnet-egress/cases')
    const simulated = async (file: string, ...args: readonly string[]) =>
      await runInProcess(['simulate', file, ...args], { cwd })
    const stopped = report(await simulated('bad-public-image-by-endpoints.yaml', '--format', 'json'))
    expect(stopped.result.outcome).not.toBe('completed')
    expect(stopped.result.reason).toMatch(
      /there is no way to the internet, and VPC endpoints do not lead there/,
    )
    const said = stopped.log.map(({ text }) => text).join(' ')
    expect(said).toMatch(
      /could not pull the image\. What AWS says \(example IP\): “CannotPullContainerError: .*i\/o timeout/,
    )
    const { status, stdout } = await simulated(
      'bad-public-image-by-endpoints.yaml',
      '--event',
      'first-deploy',
    )
    expect(status).toBe(1)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('VPC endpoints do not lead there')
    expect(report(await simulated('ok-endpoints.yaml', '--format', 'json')).result.outcome).toBe('completed')
    const unsure = report(await simulated('ok-routes-unknown.yaml', '--format', 'json'))
    expect(unsure.assumptions.map(({ name }) => name).join(' ')).toMatch(/imageWay|unresolved ec2/)
  })

  test('no control character of a file reaches the terminal', async () => {
    const cwd = folderWith({ 'service.json': service('web\u001b[2J\u0007', 200) })
    const { status, stdout } = await runInProcess(['simulate', 'service.json'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('web\\u001b[2J\\u0007')
    expect([...stdout].filter((character) => character < ' ' && character !== '\n')).toEqual([])
  })
})

describe('assumptions', () => {
  const onePort = JSON.stringify({
    service: { serviceName: 'web', taskDefinition: 'web', launchType: 'EC2', desiredCount: 1 },
    taskDefinition: {
      family: 'web',
      networkMode: 'bridge',
      containerDefinitions: [
        { name: 'web', image: 'nginx', portMappings: [{ containerPort: 80, hostPort: 80 }] },
      ],
    },
  })

  test('a fixed port is stuck on the instance that is assumed, and --assume gives another', async () => {
    const cwd = folderWith({ 'a.json': onePort })
    const stuck = await runInProcess(['simulate', 'a.json'], { cwd })
    expect(stuck.status).toBe(1)
    expect(stuck.stdout.replaceAll(/\s+/g, ' ')).toContain('the host port is fixed')
    expect(stuck.stdout).toContain('[instances]')
    for (const line of stuck.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const two = await runInProcess(['simulate', 'a.json', '--assume', 'instances=2', '--format', 'json'], {
      cwd,
    })
    expect(two.status).toBe(0)
    expect(report(two).assumptions.map(({ name }) => name)).not.toContain('instances')
  })

  test('every id of the help can be given, and every id that can be given stands in the help', async () => {
    const { stdout } = await runInProcess(['simulate', '--help'])
    const korean = await runInProcess(['simulate', '--help', '--lang', 'ko'])
    for (const { id } of assumable) {
      expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`\\b${id}\\b`))
      expect(korean.stdout.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`\\b${id}\\b`))
    }
  })
})

describe('what is given and does nothing, or cannot be', () => {
  const run = (...args: readonly string[]) => runInProcess(['simulate', ...args])

  test.each([
    ['instances=2', 'instances=2 changes nothing: the tasks run on Fargate, which has no instances.'],
    ['trunking=on', 'the tasks run on Fargate'],
    ['hasSpotCapacity=no', 'no task runs on Spot'],
    ['noticeSeconds=20', 'no task runs on Spot'],
    ['alarmSeconds=9', 'no deployment alarm is on'],
  ])('--assume %s is said to change nothing', async (given, why) => {
    const { status, stdout } = await run('--assume', given, '--format', 'json')
    expect(status).toBe(0)
    const { assumptions } = JSON.parse(stdout) as { assumptions: readonly { name: string; text: string }[] }
    expect(assumptions[0]?.name).toBe(`no-effect-${given.split('=')[0]}`)
    expect(assumptions[0]?.text).toContain(why)
    expect((await run('--assume', given, '--lang', 'ko')).stdout).toContain('결과에 영향을 주지 않습니다.')
  })

  test('what makes a difference is not', async () => {
    expect((await run('--spot', '--assume', 'hasSpotCapacity=no')).stdout).not.toContain('changes nothing')
    expect((await run('--assume', 'exitsAfterRunning=ignore')).stdout).not.toContain('changes nothing')
    expect((await run('--no-circuit-breaker', '--assume', 'exitsAfterRunning=ignore')).stdout).toContain(
      'changes nothing',
    )
  })

  test('without an instance there is no place, and no number without end', async () => {
    const cwd = folderWith({
      'service.json': JSON.stringify({
        serviceName: 'web',
        taskDefinition: 'web',
        desiredCount: 2,
        launchType: 'EC2',
      }),
      'task.json': JSON.stringify({
        family: 'web',
        networkMode: 'bridge',
        containerDefinitions: [
          { name: 'web', image: 'nginx:1.29', memory: 128, portMappings: [{ containerPort: 80 }] },
        ],
      }),
    })
    for (const [lang, words] of [
      ['en', 'there is no instance to place 2 tasks on'],
      ['ko', '인스턴스가 없어 태스크 두 개를 배치할 곳이 없습니다.'],
    ] as const) {
      const args = ['simulate', 'service.json', 'task.json', '--assume', 'instances=0', '--lang', lang]
      const { status, stdout } = await runInProcess(args, { cwd })
      expect(status).toBe(1)
      expect(stdout.replace(/\s+/g, ' ')).toContain(words)
      expect(stdout).not.toContain('Infinity')
    }
  })

  test('a value out of its range is refused once', async () => {
    const { status, stderr } = await run('--start-seconds', '4000')
    expect(status).toBe(2)
    expect(stderr).toBe(
      'error: This cannot be simulated. startSeconds must be a number from 0 to 3600, not 4000.\n',
    )
  })

  test('a misspelt assumption is answered with what is meant', async () => {
    const near = await run('--assume', 'startSecond=4')
    expect(near.stderr).toContain('There is no assumption startSecond.')
    expect(near.stderr).toMatch(/hint: Did you mean startSeconds/)
    const far = await run('--assume', 'weather=fine', '--lang', 'ko')
    expect(far.stderr).toMatch(/해결: 바꿀 수 있는 가정: drainingTasks, /)
    expect((await run('--assume', 'instances')).stderr).toContain(
      '--assume instances has no value. It takes N, unlimited.',
    )
  })
})

describe('events', () => {
  test('a slow start takes as long as it is said to take, and the running version starts as ever', async () => {
    const slow = async (...more: readonly string[]) =>
      (await runInProcess(['simulate', '--event', 'slow-start', ...more])).stdout
    expect(await slow()).toContain('the new version takes 150 s')
    const given = await slow('--start-seconds', '40')
    expect(given).toContain('the new version takes 40 s')
    expect(given).toMatch(/startSeconds=10\b/)
  })

  test('a first canary deployment loses no traffic to a version that is not there, and says what is taken', async () => {
    const args = ['simulate', '--alb', '--strategy', 'canary', '--event', 'first-deploy']
    const { stdout } = await runInProcess(args)
    expect(stdout).toContain('100% of production traffic goes to the tasks.')
    expect(stdout).not.toContain('5% of production')
    expect(stdout).toContain('no version is there to keep a share')
    expect((await runInProcess(args.with(3, 'blue-green'))).stdout).not.toContain('keep a share')
  })

  test('a first deployment has no task-hours below those of the desired tasks', async () => {
    const { stdout } = await runInProcess(['simulate', '--event', 'first-deploy'])
    expect(stdout).toContain('Result: completed')
    expect(stdout).not.toMatch(/task-hours|-0/)
    const crash = await runInProcess(['simulate', '--event', 'crash', '--tasks', '5'])
    expect(crash.stdout).toMatch(/(?:Beyond|Less than) what the desired tasks use: \d/)
  })

  test('the result comes first, and figures are folded into one item', async () => {
    const { stdout } = await runInProcess(['simulate'])
    expect(stdout.split('\n')[2]).toBe('Result: completed')
    const assumed = stdout.slice(stdout.indexOf('Assumed'))
    expect(assumed.split('\n').length).toBeLessThan(20)
    expect(assumed.replace(/\s+/g, ' ')).toContain(
      'provisionSeconds=10, pendingSeconds=5, imageMegabytes=200',
    )
  })
})

describe('options', () => {
  test('a bad version is rolled back by the circuit breaker, and without one started for ever', async () => {
    const rolledBack = await runInProcess(['simulate', '--event', 'bad-deploy', '--format', 'json'])
    expect(rolledBack.status).toBe(1)
    expect(report(rolledBack).result.outcome).toBe('rolled-back')
    expect(report(rolledBack).log.map(({ kind }) => kind)).toContain('circuit-breaker')
    const endless = await runInProcess([
      'simulate',
      '--event',
      'bad-deploy',
      '--no-circuit-breaker',
      '--format',
      'json',
    ])
    expect(endless.status).toBe(1)
    expect(report(endless).result.outcome).toBe('stuck')
    expect(report(endless).result.reason).toContain('over and over')
  })

  // Without a health check ECS counts a task as healthy 40 seconds after RUNNING, whether it answers or not.
  test('--start-seconds moves when tasks answer by what the start takes longer, and is then no assumption', async () => {
    const quick = report(await runInProcess(['simulate', '--start-seconds', '40', '--format', 'json']))
    const slow = report(await runInProcess(['simulate', '--start-seconds', '100', '--format', 'json']))
    const at = ({ log }: ReturnType<typeof report>, kind: string): number =>
      log.find((entry) => entry.kind === kind)?.at ?? Number.NaN
    expect(at(slow, 'tasks-answering') - at(quick, 'tasks-healthy')).toBe(60)
    expect(at(slow, 'tasks-silent')).toBe(at(quick, 'tasks-healthy'))
    expect(quick.assumptions.map(({ name }) => name)).not.toContain('startSeconds')
    expect(quick.assumptions.map(({ name }) => name)).toContain('pendingSeconds')
  })

  test.each([
    ['crash', [], 'tasks-failed'],
    ['hang', ['--alb'], 'tasks-hanging'],
    ['az-loss', ['--azs', '3'], 'zone-lost'],
    ['spot-interruption', ['--spot'], 'spot-notice'],
    ['slow-start', [], 'tasks-silent'],
    ['retirement', [], 'retirement'],
    ['first-deploy', [], 'tasks-healthy'],
  ])('%s is recovered from', async (event, options, kind) => {
    const outcome = await runInProcess(['simulate', '--event', event, ...options, '--format', 'json'])
    expect(outcome.status).toBe(0)
    expect(report(outcome)).toMatchObject({ event, result: { outcome: 'completed' } })
    expect(report(outcome).log.map((entry) => entry.kind)).toContain(kind)
    expect(report(outcome).assumptions[0]?.name).toBe(event)
  })

  test('stop-deployment goes back in the bake time, and says when it was asked for', async () => {
    const args = ['--alb', '--strategy', 'blue-green', '--event', 'stop-deployment', '--format', 'json']
    const outcome = await runInProcess(['simulate', ...args])
    expect(outcome.status).toBe(1)
    const { result, log, assumptions } = report(outcome)
    expect(result.outcome).toBe('rolled-back')
    const asked = log.find(({ kind }) => kind === 'stop-requested')
    const bakes = log.find(({ text }) => text.includes('BAKE_TIME'))
    assert(asked && bakes)
    expect(asked.at - bakes.at).toBe(60)
    expect(assumptions[0]?.text).toContain(`at ${asked.at} s`)
    expect(log.at(-1)?.kind).toBe('stopped')
  })

  test.each(['blue-green', 'linear', 'canary'])('%s moves traffic to the new version', async (strategy) => {
    const outcome = await runInProcess(['simulate', '--alb', '--strategy', strategy, '--format', 'json'])
    expect(outcome.status).toBe(0)
    expect(report(outcome).log.map(({ kind }) => kind)).toContain('traffic')
  })
})

describe('the picture', () => {
  test('is drawn without colours into a pipe, within 80 columns, even of 1000 tasks', async () => {
    for (const tasks of ['10', '1000']) {
      const { stdout } = await runInProcess([
        'simulate',
        '--tasks',
        tasks,
        '--alb',
        '--max',
        '110',
        '--min',
        '90',
      ])
      expect(stdout).toMatch(/^current healthy {3}[▁▂▃▄▅▆▇█·]{52} 0–\d+$/mu)
      expect(stdout).not.toContain('\u001b')
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    }
  })

  // Three tasks rise from none to all: the last column of a row shows how it ends.
  test('ends with what is there at the end', async () => {
    const { stdout } = await runInProcess(['simulate'])
    expect(stdout).toMatch(/^new healthy {7}·+█+ 0–3$/mu)
    expect(stdout).toMatch(/^current healthy {3}█+·+ 0–3$/mu)
  })

  // No request is lost in a rolling update that keeps everyone; sums of fractions must not pretend otherwise.
  test('leaves out a row of nothing, and says how much of a long log it leaves out', async () => {
    const { status, stdout } = await runInProcess(['simulate', '--tasks', '1000', '--max', '101'])
    expect(status).toBe(0)
    expect(stdout).not.toContain('requests lost %')
    const hidden = Number(/… (\d+) lines left out/.exec(stdout)?.[1])
    const all = await runInProcess(['simulate', '--tasks', '1000', '--max', '101', '--format', 'json'])
    expect(hidden).toBe(report(all).log.length - 60)
  })

  test('speaks Korean', async () => {
    const { status, stdout } = await runInProcess(['simulate', 'examples/sample-service', '--lang', 'ko'], {
      cwd: root,
    })
    expect(status).toBe(0)
    for (const words of ['기존 정상', '새 버전 정상', '배포가 끝났습니다.', '결과: 정상으로 끝남', '가정']) {
      expect(stdout).toContain(words)
    }
  })
})

test.each<[string, readonly string[], RegExp]>([
  ['an unknown event', ['--event', 'flood'], /--event does not take flood/],
  ['a percentage that is none', ['--min', 'half'], /--min takes a number/],
  ['a minimum above 100', ['--min', '101'], /minimumHealthyPercent.*100/],
  ['a maximum below 100', ['--max', '99'], /maximumPercent must be a whole number from 100 to 1000, not 99/],
  ['seven zones', ['--azs', '7'], /azs.*from 1 to 6/],
  [
    'percentages that a strategy has no use for',
    ['--strategy', 'canary', '--min', '50'],
    /--min only counts/,
  ],
  ['a fraction of a task', ['--tasks', '1.5'], /tasks/],
  ['a start that takes a day', ['--start-seconds', '86400'], /startSeconds must be a number from 0 to 3600/],
  ['no Spot task to interrupt', ['--event', 'spot-interruption'], /No task runs on Spot/],
  ['an unknown assumption', ['--assume', 'weather=fine'], /no assumption weather/],
  ['a value that an assumption does not take', ['--assume', 'trunking=maybe'], /takes off, on/],
  ['a strategy that nothing routes for', ['--strategy', 'linear'], /LINEAR shifts traffic/],
  ['an unknown strategy', ['--strategy', 'big-bang'], /--strategy does not take big-bang/],
  ['files and options that contradict them', ['a.json', '--tasks', '2'], /--tasks and files/],
  ['a file that is not there', ['nowhere.json'], /no file nowhere\.json/],
])('refuses %s', async (_, args, words) => {
  const outcome = await runInProcess(['simulate', ...args])
  expect(outcome.stderr).toMatch(words)
  expect(outcome.stdout).toBe('')
  expect(outcome.status).toBe(2)
})

test('files without a service are refused', async () => {
  const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx' }] }
  const cwd = folderWith({ 'task.json': JSON.stringify(task) })
  const outcome = await runInProcess(['simulate', 'task.json'], { cwd })
  expect(outcome.status).toBe(2)
  expect(outcome.stderr).toContain('no service among what was read')
})

test('what a deployment adds is priced where the Region is known, and only there', async () => {
  const extra = async (...args: string[]) => {
    const { stdout } = await runInProcess(['simulate', '--format', 'json', ...args])
    return (JSON.parse(stdout) as { result: { extraTaskHours: number; extraCost: number | null } }).result
  }
  expect((await extra()).extraCost).toBeNull()
  const { extraTaskHours, extraCost } = await extra('--region', 'ap-northeast-2')
  // 1 vCPU × $0.04656 + 2 GB × $0.00511 + a public IPv4 address at $0.005 = $0.06178 a task-hour
  expect(extraCost).toBeCloseTo(extraTaskHours * 0.06178, 5)
  const unknown = await runInProcess(['simulate', '--region', 'ap-northeast-9'])
  expect(unknown).toMatchObject({ status: 2, stdout: '' })
  expect(unknown.stderr).toContain('Did you mean')
})
