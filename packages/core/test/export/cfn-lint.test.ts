import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import type { ResourceGraph } from '../../src/graph/index.ts'
import { expand } from '../../src/readers/index.ts'
import { configs } from './configs.ts'
import { graphOfTemplate, openTemplate } from './open-template.ts'
import { sampleAccount, sampleService } from './samples.ts'

// cfn-lint stands beside moto in the virtual environment that `npm test` makes.
const motoServer = process.env['ECS_LINT_MOTO_SERVER']
const cfnLint = motoServer === undefined ? '' : join(dirname(motoServer), 'cfn-lint')
const isHere = existsSync(cfnLint)
if (!isHere) console.warn('cfn-lint is not here: the check of CloudFormation templates is skipped')

// One process for all of them: starting it takes longer than a template.
test.skipIf(!isHere)('cfn-lint finds nothing wrong with any template', { timeout: 300_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-templates-'))
  const graphs = new Map<string, ResourceGraph>([
    ...configs.map(({ name, config }) => [name, expand(config)] as const),
    ['sample service', await sampleService()],
    ['sample account', sampleAccount()],
    ['a template that leaves much open', await graphOfTemplate(openTemplate)],
  ])
  const paths = [...graphs].map(([name, graph]) => {
    const path = join(directory, `${name.replaceAll(/\W+/g, '-')}.yaml`)
    writeFileSync(path, exportGraph(graph, 'cloudformation', 'ko').files[0]?.text ?? '')
    return path
  })
  // W3010: the Availability Zones stand there by name, as they do in the graph.
  const args = ['--format', 'parseable', '--ignore-checks', 'W3010', '--', ...paths]
  const { status, stdout, stderr } = spawnSync(cfnLint, args, { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
})

test.skipIf(!isHere)('cfn-lint would find something', { timeout: 60_000 }, () => {
  const path = join(mkdtempSync(join(tmpdir(), 'ecs-lint-template-')), 'template.yaml')
  writeFileSync(
    path,
    'Resources:\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      Desired: 1\n',
  )
  expect(spawnSync(cfnLint, ['--', path], { encoding: 'utf8' }).stdout).toContain('E3002')
})
