import { assert, describe, expect, test } from 'vitest'
import { formatPath, type Path } from '../../src/finding/index.ts'
import { createGraph, type Resource, type ResourceGraph } from '../../src/graph/index.ts'
import { expand } from '../../src/readers/index.ts'
import { scenarioOf, type ReadScenario, type Scenario } from '../../src/simulate/index.ts'
import { doubt, hiddenPaths, hide } from '../graph/hide.ts'
import { caseGraphs, configGraphs, sampleService, type Sample } from '../graph/samples.ts'

const samples: readonly Sample[] = [
  ...(await caseGraphs('rules')),
  ...(await caseGraphs('savings')),
  ...(await caseGraphs('leftovers')),
  await sampleService(),
  ...configGraphs,
].filter(({ graph }) => graph.all('ecs.service').length > 0)

const scenariosOf = (graph: ResourceGraph): readonly ReadScenario[] =>
  graph.all('ecs.service').map((service) => scenarioOf(service, graph))

/** How an obstacle calls things counts for no deployment. */
function withoutWords({ loadBalancer, imageObstacle, ...scenario }: Scenario): unknown {
  return {
    ...scenario,
    imageObstacle: imageObstacle?.message,
    loadBalancer: loadBalancer && { ...loadBalancer, obstacle: 'obstacle' in loadBalancer },
  }
}

function expectNamed(
  full: readonly ReadScenario[],
  hidden: readonly ReadScenario[],
  { type }: Resource,
  path: Path,
): void {
  for (const [index, read] of hidden.entries()) {
    const before = full[index]
    assert(before)
    if ('problems' in read) {
      expect(before).toEqual(read)
      continue
    }
    const isNamed = read.assumptions.some(
      ({ name }) =>
        name.startsWith(`unresolved ${type} `) &&
        name.endsWith(path.length === 0 ? '' : ` ${formatPath(path)}`),
    )
    if (isNamed) continue
    assert('scenario' in before)
    expect(withoutWords(read.scenario)).toEqual(withoutWords(before.scenario))
    expect(read.assumptions.map(({ name }) => name)).toEqual(before.assumptions.map(({ name }) => name))
  }
}

describe.each(samples)('$name', ({ graph }) => {
  const full = scenariosOf(graph)

  test('a value that is not known is among the assumptions wherever it changes the scenario', () => {
    for (const resource of graph.resources)
      for (const path of hiddenPaths(resource))
        expectNamed(full, scenariosOf(hide(graph, resource, path)), resource, path)
  })

  test('so is a resource that may not exist', () => {
    for (const resource of graph.resources)
      expectNamed(full, scenariosOf(doubt(graph, resource)), resource, [])
  })

  test('the order of resources changes nothing', () => {
    const turned = createGraph(graph.resources.toReversed(), graph.complete)
    for (const service of graph.all('ecs.service'))
      expect(scenarioOf(service, turned)).toEqual(scenarioOf(service, graph))
  })
})

test('values that count for no deployment are not named', () => {
  const graph = expand({ region: 'ap-northeast-2', tasks: 3, loadBalancer: 'application' })
  const named = (type: Parameters<typeof graph.all>[0], ...path: Path): readonly string[] => {
    const [resource] = graph.all(type)
    assert(resource)
    const hidden = hide(graph, resource, path)
    const [service] = hidden.all('ecs.service')
    assert(service)
    const read = scenarioOf(service, hidden)
    assert('assumptions' in read)
    return read.assumptions.map(({ name }) => name).filter((name) => name.startsWith('unresolved '))
  }
  expect(named('ecs.taskDefinition', 'cpu')).toEqual([])
  expect(named('ecs.service', 'platformVersion')).toEqual([])
  expect(named('elbv2.targetGroup', 'healthCheckPath')).toEqual([])
  expect(named('elbv2.targetGroup', 'healthyThresholdCount')).toEqual([
    'unresolved elbv2.targetGroup web healthyThresholdCount',
  ])
  expect(named('ecs.service', 'deploymentConfiguration', 'maximumPercent')).toEqual([
    'unresolved ecs.service web deploymentConfiguration.maximumPercent',
  ])
})
