import type { Text } from '../finding/index.ts'
import type { CostContext } from './context.ts'
import { usesPrivateRepository } from './images.ts'
import { insightsOf } from './insights.ts'
import type { Assumption } from './line-item.ts'
import { loggingTasks } from './logs.ts'
import { isInterfaceEndpoint } from './network.ts'
import { deploymentsAddTasks } from './task-hours.ts'

/** What the graph could cost by use, and the usage says nothing of: said in one sentence, so that nobody takes it for free. */
export function* unusedAssumption(context: CostContext): Generator<Assumption> {
  const things = [...unused(context)]
  if (things.length === 0) return
  yield {
    name: 'no-usage',
    text: {
      ko: `다음 항목은 사용량을 몰라 0으로 계산했습니다: ${things.map(({ ko }) => ko).join(', ')}.`,
      en: `Counted as zero, for want of a figure: ${things.map(({ en }) => en).join(', ')}.`,
    },
  }
}

function* unused(context: CostContext): Generator<Text> {
  const { graph, usage } = context
  const services = graph.all('ecs.service')
  const network = services.map(({ properties }) => properties.networkConfiguration?.awsvpcConfiguration)
  const reachesInternet =
    graph.all('ec2.natGateway').length > 0 ||
    graph.all('elbv2.loadBalancer').some(({ properties }) => properties.scheme === 'internet-facing') ||
    network.some((own) => own?.assignPublicIp === 'ENABLED')
  if (usage.gbOut === 0 && reachesInternet)
    yield { ko: '인터넷으로 나가는 데이터', en: 'data out to the internet' }
  if (usage.crossZoneGb === 0 && network.some((own) => (own?.subnets ?? []).length > 1))
    yield { ko: '가용 영역 간 데이터', en: 'data between Availability Zones' }
  if (usage.endpointGb === 0 && graph.all('ec2.vpcEndpoint').some(isInterfaceEndpoint))
    yield { ko: 'VPC 엔드포인트를 지나는 데이터', en: 'data through VPC endpoints' }
  if (usage.logGb === 0 && loggingTasks(graph).length > 0)
    yield { ko: 'CloudWatch Logs 로그', en: 'logs in CloudWatch Logs' }
  if (usage.insightsLogGb === 0 && graph.all('ecs.cluster').some((one) => insightsOf(one) === 'enabled'))
    yield { ko: 'Container Insights 성능 로그', en: 'performance logs of Container Insights' }
  if (
    usage.imageGb === 0 &&
    graph.all('ecs.taskDefinition').some(({ properties }) => usesPrivateRepository(properties))
  )
    yield { ko: 'ECR에 보관하는 이미지', en: 'images kept in ECR' }
  if (usage.deploymentsPerMonth === 0 && deploymentsAddTasks(context))
    yield { ko: '배포 중에 더 실행되는 태스크', en: 'tasks that deployments add for a while' }
}
