import { expect, test } from 'vitest'
import { createGraph, noProvenance, type Resource } from '../../src/graph/index.ts'

function taskDefinition(revision: number | undefined, region = 'us-east-1'): Resource<'ecs.taskDefinition'> {
  return {
    type: 'ecs.taskDefinition',
    id: revision === undefined ? 'web' : `web:${revision}`,
    properties: { family: 'web', ...(revision !== undefined && { revision }) },
    origin: noProvenance,
    region,
    unknowns: [],
    exists: true,
  }
}

function service(properties: Resource<'ecs.service'>['properties']): Resource<'ecs.service'> {
  return {
    type: 'ecs.service',
    id: 'web',
    properties,
    origin: noProvenance,
    region: 'us-east-1',
    unknowns: [],
    exists: true,
  }
}

const arn = 'arn:aws:ecs:us-east-1:111122223333:task-definition/web:2'

test.each([
  ['an ARN', arn, [taskDefinition(1), taskDefinition(2)], 'web:2'],
  ['a family and revision', 'web:1', [taskDefinition(1), taskDefinition(2)], 'web:1'],
  ['a family alone: the last one read', 'web', [taskDefinition(1), taskDefinition(2)], 'web:2'],
  ['a revision of one that is not registered yet', 'web:7', [taskDefinition(undefined)], 'web'],
  ['another Region', 'web:1', [taskDefinition(1, 'eu-west-1')], undefined],
  ['nothing of that name', 'shop', [taskDefinition(1)], undefined],
])('a task definition is found by %s', (_, name, tasks, id) => {
  const from = service({ taskDefinition: name })
  const graph = createGraph([from, ...tasks])
  expect(graph.named('ecs.taskDefinition', name, from)?.id).toBe(id)
  expect(graph.targets(from, 'ecs.taskDefinition').map((task) => task.id)).toEqual(
    id === undefined ? [] : [id],
  )
})

test('references tell the path of every mention, and targets name each resource once, in order', () => {
  const subnets = ['b', 'a', 'b'].map((letter) => `subnet-${letter}`)
  const from = service({
    networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: ['sg-1'] } },
  })
  const resources = ['a', 'b'].map((letter): Resource<'ec2.subnet'> => ({
    type: 'ec2.subnet',
    id: `subnet-${letter}`,
    properties: { subnetId: `subnet-${letter}` },
    origin: noProvenance,
    unknowns: [],
    exists: true,
  }))
  const graph = createGraph([from, ...resources])
  expect(graph.targets(from, 'ec2.subnet').map(({ id }) => id)).toEqual(['subnet-b', 'subnet-a'])
  expect(graph.references(from).map(({ path, name }) => [path.join('.'), name])).toEqual([
    ['networkConfiguration.awsvpcConfiguration.subnets.0', 'subnet-b'],
    ['networkConfiguration.awsvpcConfiguration.subnets.1', 'subnet-a'],
    ['networkConfiguration.awsvpcConfiguration.subnets.2', 'subnet-b'],
    ['networkConfiguration.awsvpcConfiguration.securityGroups.0', 'sg-1'],
  ])
  const [first] = resources
  expect(first === undefined ? [] : graph.referrers(first, 'ecs.service')).toEqual([from])
})
