import type { Resource, ResourceGraph } from '@ecs-lint/core/graph'
import { UserError } from './errors.ts'

/** The service of that name or ARN, or the only one there is; a UserError that lists the others where it is not clear. */
export function chooseService(graph: ResourceGraph, name: string | undefined): Resource<'ecs.service'> {
  const services = graph.all('ecs.service')
  const found = name === undefined ? services : services.filter(({ id, arn }) => id === name || arn === name)
  const [service] = found
  if (service !== undefined && found.length === 1) return service
  if (services.length === 0) {
    throw new UserError(
      { ko: '읽은 것 가운데 서비스가 없습니다.', en: 'There is no service among what was read.' },
      {
        ko: '서비스 파일(serviceName)을 함께 지정하세요.',
        en: 'Name the file of a service (serviceName) too.',
      },
    )
  }
  // Services of the same name in several clusters are listed by ARN.
  const areNamesakes = name !== undefined && found.length > 1
  const names = services.map(({ id, arn }) => (areNamesakes ? (arn ?? id) : id)).join(', ')
  throw new UserError(
    found.length > 1
      ? { ko: '서비스가 여럿이라 하나를 골라야 합니다.', en: 'There are several services; choose one.' }
      : { ko: `그런 서비스가 없습니다: ${name}`, en: `There is no service ${name}.` },
    { ko: `고를 수 있는 서비스: ${names}`, en: `The services are ${names}.` },
  )
}
