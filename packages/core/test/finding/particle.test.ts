import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withParticle } from '../../src/finding/index.ts'

test.each(
  [
    // Hangul.
    '서비스를', '컨테이너를', '역할을', '대상 그룹을', '그룹을', '클러스터를',
    // Digits, as numbers are read.
    '0을', '1을', '2를', '3을', '4를', '5를', '6을', '7을', '8을', '9를', '10을', '100을', '1000을', '8080을', '443을', '256을', '512를',
    // Letters that are spelt.
    'CPU를', 'ARN을', 'URL을', 'VPC를', 'ALB를', 'NLB를', 'IP를', 'ID를', 'ECS를', 'EC2를', 'HTTP를', 'assignPublicIp를', 'IAM을', 'db를', 'sg를',
    // Words that are read.
    'web을', 'app을', 'main을', 'nginx를', 'task를', 'service를', 'port를', 'containerPort를', 'desiredCount를', 'name을',
    'serviceName을', 'command를', 'image를', 'subnet을', 'subnets를', 'secret을', 'target을', 'bucket을', 'hook을', 'stack을',
    'group을', 'type을', 'role을', 'file을', 'table을', 'module을', 'timeout을', 'healthCheck를', 'interval을', 'cluster를', 'networkMode를',
    'value를', 'key를', 'log를', 'driver를', 'awslogs를', 'options를', 'public을', 'job을', 'worker를', 'api를', 'proxy를', 'host를',
    'bridge를', 'none을', 'default를', 'memory를', 'cpu를', 'latest를', 'enable을', 'rollback을', 'condition을', 'volume을',
    'step을', 'agent를', 'root를', 'region을', 'link를', 'network를', 'logConfiguration을', 'FARGATE를', 'EXTERNAL을',
    // What is not spoken.
    '"web"을', 'secrets[1]을', '`family`를', '`portName`을', '(web)을', 'web-2를', '--cpu를', 'my_app을', 'nginx:1.27을',
  ].map((text) => [text] as const), // prettier-ignore
)('%s', (text) => {
  expect(withParticle(text.slice(0, -1), '을/를')).toBe(text)
})

test('after ㄹ stands 로, and other particles as after any consonant', () => {
  expect(withParticle('역할', '으로/로')).toBe('역할로')
  expect(withParticle('1', '으로/로')).toBe('1로')
  expect(withParticle('URL', '으로/로')).toBe('URL로')
  expect(withParticle('그룹', '으로/로')).toBe('그룹으로')
  expect(withParticle('FARGATE', '으로/로')).toBe('FARGATE로')
  expect(withParticle('역할', '은/는')).toBe('역할은')
  expect(withParticle('web', '이라는/라는')).toBe('web이라는')
  expect(withParticle('service', '이라는/라는')).toBe('service라는')
  expect(withParticle('task', '과/와')).toBe('task와')
})

test('of a text that is not spoken at all, one form or the other', () => {
  expect(withParticle('', '이/가')).toMatch(/[이가]$/)
  expect(withParticle('…', '이/가')).toMatch(/[이가]$/)
})

test('no text leaves it to the reader to choose a particle', () => {
  const folder = join(import.meta.dirname, '../../src')
  const open = /을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|과\(와\)|와\(과\)|\(으\)로|\(이\)라/
  const found = globSync('**/*.ts', { cwd: folder }).filter((file) =>
    open.test(readFileSync(join(folder, file), 'utf8')),
  )
  expect(found).toEqual([])
})
