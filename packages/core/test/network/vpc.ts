import {
  createGraph,
  identify,
  noProvenance,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
  type ResourceType,
} from '../../src/graph/index.ts'

type Part = { readonly [Type in ResourceType]: readonly [Type, PropertiesOf<Type>] }[ResourceType]

/** A graph of these resources, as an account would give it: nothing else exists. */
export function graphOf(parts: readonly Part[], complete: readonly ResourceType[] = []): ResourceGraph {
  const resources = parts.map(([type, properties]): Resource => ({
    type,
    id: identify(type, properties) ?? type,
    properties,
    origin: noProvenance,
    unknowns: [],
    exists: true,
  }))
  return createGraph(resources, complete)
}

export function serviceIn(graph: ResourceGraph, name: string): Resource<'ecs.service'> {
  const service = graph.all('ecs.service').find(({ id }) => id === name)
  if (service === undefined) throw new Error(`no service ${name}`)
  return service
}

/** A Fargate service with one container, in these subnets and groups. */
export function service(
  name: string,
  subnets: readonly string[],
  securityGroups: readonly string[],
  { isPublic = false, port = 8080, image = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1' } = {},
): readonly Part[] {
  return [
    [
      'ecs.service',
      {
        serviceName: name,
        taskDefinition: name,
        launchType: 'FARGATE',
        networkConfiguration: {
          awsvpcConfiguration: { subnets, securityGroups, assignPublicIp: isPublic ? 'ENABLED' : 'DISABLED' },
        },
      },
    ],
    [
      'ecs.taskDefinition',
      {
        family: name,
        containerDefinitions: [{ name: 'web', image, portMappings: [{ containerPort: port }] }],
      },
    ],
  ]
}

export type Parts = readonly Part[]
