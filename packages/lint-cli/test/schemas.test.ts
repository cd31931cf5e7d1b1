import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { runInProcess } from './support/in-process.ts'

const root = join(import.meta.dirname, '../../..')

test.each([
  ['lint', ['lint', 'examples/sample-service', '--preset', 'all']],
  ['lint', ['lint', '-']],
  ['estimate', ['estimate', 'examples/sample-service', '--region', 'ap-northeast-2']],
  ['estimate', ['estimate', '--region', 'af-south-1', '--cpu', '256', '--memory', '512', '--alb', '--spot']],
  ['estimate', ['estimate', '--region', 'us-east-1', '--cpu', '256', '--memory', '512', '--budget', '9.5']],
  [
    'estimate-diff',
    [
      'estimate',
      '--region',
      'af-south-1',
      '--cpu',
      '256',
      '--memory',
      '512',
      '--alb',
      '--budget',
      '50',
    ].concat(['--diff', 'examples/sample-service']),
  ],
  ['compare', ['estimate', 'examples/sample-service', '--region', 'ap-northeast-2', '--compare', 'egress']],
  ['compare', ['estimate', '--region', 'eu-west-1', '--tasks', '2', '--windows', '--compare', 'spot']],
  ['compare', ['estimate', '--region', 'us-east-1', '--alb', '--compare', 'regions']],
  ['compare', ['estimate', '--region', 'us-east-1', '--windows', '--compare', 'launch-type']],
  ['audit', ['audit', '--demo']],
  ['prices', ['prices', 'show']],
  ['prices', ['prices', 'show', '--region', 'us-east-1,ap-east-2', '--lang', 'ko']],
  ['trace', ['trace', 'examples/sample-service', '--to', 'image']],
  ['simulate', ['simulate', 'examples/sample-service', '--event', 'bad-deploy']],
  ['simulate', ['simulate', '--alb', '--strategy', 'canary']],
  ['simulate', ['simulate', '--max', '133']],
  ['simulate', ['simulate', '--event', 'az-loss', '--lang', 'ko']],
  ['export', ['export', 'examples/sample-service']],
  ['export', ['export', 'examples/sample-service', '--to', 'cli', '--lang', 'ko']],
  ['export', ['export', 'examples/sample-service', '--to', 'terraform']],
  ['export', ['export', 'examples/sample-service', '--to', 'cdk']],
  ['explain', ['explain']],
  ['explain', ['explain', 'image-not-latest', '--lang', 'ko']],
])('the JSON of %s is what its schema says (%#)', async (name, args) => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  // A comparison holds estimates.
  ajv.addSchema(schemaOf('estimate'), 'estimate.schema.json')
  const validate = ajv.compile(schemaOf(name))
  const { stdout } = await runInProcess([...args, '--format', 'json'], {
    cwd: root,
    stdin: '{"family": 1, "containerDefinitions": [{"name": "web", "imgae": "nginx"}]}',
  })
  validate(JSON.parse(stdout))
  expect(validate.errors ?? []).toEqual([])
  // A schema that takes anything would prove nothing.
  expect(validate({ schemaVersion: 1 })).toBe(false)
})

function schemaOf(name: string): object {
  return JSON.parse(
    readFileSync(join(root, `packages/lint-cli/schemas/${name}.schema.json`), 'utf8'),
  ) as object
}
