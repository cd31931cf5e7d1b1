import { expect, test } from 'vitest'
import { parametersOf } from '../src/parameters-file.ts'
import { UserError } from '../src/errors.ts'
import { ioIn, runInProcess } from './support/in-process.ts'
import { folderWith } from './support/run.ts'

const read = (files: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  parametersOf({ texts: () => paths }, ioIn(folderWith(files)))

test.each([
  ['of the AWS CLI', '[{"ParameterKey":"Env","ParameterValue":"prod"},{"ParameterKey":"Tasks","ParameterValue":"3"}]'],
  ['of aws cloudformation deploy', '["Env=prod", "Tasks=3"]'],
  ['of CodePipeline', '{"Parameters":{"Env":"prod","Tasks":"3"},"Tags":{"team":"web"}}'],
  ['of a plain object', '{"Env":"prod","Tasks":"3"}'],
  ['with numbers', '{"Env":"prod","Tasks":3}'],
  ['after a byte order mark', '\uFEFF{"Env":"prod","Tasks":"3"}'],
])('the form %s is read', (_, text) => {
  expect(read({ 'p.json': text }, 'p.json')).toEqual({ Env: 'prod', Tasks: '3' })
}) // prettier-ignore

test('a value may hold an equals sign or be empty, and a parameter may be called Parameters', () => {
  expect(read({ 'p.json': '["Filter=a=b", "Suffix="]' }, 'p.json')).toEqual({ Filter: 'a=b', Suffix: '' })
  expect(read({ 'p.json': '{"Parameters":"x"}' }, 'p.json')).toEqual({ Parameters: 'x' })
  expect(Object.entries(read({ 'p.json': '{"__proto__":"x"}' }, 'p.json'))).toEqual([['__proto__', 'x']])
})

test('of several files the last one that names a parameter counts', () => {
  const files = { 'a.json': '{"Env":"dev","Tasks":"1"}', 'b.json': '{"Env":"prod"}' }
  expect(read(files, 'a.json', 'b.json')).toEqual({ Env: 'prod', Tasks: '1' })
  expect(read({})).toEqual({})
})

test.each([
  ['{', /p\.json: it is not JSON/, /p\.json: JSON이 아닙니다/],
  ['"Env=prod"', /p\.json: it holds no parameters/, /p\.json: 파라미터가 없습니다/],
  ['["Env=prod", "Tasks"]', /p\.json: \[1\]: it is not Key=Value/, /\[1\]: Key=Value 형식이 아닙니다/],
  ['[{"Key":"Env"}]', /\[0\]: it has no ParameterKey/, /\[0\]: ParameterKey가 없습니다/],
  ['[{"ParameterKey":"Env"}]', /\[0\]: it has no ParameterValue/, /\[0\]: ParameterValue가 없습니다/],
  ['[{"ParameterKey":"Env","UsePreviousValue":true}]', /\[0\]: with UsePreviousValue/, /스택에만 있어/],
  ['{"Parameters":{"Subnets":["a","b"]}}', /Parameters\.Subnets: the value must be/, /Parameters\.Subnets: 값은 문자열/],
  ['{"Env":null}', /p\.json: Env: the value must be a string/, /p\.json: Env: 값은 문자열이어야/],
])('%s is refused, with the place and the forms', (text, english, korean) => {
  let error: unknown
  try {
    read({ 'p.json': text }, 'p.json')
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(UserError)
  expect(error).toMatchObject({
    text: { en: expect.stringMatching(english), ko: expect.stringMatching(korean) },
    hint: { en: expect.stringContaining('"ParameterKey"'), ko: expect.stringContaining('"ParameterKey"') },
  })
}) // prettier-ignore

test.each(['lint', 'estimate', 'simulate', 'trace', 'export'])('%s takes --parameters, and says which file is not there', async (command) => {
  const template = 'Resources:\n  Tasks:\n    Type: AWS::ECS::TaskDefinition\n    Properties: {Family: web}\n'
  const cwd = folderWith({ 'template.yaml': template })
  const args = [command, 'template.yaml', '--region', 'us-east-1', '--parameters', 'prod.json']
  const outcome = await runInProcess(args, { cwd })
  expect(outcome.stderr).toContain('There is no file prod.json.')
  expect(outcome.status).toBe(2)
}) // prettier-ignore

test.each(['estimate', 'simulate'])('%s without files refuses --parameters, which no template could take', async (command) => {
  const cwd = folderWith({ 'prod.json': '{"Tasks":"3"}' })
  const args = [command, '--region', 'us-east-1', '--parameters', 'prod.json']
  const english = await runInProcess(args, { cwd })
  expect(english).toMatchObject({ status: 2, stdout: '' })
  expect(english.stderr).toContain('--parameters needs files')
  const korean = await runInProcess([...args, '--lang', 'ko'], { cwd })
  expect(korean.stderr).toContain('--parameters는 파일 없이 쓸 수 없습니다.')
}) // prettier-ignore

test('options take --parameters for the template that they are compared with', async () => {
  const template = 'Parameters: {Tasks: {Type: Number, Default: 1}}\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties: {Family: web, Cpu: "256", Memory: "512", RequiresCompatibilities: [FARGATE]}\n  Service:\n    Type: AWS::ECS::Service\n    Properties: {LaunchType: FARGATE, TaskDefinition: !Ref Task, DesiredCount: !Ref Tasks}\n'
  const cwd = folderWith({ 'template.yaml': template, 'large.json': '{"Tasks":"9"}' })
  const args = ['estimate', '--region', 'us-east-1', '--cpu', '1024', '--memory', '2048', '--diff', 'template.yaml']
  const plain = await runInProcess(args, { cwd })
  const given = await runInProcess([...args, '--parameters', 'large.json'], { cwd })
  expect(given.stderr).toBe(plain.stderr)
  expect(given.stdout).not.toBe(plain.stdout)
}) // prettier-ignore

test('a value for a parameter that the template lacks is said to be of --parameters, not of a file', async () => {
  const template =
    'Parameters: { Tasks: { Type: Number } }\nResources: { Cluster: { Type: AWS::ECS::Cluster } }\n'
  const cwd = folderWith({ 'template.yaml': template, 'prod.json': '{"Task":"3"}' })
  for (const command of ['trace', 'estimate', 'simulate']) {
    const args = [command, 'template.yaml', '--parameters', 'prod.json']
    const { status, stderr } = await runInProcess(args, { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('. A value is given for the parameter Task, which no template has.')
    expect(stderr).toContain('hint: Mend the file that --parameters names.')
  }
})

test('parameters that no template takes are said to change nothing', async () => {
  const task = JSON.stringify({
    family: 'web',
    containerDefinitions: [{ name: 'web', image: 'nginx:1.29', memory: 128 }],
  })
  const cwd = folderWith({ 'task.json': task, 'parameters.json': '{"Env": "prod"}' })
  const lint = async (lang: string) =>
    (await runInProcess(['lint', 'task.json', '--parameters', 'parameters.json', '--lang', lang], { cwd }))
      .stderr
  expect(await lint('en')).toBe(
    '--parameters changes nothing: none of the files is a CloudFormation template.\n',
  )
  expect(await lint('ko')).toContain('CloudFormation 템플릿이 없어 쓰이지 않았습니다.')
})
