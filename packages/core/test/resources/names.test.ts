import { expect, test } from 'vitest'
import {
  cloudFormationName,
  cloudFormationNames,
  isStructure,
  resourceTypes,
  shapes,
  terraformNames,
  typeOfCloudFormation,
  type ResourceType,
  type Shape,
} from '../../src/resources/index.ts'

test('every type has one name in CloudFormation and one in Terraform, which lead back to it', () => {
  for (const type of resourceTypes) expect(typeOfCloudFormation(cloudFormationNames[type].type)).toBe(type)
  const terraform = resourceTypes.flatMap((type) => terraformNames[type]?.type ?? [])
  expect(new Set(terraform).size).toBe(terraform.length)
})

/** The patterns of every property, at every depth. */
function* patternsIn(shape: Shape, at = ''): Generator<string> {
  if (typeof shape === 'string') return
  if (!isStructure(shape)) {
    if (shape[0] !== 'oneOf') yield* patternsIn(shape[1], `${at}.*`)
    return
  }
  for (const [name, inner] of Object.entries(shape)) {
    const pattern = at === '' ? name : `${at}.${name}`
    yield pattern
    yield* patternsIn(inner, pattern)
  }
}

test('names are of properties that there are, and no two of a structure have the same one', () => {
  for (const type of resourceTypes) {
    const patterns = [...patternsIn(shapes[type])]
    const opaque = Object.entries(shapes[type]).flatMap(([name, shape]) => (shape === 'any' ? [name] : []))
    const named = [cloudFormationNames[type].names ?? {}, terraformNames[type]?.names ?? {}].flatMap(
      Object.keys,
    )
    // Below a structure that no analysis reads, names are not checked.
    const isKnown = (pattern: string): boolean =>
      patterns.includes(pattern) || opaque.some((start) => pattern.startsWith(`${start}.`))
    expect(named.filter((pattern) => !isKnown(pattern))).toEqual([])
    const written = patterns.map(
      (pattern) => `${pattern.slice(0, pattern.lastIndexOf('.') + 1)}${cloudFormationName(type, pattern)}`,
    )
    expect(new Set(written).size).toBe(written.length)
  }
})

test.each<[ResourceType, string, string]>([
  ['ecs.taskDefinition', 'volumes.*.efsVolumeConfiguration.fileSystemId', 'FilesystemId'],
  ['ecs.service', 'placementStrategy', 'PlacementStrategies'],
  ['elbv2.loadBalancer', 'attributes', 'LoadBalancerAttributes'],
])('CloudFormation calls %s %s %s', (type, pattern, name) => {
  expect(cloudFormationName(type, pattern)).toBe(name)
})
