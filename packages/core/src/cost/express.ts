import type { Text } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import type { Bill } from './bill.ts'
import type { CostContext } from './context.ts'
import { configured, definitionOfExpress, serviceOfExpress } from './express-service.ts'
import { addFargate } from './fargate.ts'
import type { Entries } from './line-item.ts'
import { addAssumedLoadBalancer } from './implied-load-balancer.ts'

type Express = Resource<'ecs.expressGatewayService'>

/**
 * What the Express Mode services of a graph create: tasks on Fargate, and one Application Load Balancer before them all, as those
 * share it that use the same network. Certificates of ACM, security groups and target groups are free.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html
 */
export function addExpress(context: CostContext, bill: Bill): void {
  const services = context.graph
    .all('ecs.expressGatewayService')
    .filter(({ properties }) => properties.status?.statusCode !== 'INACTIVE')
  for (const service of services) bill.part(service, (entries) => addTasks(service, context, entries))
  const [first] = services
  if (first === undefined) return
  bill.part(first, (entries) => {
    entries.assume(sharedBalancer)
    const subnets = (): readonly unknown[] | undefined => configured(first).networkConfiguration?.subnets
    addAssumedLoadBalancer(referenceTo(first), subnets, context, entries)
  })
}

function addTasks(express: Express, context: CostContext, entries: Entries): void {
  const resource = referenceTo(express)
  const { taskDefinitionArn } = configured(express)
  const own = taskDefinitionArn === undefined ? definitionOfExpress(express) : undefined
  const task = own ?? context.graph.named('ecs.taskDefinition', taskDefinitionArn, express)
  if (task === undefined) {
    entries.omit(resource, noTaskDefinition)
    return
  }
  const { cpu, memory } = task.properties
  if (own !== undefined && (cpu === undefined || memory === undefined)) {
    entries.omit(resource, noSize)
    return
  }
  const ofService: Entries = { ...entries, item: (item) => entries.item({ ...item, resource }) }
  addFargate(serviceOfExpress(express), task, context, ofService)
  entries.leaveOut(resource, beside)
  entries.assume({
    name: 'express-tasks',
    text: {
      ko: 'Express Mode 서비스의 태스크는 minTaskCount만큼(설정이 없으면 1개) 늘 실행된다고 보았습니다. Auto Scaling이 늘리는 몫은 넣지 않았습니다.',
      en: 'An Express Mode service is taken to run minTaskCount tasks all the time, or 1 where it does not say. What Auto Scaling adds is not in the figure.',
    },
  })
}

const noTaskDefinition: Text = {
  ko: 'Express Mode 서비스의 태스크 정의를 찾지 못해 태스크 요금을 계산하지 못했습니다. 태스크 정의 파일도 함께 지정하세요.',
  en: "The Express Mode service's task definition was not found, so its tasks are not priced. Name its file too.",
}

const noSize: Text = {
  ko: 'Express Mode 서비스에 CPU나 메모리가 없어 태스크 요금을 계산하지 못했습니다. 기본값이 AWS 문서마다 다릅니다(API 문서 256/512, 개발자 안내서 1024/2048).',
  en: "The Express Mode service does not give CPU and memory, so its tasks are not priced. AWS's pages disagree on the default: 256/512 in the API reference, 1024/2048 in the guide.",
}

const beside: Text = {
  ko: 'Express Mode 서비스: 태스크의 퍼블릭 IPv4 주소와 이 서비스가 만드는 로그 그룹, 경보의 요금은 계산하지 않습니다.',
  en: 'The Express Mode service: public addresses of its tasks, its log group and its alarms are not priced.',
}

const sharedBalancer = {
  name: 'express-load-balancer',
  text: {
    ko: 'Express Mode 서비스들이 인터넷 경계 Application Load Balancer 하나를 함께 쓴다고 보았습니다.',
    en: 'The Express Mode services are taken to share one internet-facing Application Load Balancer.',
  },
}
