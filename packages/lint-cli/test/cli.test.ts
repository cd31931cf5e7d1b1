import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'
import { ecsLint, folderWith } from './support/run.ts'

const task = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '4096',
  containerDefinitions: [{ name: 'web', image: 'public.ecr.aws/nginx/nginx:1.27' }],
}
const broken = JSON.stringify(task, undefined, 2)

describe('lint', () => {
  test('names the rule and the exact line, as JSON', async () => {
    const cwd = folderWith({ 'task-definition.json': broken })
    const { status, stdout, stderr } = await runInProcess(['lint', '--format', 'json'], { cwd })
    const report = JSON.parse(stdout) as {
      readonly schemaVersion: number
      readonly findings: readonly object[]
    }
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(report.schemaVersion).toBe(1)
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        rule: 'fargate-cpu-memory-valid',
        severity: 'error',
        file: 'task-definition.json',
        line: 8,
        column: 13,
        path: 'memory',
      }),
    )
  })

  test('shows the line to a person, in Korean and in English, within 80 columns', async () => {
    const cwd = folderWith({ 'task-definition.json': broken })
    const korean = await runInProcess(['lint', '--lang', 'ko'], { cwd })
    expect(korean.stdout).toContain('오류')
    const english = await runInProcess(['lint'], { cwd })
    expect(english.stdout).toContain('8 │   "memory": "4096",')
    expect(english.stdout).toContain('^^^^^^')
    for (const line of english.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('shows tabs as spaces, with the marks under what they mark, and keeps them in a diff', async () => {
    const definition =
      '{\n\t"family": "web",\n\t"containerDefinitions": [{ "name": "web", "image": "nginx" }]\n}\n'
    const service =
      '{\n\t"serviceName": "web",\n\t"launchType": "FARGATE",\n\t"healthCheckGracePeriodSeconds": 0,\n\t"loadBalancers": [{ "containerName": "web", "containerPort": 80, "targetGroupArn": "x" }]\n}\n'
    const cwd = folderWith({ 'task-definition.json': definition, 'service.json': service })
    const { stdout } = await runInProcess(['lint', '--fix-dry-run'], { cwd })
    expect(stdout).not.toContain(String.raw`\u0009`)
    expect(stdout).toContain('+\t"healthCheckGracePeriodSeconds": 60,')
    const lines = stdout.split('\n')
    const rule = lines.findIndex((line) => line.includes('image-not-latest'))
    const at = lines.findIndex((line, index) => index > rule && line.includes('"image": "nginx"'))
    expect(lines[at]?.indexOf('"nginx"')).toBe(lines[at + 1]?.indexOf('^'))
  })

  test('--rule, --preset and --fail-on decide what counts', async () => {
    const cwd = folderWith({ 'task-definition.json': broken })
    const rule = 'fargate-cpu-memory-valid'
    expect(
      (await runInProcess(['lint', '--preset', 'api', '--rule', `${rule}=warning`], { cwd })).status,
    ).toBe(0)
    expect(
      (
        await runInProcess(['lint', '--preset', 'api', '--rule', `${rule}=warning`, '--fail-on', 'warning'], {
          cwd,
        })
      ).status,
    ).toBe(1)
    const unknown = await runInProcess(['lint', '--rule', 'no-such-rule=off'], { cwd })
    expect(unknown).toMatchObject({ status: 2, stdout: '' })
    expect(unknown.stderr).toContain('no-such-rule')
  })

  test('the configuration is read, and a wrong one is refused with its line', async () => {
    const suppress = 'suppress:\n  - rule: fargate-cpu-memory-valid\n    reason: moved next week\n'
    const cwd = folderWith({ 'task.json': broken, '.ecs-lint.yaml': `preset: api\n${suppress}` })
    expect((await runInProcess(['lint', 'task.json'], { cwd })).status).toBe(0)
    const wrong = folderWith({ 'task.json': broken, '.ecs-lint.yaml': 'preset: api\nfailon: error\n' })
    const { status, stderr } = await runInProcess(['lint', 'task.json'], { cwd: wrong })
    expect(status).toBe(2)
    expect(stderr).toContain('failon')
  })

  test.each<[string, string, readonly (readonly [line: number, words: string])[]]>([
    [
      'settings, values, rules and leftovers',
      `presett: api
failon: error
preset: strictt
rules:
  image-not-latst: error
  image-not-latest: fatal
suppress:
  - rule: image-not-latest
    until: 2027-02-30
  - rule: load-balancer-idel
    reason: shown again
    ressource: alb
`,
      [
        [1, 'no setting presett'],
        [2, 'no setting failon'],
        [3, 'preset cannot be "strictt"'],
        [5, 'no rule image-not-latst'],
        [6, 'rules.image-not-latest cannot be "fatal"'],
        [8, 'suppress.0.reason is missing'],
        [9, 'suppress.0.until is not a date'],
        [10, 'no rule load-balancer-idel'],
        [12, 'no setting suppress.1.ressource'],
      ],
    ],
    [
      'keys given twice, beside a wrong value',
      'preset: api\npreset: all\nfailOn: never\n',
      [
        [2, 'preset is given twice'],
        [3, 'failOn cannot be "never"'],
      ],
    ],
    ['what is no YAML', 'preset: [api\nfailOn: error\n', [[2, 'not YAML']]],
    ['what is no settings', '- preset: all\n', [[1, 'the whole must be names with values']]],
  ])('all that is wrong with a configuration is told in one run: %s', async (_, text, expected) => {
    const cwd = folderWith({ 'task.json': broken, '.ecs-lint.yaml': text })
    const { status, stdout, stderr } = await runInProcess(['lint', 'task.json'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const errors = stderr.split('\n').filter((line) => line.startsWith('error: '))
    expect(errors).toHaveLength(expected.length)
    for (const [index, [line, words]] of expected.entries()) {
      expect(errors[index]).toContain(`Configuration .ecs-lint.yaml:${line}: `)
      expect(errors[index]).toContain(words)
    }
    const korean = await runInProcess(['lint', 'task.json', '--lang', 'ko'], { cwd })
    expect(korean.stderr.match(/^오류: /gm)).toHaveLength(expected.length)
  })

  test('reads standard input', async () => {
    const { status, stdout } = await ecsLint(['lint', '-', '--format', 'json'], { stdin: broken })
    expect(status).toBe(1)
    expect(stdout).toContain('"file": "(stdin)"')
  })

  test('no control character of a file reaches the terminal', async () => {
    const name = 'web\u001b[2J\u0007'
    const cwd = folderWith({ 'task.json': JSON.stringify({ ...task, [name]: 1 }) })
    const { stdout } = await runInProcess(['lint', '--lang', 'ko'], { cwd })
    expect(stdout).toContain('\\u001b[2J')
    expect([...stdout].filter((character) => character < ' ' && character !== '\n')).toEqual([])
  })
})

describe('bad input: what to do, and an exit code of the contract', () => {
  test.each<[string, Record<string, string | Buffer>, number, RegExp]>([
    ['an empty file', { 'a.json': '' }, 1, /file is empty/],
    ['a binary file', { 'a.json': Buffer.from([0, 159, 146, 150, 0, 1]) }, 1, /not a UTF-8 text/],
    ['a file of 50 MB', { 'a.json': Buffer.alloc(50_000_000, 0x20) }, 1, /too large/],
    ['YAML with tabs', { 'a.yaml': 'family: web\ncontainerDefinitions:\n\t- name: a\n' }, 1, /tabs/],
    [
      'a key given twice',
      { 'a.json': '{"family":"w","cpu":"256","cpu":"512","containerDefinitions":[]}' },
      1,
      /given twice/,
    ],
    ['a file of something else', { 'a.json': '{"name":"left-pad"}' }, 2, /nothing of ECS/],
  ])('%s', async (_, files, status, words) => {
    const [name = ''] = Object.keys(files)
    const outcome = await runInProcess(['lint', name], { cwd: folderWith(files) })
    expect(outcome.stdout + outcome.stderr).toMatch(words)
    expect(outcome.status).toBe(status)
  })

  test.each<[string, string[], RegExp]>([
    ['a directory without any known file', ['lint', '.'], /no ECS files/],
    ['a file that is not there', ['lint', 'nowhere.json'], /no file nowhere\.json/],
    ['an unknown command', ['lnit'], /no command lnit/],
    ['an unknown option', ['lint', '--strict'], /--strict/],
    ['an unknown language', ['lint', '--lang', 'fr'], /--lang/],
    [
      'an unknown Region',
      ['estimate', '--region', 'ap-northeast2', '--cpu', '256'],
      /Did you mean ap-northeast-2/,
    ],
    ['no Region', ['estimate', '--cpu', '256'], /--region/],
    ['a negative number of tasks', ['estimate', '--region', 'us-east-1', '--tasks=-1'], /--tasks/],
    ['a fraction of a task', ['estimate', '--region', 'us-east-1', '--tasks', '1.5'], /tasks/],
    ['files and options that contradict them', ['estimate', 'a.json', '--cpu', '256'], /--cpu/],
    ['a Region that is none', ['audit', '--region', 'evil.example/x'], /not a Region/],
    ['an inventory that is none', ['audit', '--from', 'nowhere.json'], /cannot be read/],
  ])('%s', async (_, args, words) => {
    const outcome = await runInProcess(args, { cwd: folderWith({ 'package.txt': '' }) })
    expect(outcome.stderr).toMatch(words)
    expect(outcome.stdout).toBe('')
    expect(outcome.status).toBe(2)
  })

  test.each<[string, string[], RegExp]>([
    ['no Region to audit', ['audit'], /--region/],
    ['no credentials', ['audit', '--region', 'us-east-1'], /no AWS credentials/],
  ])('%s', async (_, args, words) => {
    const outcome = await ecsLint(args)
    expect(outcome.stderr).toMatch(words)
    expect(outcome.stdout).toBe('')
    expect(outcome.status).toBe(2)
  })
})

describe('estimate', () => {
  test('the bill of the lecture, as JSON', async () => {
    const options =
      '--region ap-northeast-2 --cpu 1024 --memory 2048 --tasks 1 --public-ip --alb --azs 2 --lcu 0 --format json'
    const { status, stdout } = await runInProcess(['estimate', ...options.split(' ')])
    const { total, items } = JSON.parse(stdout) as { total: number; items: Record<string, unknown>[] }
    expect(status).toBe(0)
    expect(total).toBe(68.82)
    for (const item of items) {
      expect(item).toMatchObject({
        unitPrice: expect.any(Number),
        priceDate: expect.stringMatching(/^\d{4}/),
      })
      expect(item['priceSource']).toMatch(/\w/)
    }
  })

  test('a missing price ends with 3, and says that the total is a lower bound', async () => {
    const { status, stdout } = await runInProcess([
      'estimate',
      '--region',
      'af-south-1',
      '--cpu',
      '256',
      '--memory',
      '512',
      '--alb',
    ])
    expect(status).toBe(3)
    expect(stdout).toContain('Total (at least)')
  })

  test('the sample service has one price as files and as options', async () => {
    const cwd = join(import.meta.dirname, '../../..')
    const files = await runInProcess(
      ['estimate', 'examples/sample-service', '--region', 'ap-northeast-2', '--format', 'json'],
      { cwd },
    )
    expect(JSON.parse(files.stdout)).toMatchObject({ total: 68.82 })
  })
})

test.each([
  [['--help']],
  [['nowhere']],
  [['lint', 'examples/sample-service', '--lang', 'ko']],
  [['lint', 'nowhere.json']],
  [['estimate', 'examples/sample-service', '--region', 'ap-northeast-2']],
  [['estimate', '--region', 'ap-northeast-2', '--compare', 'arch', '--format', 'markdown']],
  [['audit', '--demo']],
  [['prices', 'show', '--format', 'csv']],
  [['trace', 'examples/sample-service', '--lang', 'ko']],
  [['simulate', '--alb']],
  [['export', 'examples/sample-service']],
])('the built command says what its source says: %j', async (args) => {
  const cwd = join(import.meta.dirname, '../../..')
  expect(await ecsLint(args, { cwd })).toEqual(await runInProcess(args, { cwd }))
})

test.each(['lint', 'estimate', 'audit', 'prices', 'trace', 'simulate', 'export'])(
  '%s -h is %s --help, also after a wrong value of another option',
  async (command) => {
    const long = await runInProcess([command, '--help'])
    expect(await runInProcess([command, '-h'])).toEqual(long)
    expect(await runInProcess([command, '--format', 'none', '-h'])).toEqual(long)
    expect(long.stdout).toContain('-h, --help')
  },
)

test.each<[string[], RegExp, RegExp]>([
  [['estmate'], /no command estmate\.\nhint: Did you mean estimate\?/, /비슷한 이름: estimate/],
  [['lint', '--presett', 'all'], /no option --presett\.\nhint: Did you mean --preset\?/, /비슷한 이름: --preset/],
  [['simulate', '--evnt=crash'], /Did you mean --event\?/, /비슷한 이름: --event/],
])('%j is told the nearest name', async (args, english, korean) => {
  expect((await runInProcess(args)).stderr).toMatch(english)
  const outcome = await runInProcess([...args, '--lang', 'ko'])
  expect(outcome.stderr).toMatch(korean)
  expect(outcome.status).toBe(2)
}) // prettier-ignore

test.each([
  ['estimate', 'priced'],
  ['simulate', 'simulated'],
  ['trace', 'traced'],
])('%s says what is wrong with a file that cannot be read whole', async (command, done) => {
  const cwd = folderWith({ 'service.json': '{"serviceName": "web", "taskDefinition": ' })
  const { status, stdout, stderr } = await runInProcess([command, 'service.json'], { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(`A file is wrong, so nothing can be ${done}`)
  const korean = await runInProcess([command, 'service.json', '--lang', 'ko'], { cwd })
  expect(korean.stderr).toContain('파일에 오류가 있어')
})

test.each([
  ['estimate', '--region', 'ap-northeast-2'],
  ['simulate', '--region', 'ap-northeast-2'],
  ['export', '--region', 'ap-northeast-2'],
])('%s goes on where the configuration accepts what is wrong', async (...args) => {
  const template =
    'Resources: {Web: {Type: AWS::ECS::Service, Properties: {TaskDefinition: !Ref Task, DesiredCount: 1}}, Task: {Type: AWS::ECS::TaskDefinition, Properties: {Family: web, Cpu: 256, Memory: 512, NetworkMode: awsvpc, RequiresCompatibilities: [FARGATE], ContainerDefinitions: [{Name: web, Image: "nginx:1.27"}]}}}\nOutputs: {Gone: {Value: !Ref Gone}}\n'
  const told = 'The template has no parameter or resource Gone.'
  const without = await runInProcess([...args, 'stack.yaml'], { cwd: folderWith({ 'stack.yaml': template }) })
  expect(without.status).toBe(2)
  expect(without.stderr).toContain(told)
  for (const config of [
    'rules: {template-reference: warning}',
    'suppress: [{rule: template-reference, path: Outputs.Gone, reason: made by another tool}]',
  ]) {
    const cwd = folderWith({ 'stack.yaml': template, '.ecs-lint.yaml': config })
    const { status, stderr } = await runInProcess([...args, 'stack.yaml'], { cwd })
    expect(stderr).not.toContain(told)
    expect(status).toBe(0)
  }
})

test('a long line is cut around what is wrong, with marks where it is', async () => {
  const long = `Outputs: {One: {Value: ${'x'.repeat(70)}}, Two: {Value: !Ref Gone}, Three: {Value: ${'y'.repeat(70)}}}`
  const cwd = folderWith({ 'stack.yaml': `Resources: {C: {Type: AWS::ECS::Cluster}}\n${long}\n` })
  const { stdout } = await runInProcess(['lint', 'stack.yaml'], { cwd })
  const [line = '', marks = ''] = stdout.split('\n').filter((one) => one.includes('│'))
  expect(line).toMatch(/^ {4}2 │ ….*!Ref Gone.*…$/)
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('!Ref Gone')
})

test('a template whose one resource of ECS is under a condition that is off is read', async () => {
  const cwd = folderWith({
    'stack.yaml':
      'Conditions: {Off: !Equals [a, b]}\nResources: {C: {Type: AWS::ECS::Cluster, Condition: Off}, T: {Type: AWS::SNS::Topic}}\n',
  })
  const { status, stdout } = await runInProcess(['lint', 'stack.yaml'], { cwd })
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining('Nothing found in 1 file.') as string,
  })
})

test('the language may stand before the command or behind it', async () => {
  const behind = await runInProcess(['lint', '--help', '--lang', 'ko'])
  expect(behind.stdout).toContain('사용법: ecs-lint lint')
  for (const args of [
    ['--lang', 'ko', 'lint', '--help'],
    ['--lang=ko', '--no-color', 'lint', '-h'],
    ['help', 'lint', '--lang', 'ko'],
  ])
    expect(await runInProcess(args)).toEqual(behind)
  const overview = await runInProcess(['--lang', 'ko', '--help'])
  expect(overview).toEqual(await runInProcess(['--help', '--lang', 'ko']))
  expect(overview).toMatchObject({ status: 0, stdout: expect.stringContaining('사용법: ecs-lint') as string })
})

test.each([
  [['--lang'], '--lang needs a value.'],
  [['lint', '--lang'], '--lang needs a value.'],
  [['--lang', 'en', '--lang'], '--lang needs a value.'],
  [['help', 'lint', '--lang'], '--lang needs a value.'],
  [['--version', '--lang'], '--lang needs a value.'],
  [['--lang', '--help'], '--lang needs a value, and --help looks like another option.'],
  [['--lang='], 'The value of --lang is empty.'],
  [['--lang', 'fr', '--help'], '--lang does not take fr.'],
  [['lint', '--help', '--lang', 'fr'], '--lang does not take fr.'],
  // The name of the command is taken for the language.
  [['--lang', 'lint'], '--lang does not take lint.'],
  [['--lang', 'lint', 'task.json'], '--lang does not take lint.'],
])('a language that is missing or wrong is told so, with no command, too: %j', async (args, text) => {
  const { status, stdout, stderr } = await runInProcess(args, { env: { LANG: 'en_US.UTF-8' } })
  expect(stderr).toContain(`error: ${text}\n`)
  expect([status, stdout]).toEqual([2, ''])
})

test('a Node that is too old is told so in a line of either language', async () => {
  const cwd = folderWith({
    'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '20.11.1' })",
  })
  const env = { NODE_OPTIONS: `--require ${join(cwd, 'old.cjs')}` }
  const { status, stdout, stderr } = await ecsLint(['--version'], { cwd, env })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe(
    'error: ecs-lint needs Node 22.12 or later; this is Node 20.11.1.\n' +
      '오류: ecs-lint를 실행하려면 Node 22.12 이상이 필요합니다. 지금은 Node 20.11.1입니다.\n',
  )
})
