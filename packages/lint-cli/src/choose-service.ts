import { sourcePathOf, type Resource, type ResourceGraph } from '@ecs-lint/core/graph'
import { UserError } from './errors.ts'

type Service = Resource<'ecs.service'>

/**
 * The service that is called so, by its name, `CLUSTER/NAME`, its ARN or its file, or the only one there is; a UserError that
 * lists the others where it is not clear. `option` is where it is named.
 */
export function chooseService(
  graph: ResourceGraph,
  name: string | undefined,
  option: 'service' | 'from' | 'to',
): Service {
  const services = graph.all('ecs.service')
  const found =
    name === undefined ? services : services.filter((service) => handlesOf(service).includes(name))
  const [service] = found
  if (service !== undefined && found.length === 1) return service
  if (services.length === 0) {
    throw new UserError(
      { ko: '읽은 것 가운데 서비스가 없습니다.', en: 'There is no service among what was read.' },
      {
        ko: '서비스가 있는 파일(serviceName, 템플릿이면 AWS::ECS::Service)을 함께 지정하세요.',
        en: 'Name the file of a service too: one with serviceName, or a template with AWS::ECS::Service.',
      },
    )
  }
  const names = uniqueHandles(services, found.length > 1 ? found : services).join(', ')
  throw new UserError(
    found.length > 1
      ? { ko: '서비스가 여럿이라 하나를 골라야 합니다.', en: 'There are several services; choose one.' }
      : { ko: `그런 서비스가 없습니다: ${name}`, en: `There is no service ${name}.` },
    {
      ko: `--${option}에 하나를 지정하세요: ${names}`,
      en: `Name one by --${option}: ${names}.`,
    },
  )
}

/** What a service can be called by, the shortest first. */
function handlesOf(service: Service): readonly string[] {
  const { id, arn, properties } = service
  const cluster = properties.cluster?.split('/').at(-1)
  const file = sourcePathOf(service, [])?.file
  return [id, ...(cluster === undefined ? [] : [`${cluster}/${id}`]), arn, file].filter(
    (handle) => handle !== undefined,
  )
}

/** Of each of some services the first of its handles that no other of all has. */
function uniqueHandles(services: readonly Service[], some: readonly Service[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const service of services)
    for (const handle of new Set(handlesOf(service))) counts.set(handle, (counts.get(handle) ?? 0) + 1)
  return some.map((service) => handlesOf(service).find((handle) => counts.get(handle) === 1) ?? service.id)
}
