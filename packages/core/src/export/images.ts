import type { Text } from '../finding/index.ts'
import {
  exampleAccount,
  isWindows,
  parseImage,
  type PropertiesOf,
  type Resource,
  type ResourceGraph,
} from '../graph/index.ts'
import type { Parameter } from './plan.ts'

/** A repository of the example account: nobody can pull from it. */
function isExampleImage(image: string): boolean {
  const parsed = parseImage(image)
  return parsed.registry === 'ecr' && parsed.account === exampleAccount
}

/** The parameters that ask for an image of one's own, by the example that it takes the place of. */
export function imageParameters(
  graph: ResourceGraph,
  claim: (wish: string) => string,
): ReadonlyMap<string, Parameter> {
  const asked = new Map<string, Parameter>()
  for (const task of graph.all('ecs.taskDefinition')) {
    for (const container of task.properties.containerDefinitions ?? []) {
      const { image } = container
      if (image === undefined || asked.has(image) || !isExampleImage(image)) continue
      asked.set(image, { name: claim('Image'), text: neededOf(graph, task, container) })
    }
  }
  return asked
}

type Task = Resource<'ecs.taskDefinition'>
type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** What an image must be for its service to run: without any of it tasks stop, and are started and paid for again and again. */
function neededOf(graph: ResourceGraph, task: Task, container: Container): Text {
  const { cpuArchitecture = 'X86_64', operatingSystemFamily = 'LINUX' } =
    task.properties.runtimePlatform ?? {}
  const machine = isWindows(task) ? `${operatingSystemFamily} ${cpuArchitecture}` : cpuArchitecture
  const port = container.portMappings?.[0]?.containerPort
  const path = healthCheckPathOf(graph, task, container)
  return {
    ko: [
      `태스크가 받을 수 있는 ${machine}용 이미지의 주소`,
      port !== undefined && `컨테이너가 ${port} 포트에서 요청을 받아야 함`,
      path !== undefined && `상태 확인 경로 ${path}에는 200으로 답해야 함`,
    ]
      .filter((each) => each !== false)
      .join('. '),
    en: [
      `address of an image for ${machine} that the tasks can pull`,
      port !== undefined && `it must listen on port ${port}`,
      path !== undefined && `it must answer 200 at the health check path ${path}`,
    ]
      .filter((each) => each !== false)
      .join('; '),
  }
}

/** The path at which a load balancer asks the container; none where it asks none, or where no file could hold the path as it is. */
function healthCheckPathOf(graph: ResourceGraph, task: Task, { name }: Container): string | undefined {
  const paths = graph
    .referrers(task, 'ecs.service')
    .flatMap((service) =>
      (service.properties.loadBalancers ?? [])
        .filter(({ containerName }) => containerName === name)
        .map(
          ({ targetGroupArn }) =>
            graph.named('elbv2.targetGroup', targetGroupArn, service)?.properties.healthCheckPath,
        ),
    )
  return paths.find((path) => path !== undefined && /^\/[\w./~-]*$/.test(path))
}
