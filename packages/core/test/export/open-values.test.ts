import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportFormats, exportGraph } from '../../src/export/index.ts'
import { planOf } from '../../src/export/plan-of.ts'
import { placeholdersIn } from '../../src/export/value.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { synthesized } from './cdk-app.ts'
import { graphOfTemplate, openTemplate } from './open-template.ts'
import { listIn, mapIn, parsed, references, resourcesOf } from './terraform-file.ts'

const graph = await graphOfTemplate(openTemplate)

function textOf(format: (typeof exportFormats)[number]): string {
  return exportGraph(graph, format, 'en').files[0]?.text ?? ''
}

describe('a template that leaves much open', () => {
  it('asks for each parameter once, with the kind of its value, and under a name that no format takes for another', () => {
    const asked = planOf(graph).parameters.map(({ name, as, default: value }) => [name, as, value])
    expect(asked).toEqual(
      expect.arrayContaining([
        ['Image', undefined, undefined],
        ['GivenVersion', undefined, undefined],
        ['Port', 'number', undefined],
        ['Subnets', 'texts', undefined],
        ['GivenPath', undefined, undefined],
        ['VpcId', undefined, undefined],
        ['ShopOtherValue', undefined, undefined],
        ['ServiceDesiredCount', 'number', undefined],
        ['TaskRoleArn', undefined, undefined],
        ['AccountId', undefined, undefined],
        ['ClusterName', undefined, 'Cluster'],
      ]),
    )
    expect(new Set(asked.map(([name]) => String(name).toLowerCase())).size).toBe(asked.length)
  })

  it('uses every parameter that it asks for', () => {
    const { parts, parameters } = planOf(graph)
    const used = new Set(
      parts.flatMap(({ properties }) => [...placeholdersIn(properties)]).map(({ name }) => name),
    )
    expect(parameters.filter(({ name }) => !used.has(name))).toEqual([])
  })

  it('leaves out a secret, and says so', () => {
    const { notes } = planOf(graph)
    const left = notes.filter(({ about, property }) => about === 'omitted' && property !== undefined)
    expect(left.map(({ property }) => property)).toEqual(['containerDefinitions.0.environment.6.value'])
  })

  it('is a template with references, of which none stands in a text', () => {
    const text = textOf('cloudformation')
    expect(text).toContain('Image: !Ref Image\n')
    expect(text).toContain('TaskRoleArn: !Sub "arn:aws:iam::${AWS::AccountId}:role/web"\n')
    expect(text).toContain('Value: !Sub "${!HOME} of ${AWS::StackName} ${Cluster}"\n')
    expect(text).toContain('Value: !GetAtt LoadBalancer.DNSName\n')
    expect(text).toContain('awslogs-region: !Ref AWS::Region\n')
    expect(text).toContain('Subnets: !Ref Subnets\n')
    expect(text).toContain('  Subnets:\n    Type: CommaDelimitedList\n')
    expect(text).toContain('- "echo ${HOME}"\n')
    // CloudFormation names what the template does not name.
    expect(text).not.toMatch(/ClusterName:|LogGroupName:|Family:/)
    const rest = text.split('\n').filter((line) => line.includes('${') && !line.includes('!Sub '))
    expect(rest.map((line) => line.trim())).toEqual(['- "echo ${HOME}"'])
  })

  it('is a configuration of Terraform with variables, each of its type', { timeout: 30_000 }, async () => {
    const file = await parsed(textOf('terraform'))
    const variables = mapIn(file['variable'])
    const typeOf = (name: string) => mapIn(listIn(variables[name] ?? null)[0] ?? null)['type']
    expect(['image', 'port', 'subnets'].map(typeOf)).toEqual(['${string}', '${number}', '${list(string)}'])
    const found = await references(resourcesOf(file).map(({ body }) => ({ ...body, lifecycle: null })))
    const used = found.filter((one) => one.startsWith('var.')).map((one) => one.slice('var.'.length))
    expect(used.toSorted().filter((name, index, all) => all[index - 1] !== name)).toEqual(
      Object.keys(variables).toSorted(),
    )
    const text = textOf('terraform')
    expect(text).toMatch(/internal += var\.scheme == "internal"\n/)
    expect(text).toMatch(/name += var\.name\n/)
    expect(text).toMatch(/subnets += var\.subnets\n/)
    expect(text).toContain('"$${HOME} of ${var.stack_name} ${var.cluster_name}"')
    expect(text).toContain('tostring(var.port)')
    expect(text).toMatch(/containerPort = var\.port\n/)
  })

  it('is a script that asks for what it needs and hands it over in its place', () => {
    const script = textOf('cli')
    const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-open-'))
    const record = join(directory, 'record')
    const recorder =
      '#!/bin/sh\nfor argument; do printf "%s\\0" "$argument" >> "$RECORD"; done\necho caught\n'
    writeFileSync(join(directory, 'aws'), recorder, { mode: 0o755 })
    const asked = planOf(graph).parameters.filter((parameter) => parameter.default === undefined)
    const values = asked.map(({ name, as }) => [
      name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase(),
      as === 'number' ? '8080' : as === 'texts' ? 'subnet-a,subnet-b' : `the ${name}`,
    ])
    const env = { PATH: `${directory}:/usr/bin:/bin`, RECORD: record, ...Object.fromEntries(values) }
    const { status } = spawnSync('bash', ['-c', script], { cwd: directory, env })
    expect(status).toBe(0)
    const inputs = readFileSync(record, 'utf8')
      .split('\0')
      .filter((text) => text.startsWith('{'))
      .map((text): unknown => JSON.parse(text))
    expect(inputs).toContainEqual(
      expect.objectContaining({ Name: 'LoadBalancer', Subnets: ['subnet-a', 'subnet-b'] }),
    )
    expect(inputs).toContainEqual(
      expect.objectContaining({
        family: 'TaskDefinition',
        taskRoleArn: 'arn:aws:iam::the AccountId:role/web',
        containerDefinitions: [
          expect.objectContaining({
            image: 'the Image',
            command: ['sh', '-c', 'echo ${HOME}'],
            portMappings: [{ containerPort: 8080 }],
            environment: expect.arrayContaining([
              { name: 'PORT', value: '8080' },
              { name: 'HOME_OF', value: '${HOME} of the StackName Cluster' },
              { name: 'GROUP', value: 'caught' },
            ]) as unknown,
          }),
        ],
      }),
    )
  })

  it('is an app of CDK that compiles and gives the same references', { timeout: 120_000 }, () => {
    const [app] = synthesized([textOf('cdk')])
    expect(app?.template.Resources['TaskDefinition']?.['Properties']).toMatchObject({
      TaskRoleArn: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':role/web']] },
      ContainerDefinitions: [{ Image: { Ref: 'Image' }, PortMappings: [{ ContainerPort: { Ref: 'Port' } }] }],
    })
    expect(app?.template.Resources['LoadBalancer']?.['Properties']).toMatchObject({
      Subnets: { Ref: 'Subnets' },
    })
  })
})

