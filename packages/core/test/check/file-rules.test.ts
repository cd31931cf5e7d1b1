import { expect, test } from 'vitest'
import { check, type CheckOptions } from '../../src/check/index.ts'
import { fileRules, isOfForm } from '../../src/finding/index.ts'
import { fileRuleWords } from '../../src/rule-words/index.ts'
import { rules } from '../../src/rules/index.ts'
import { parseSource } from '../../src/source/index.ts'

const container = { name: 'web', image: 'public.ecr.aws/nginx/nginx:1.27', memory: 128 }
const task = { family: 'web', networkMode: 'bridge', containerDefinitions: [container] }

async function saidOf(text: string, options: CheckOptions = {}, name = 'a.json'): Promise<readonly string[]> {
  const { findings } = await check([await parseSource(name, text)], { rules: [], ...options })
  return findings.map(({ rule, severity }) => `${severity} ${rule}`)
}

const wrong = JSON.stringify({ ...task, memroy: '512', cpu: 256 })

test('what the AWS CLI refuses in a body is an error; what AWS printed may have what came later', async () => {
  expect(await saidOf(wrong)).toEqual(['error unknown-property', 'error schema'])
  expect(await saidOf(JSON.stringify({ ...task, executionRoleArn: null }))).toEqual(['warning null-value'])
  const taskDefinitionArn = 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/web:3'
  expect(await saidOf(JSON.stringify({ ...task, taskDefinitionArn, newSetting: 1 }))).toEqual([
    'warning unknown-property',
  ])
})

test('a key that is given twice is an error only where its values differ', async () => {
  const twice = (value: string): string => JSON.stringify(task).replace('{', `{"family": ${value},`)
  expect(await saidOf(twice('"web"'))).toEqual(['info duplicate-key'])
  expect(await saidOf(twice('"other"'))).toEqual(['error duplicate-key'])
  const yaml = 'family: web\nnetworkMode: bridge\ncontainerDefinitions: [{name: a, image: "b:1"}]\n'
  expect(await saidOf(`${yaml}networkMode: bridge\n`, {}, 'a.yaml')).toEqual(['info duplicate-key'])
  expect(await saidOf(`${yaml}networkMode: host\n`, {}, 'a.yaml')).toEqual(['error duplicate-key'])
})

test('findings of files are silenced, graded and suppressed as those of rules are', async () => {
  expect(await saidOf(wrong, { severities: { schema: 'off', 'unknown-property': 'info' } })).toEqual([
    'info unknown-property',
  ])
  const suppressions = [{ rule: 'unknown-property', path: 'memroy', reason: 'read by our own tool' }]
  expect(await saidOf(wrong, { suppressions })).toEqual(['error schema'])
  // Nobody chooses whether a file can be read.
  expect(await saidOf('{"family": "we', { severities: { syntax: 'off' } })).toEqual(['error syntax'])
})

test('what is read whole hinders no price', async () => {
  const { findings } = await check([await parseSource('a.json', wrong)], { rules: [] })
  expect(findings.map((finding) => isOfForm(finding))).toEqual([true, false])
})

test('each is named once, and has words', () => {
  expect(rules.filter(({ id }) => fileRules.some((rule) => rule === id))).toEqual([])
  expect(Object.keys(fileRuleWords).toSorted()).toEqual([...fileRules].toSorted())
})
