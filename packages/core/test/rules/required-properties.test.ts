import * as ecs from '@aws-sdk/client-ecs'
import { assert, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { propertyName } from '../../src/finding/index.ts'
import { requiredByModel, requiredByRequest } from '../../src/rules/required-properties/places.ts'
import { parseSource } from '../../src/source/index.ts'

/** The requests that make a resource of each type, or change one. */
const requests = {
  'ecs.taskDefinition': ['RegisterTaskDefinitionRequest'],
  'ecs.service': ['CreateServiceRequest', 'UpdateServiceRequest'],
  'ecs.cluster': ['CreateClusterRequest'],
  'ecs.capacityProvider': ['CreateCapacityProviderRequest'],
  'ecs.expressGatewayService': ['CreateExpressGatewayServiceRequest'],
  'ecs.daemonTaskDefinition': ['RegisterDaemonTaskDefinitionRequest'],
} as const

/** What a schema of the SDK is, once references and traits are taken away. */
function plainSchema(schema: unknown): unknown {
  if (typeof schema === 'function') return plainSchema((schema as () => unknown)())
  const isWithTraits = Array.isArray(schema) && typeof schema[0] !== 'number'
  const isTuple = Array.isArray(schema) && schema.length === 2 && typeof schema[1] === 'object'
  return Array.isArray(schema) && (isWithTraits || isTuple) ? plainSchema(schema[0]) : schema
}

/** A structure's required members are its first ones; the seventh part of its schema counts them. */
function* requiredIn(schema: unknown, path: string): Generator<string> {
  const found = plainSchema(schema)
  if (!Array.isArray(found)) return
  if (found[0] === 1) yield* requiredIn(found[4], `${path}.*`)
  if (found[0] !== 3) return
  const names: readonly string[] = found[4]
  const members: readonly unknown[] = found[5]
  for (const [index, name] of names.entries()) {
    const at = path === '' ? propertyName(name) : `${path}.${propertyName(name)}`
    if (path !== '' && index < (found[6] ?? 0)) yield `${path}.?${propertyName(name)}`
    yield* requiredIn(members[index], at)
  }
}

test.each(Object.entries(requests))('%s: what the SDK requires', (type, names) => {
  const schemas: Readonly<Record<string, unknown>> = ecs
  const required = new Set(names.flatMap((name) => [...requiredIn(schemas[`${name}$`], '')]))
  expect(required.size).toBeGreaterThan(1)
  const ours = new Set(requiredByModel[type as keyof typeof requests])
  expect(
    [...required].filter((place) => !ours.has(place)),
    'the SDK requires more',
  ).toEqual([])
  expect(
    [...ours].filter((place) => !required.has(place)),
    'the SDK requires less',
  ).toEqual([])
})

/** By these a request says which daemon it is about. */
const names = ['daemonName', 'daemonArn']

test.each(['CreateDaemonRequest', 'UpdateDaemonRequest'])('what %s requires', (request) => {
  const schemas: Readonly<Record<string, unknown>> = ecs
  const schema = plainSchema(schemas[`${request}$`])
  assert(Array.isArray(schema))
  const members: readonly string[] = schema[4]
  const required = members.slice(0, Number(schema[6])).filter((name) => !names.includes(name))
  expect(requiredByRequest['ecs.daemon']).toEqual(required.map((name) => `?${name}`))
})

test('a value that is to be filled in is not absent', async () => {
  const task = {
    family: 'web',
    networkMode: 'bridge',
    executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
    containerDefinitions: [
      {
        name: '${NAME}',
        image: 'public.ecr.aws/nginx/nginx:1.27',
        memory: 128,
        secrets: [{ name: 'A', valueFrom: '{{ secret }}' }, { name: '<NAME>' }],
        mountPoints: [{ sourceVolume: '$VOLUME' }],
      },
    ],
  }
  const { findings, inconclusive } = await check([await parseSource('task.json', JSON.stringify(task))])
  const found = findings.filter(({ rule }) => rule === 'required-properties')
  expect(found.map(({ data }) => `${String(data['structure'])} ${String(data['property'])}`)).toEqual([
    'containerDefinitions[0].secrets[1] valueFrom',
    'containerDefinitions[0].mountPoints[0] containerPath',
  ])
  expect(inconclusive.flatMap(({ rules }) => rules)).not.toContain('required-properties')
})
