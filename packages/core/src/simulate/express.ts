import { definitionOfExpress, serviceOfExpress, type Assumption } from '../cost/index.ts'
import { plus, type Resource, type ResourceGraph } from '../graph/index.ts'

/** The same graph with the services that ECS makes for those of Express Mode, unless they are there themselves. */
export function withExpressServices(graph: ResourceGraph): ResourceGraph {
  const there = new Set(graph.all('ecs.service').map(({ id }) => id))
  const made = graph
    .all('ecs.expressGatewayService')
    .filter(({ id }) => !there.has(id))
    .flatMap((express) => [serviceOfExpress(express), definitionOfExpress(express)])
  return made.length === 0 ? graph : plus(graph, made)
}

/** What is taken of a service that ECS makes for one of Express Mode; undefined for any other. */
export function expressAssumption(
  { id }: Resource<'ecs.service'>,
  graph: ResourceGraph,
): Assumption | undefined {
  if (graph.all('ecs.expressGatewayService').every((express) => express.id !== id)) return undefined
  return {
    name: 'expressMode',
    text: {
      ko: 'Express Mode 서비스는 AWS 문서대로 카나리로 배포한다고 보았습니다. 5%를 옮기고 3분, 모두 옮기고 3분을 지켜보며, 오류 경보가 울리면 롤백합니다. 태스크는 minTaskCount개(설정이 없으면 1개)로 보았습니다.',
      en: 'The Express Mode service is deployed as a canary, as AWS documents it: 5% for 3 minutes, all of it for 3 more, and back when its alarm on errors goes off. It is taken to run minTaskCount tasks, or 1 where it does not say.',
    },
  }
}
