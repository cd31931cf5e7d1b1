import {
  breakEvensOf,
  costLine,
  currentEgress,
  egressUsage,
  hasForeignImage,
  withEgress,
} from '../cost/index.ts'
import { firstOf } from '../graph/index.ts'
import { defineSaver } from './saver.ts'

export const endpointsForNat = defineSaver({
  id: 'endpoints-for-nat',
  on: 'ecs.service',
  docs: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  *suggest(service, { graph, book, usage }) {
    // The way out is one for all services: it is told once.
    const first = graph.memo(graph, 'savings: first service', () => firstOf(graph.all('ecs.service')))
    if (first !== service || !(currentEgress(graph) ?? '').startsWith('nat-')) return
    if (hasForeignImage(graph, book.region)) return
    const after = withEgress(graph, { kind: 'endpoints' }, book.region)
    const [crossing] = breakEvensOf([
      costLine('nat', graph, book, (gb) => egressUsage(usage, 'nat', gb)),
      costLine('endpoints', after, book, (gb) => egressUsage(usage, 'endpoints', gb)),
    ])
    yield {
      path: ['networkConfiguration', 'awsvpcConfiguration', 'subnets'],
      data: { gb: crossing?.gb },
      graph: after,
      usage: egressUsage(usage, 'endpoints', usage.natGb ?? 0),
    }
  },
  message: {
    ko: ({ gb }) =>
      `이미지가 모두 Amazon ECR에 있습니다. 태스크가 AWS 서비스만 호출한다면 NAT 게이트웨이 대신 VPC 엔드포인트를 쓸 수 있습니다.${gb === undefined ? '' : ` 데이터가 한 달 ${Math.ceil(gb)}GB보다 적으면 NAT 게이트웨이가 더 쌉니다.`}`,
    en: ({ gb }) =>
      `All images are in Amazon ECR: tasks that call nothing but AWS services can do with VPC endpoints instead of the NAT gateway.${gb === undefined ? '' : ` Below ${Math.ceil(gb)} GB a month the NAT gateway is cheaper.`}`,
  },
})