describe('what asks for a value', () => {
  it.each(exportFormats)('writes nothing of a file where it would be acted upon: %s', async (format) => {
    const image = '<x$(touch pwned)`touch pwned`"; touch pwned; ${HOME}\n\u001b[31m>'
    const task = { family: 'web', containerDefinitions: [{ name: 'web', image }] }
    const source = await parseSource('task.json', JSON.stringify(task))
    const { files } = exportGraph(readSources([source]).graph, format, 'en')
    const text = files[0]?.text ?? ''
    expect(text).not.toMatch(/[^\n\P{Cc}]/u)
    if (format !== 'cli') return
    const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-open-'))
    writeFileSync(join(directory, 'aws'), '#!/bin/sh\necho caught\n', { mode: 0o755 })
    const env = { PATH: `${directory}:/usr/bin:/bin`, WEB_IMAGE: 'nginx' }
    const { status } = spawnSync('bash', ['-c', text], { cwd: directory, env })
    expect(status).toBe(0)
    expect(spawnSync('ls', { cwd: directory, encoding: 'utf8' }).stdout).toBe('aws\n')
  })

  it('leaves out an item of a list that no parameter can hold, and says so', async () => {
    const text = openTemplate.replace(
      'PortMappings: [{ ContainerPort: !Ref Port }]',
      'PortMappings: [{ ContainerPort: 80 }, !If [Prod, { ContainerPort: 81 }, { ContainerPort: 82 }]]',
    )
    const { files, notes } = exportGraph(await graphOfTemplate(text), 'cloudformation', 'en')
    expect(files[0]?.text).toContain('PortMappings:\n            - ContainerPort: 80\n          Environment')
    expect(notes.map(({ property }) => property)).toContain('containerDefinitions.0.portMappings.1')
  })

  it('says of a resource under an open condition that it is created', async () => {
    const text = openTemplate.replace(
      'Cluster: { Type: AWS::ECS::Cluster }',
      'Cluster: { Type: AWS::ECS::Cluster, Condition: Prod }',
    )
    const { notes } = exportGraph(await graphOfTemplate(text), 'cloudformation', 'en')
    expect(notes).toContainEqual(
      expect.objectContaining({ about: 'changed', resource: { type: 'ecs.cluster', id: 'Cluster' } }),
    )
  })

  it('does not take a text of a file that is no template for something open', async () => {
    const environment = [{ name: 'A', value: '${AWS::Region}' }]
    const task = { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', environment }] }
    const source = await parseSource('task.json', JSON.stringify(task))
    const { files } = exportGraph(readSources([source], { isLiteral: true }).graph, 'terraform', 'en')
    expect(files[0]?.text).toContain('"$${AWS::Region}"')
  })
})
