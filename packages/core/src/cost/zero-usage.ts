import type { Text } from '../finding/index.ts'
import type { PropertiesOf } from '../graph/index.ts'
import { mayBe, type CostContext } from './context.ts'
import { usesPrivateRepository } from './images.ts'
import { insightsOf } from './insights-setting.ts'
import type { Assumption } from './line-item.ts'
import { loggingTasks } from './logging-tasks.ts'
import { isInterfaceEndpoint } from './network.ts'
import { deploymentsAddTasks } from './task-hours.ts'

/** What the graph could cost by use, and the usage says nothing of: said in one sentence, so that nobody takes it for free. */
export function zeroUsageAssumptions(context: CostContext): readonly Assumption[] {
  let things: Text | undefined
  for (const { isZero, isThere, text } of possibleUses) {
    if (!isZero(context) || !mayBe(isThere, context)) continue
    things = things === undefined ? text : { ko: `${things.ko}, ${text.ko}`, en: `${things.en}, ${text.en}` }
  }
  if (things === undefined) return []
  const assumption = {
    name: 'no-usage',
    text: {
      ko: `다음 항목은 사용량을 몰라 0으로 계산했습니다: ${things.ko}.`,
      en: `Counted as zero, because no figure was given: ${things.en}.`,
    },
  }
  return [assumption]
}

/** Something that is paid for by its use. */
interface PossibleUse {
  readonly text: Text
  readonly isZero: (context: CostContext) => boolean
  /** Whether the graph holds what would be used. */
  readonly isThere: (context: CostContext) => boolean
}

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

function anyContainer({ graph }: CostContext, isSo: (container: Container) => boolean): boolean {
  return graph
    .all('ecs.taskDefinition')
    .some(({ properties }) => properties.containerDefinitions?.some(isSo) === true)
}

const possibleUses: readonly PossibleUse[] = [
  {
    text: { ko: '인터넷으로 나가는 데이터', en: 'data out to the internet' },
    isZero: ({ usage }) => usage.gbOut === 0,
    isThere: ({ graph }) =>
      graph.all('ec2.natGateway').length > 0 ||
      graph.all('elbv2.loadBalancer').some(({ properties }) => properties.scheme === 'internet-facing') ||
      graph
        .all('ecs.service')
        .some(
          ({ properties }) =>
            properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp === 'ENABLED',
        ),
  },
  {
    text: { ko: '가용 영역 간 데이터', en: 'data between Availability Zones' },
    isZero: ({ usage }) => usage.crossZoneGb === 0,
    isThere: ({ graph }) =>
      graph
        .all('ecs.service')
        .some(
          ({ properties }) =>
            (properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []).length > 1,
        ),
  },
  {
    text: { ko: 'VPC 엔드포인트를 지나는 데이터', en: 'data through VPC endpoints' },
    isZero: ({ usage }) => usage.endpointGb === 0,
    isThere: ({ graph }) => graph.all('ec2.vpcEndpoint').some(isInterfaceEndpoint),
  },
  {
    text: { ko: 'CloudWatch Logs 로그', en: 'logs in CloudWatch Logs' },
    isZero: ({ usage }) => usage.logGb === 0,
    isThere: ({ graph }) => loggingTasks(graph).length > 0,
  },
  {
    text: { ko: 'Container Insights 성능 로그', en: 'performance logs of Container Insights' },
    isZero: ({ usage }) => usage.insightsLogGb === 0,
    isThere: ({ graph }) => graph.all('ecs.cluster').some((cluster) => insightsOf(cluster) === 'enabled'),
  },
  {
    text: { ko: 'ECS Exec 세션과 명령 로그', en: 'sessions and command logs of ECS Exec' },
    isZero: () => true,
    isThere: ({ graph }) =>
      graph.all('ecs.service').some(({ properties }) => properties.enableExecuteCommand === true),
  },
  {
    text: { ko: 'S3에서 받는 환경 파일', en: 'environment files read from S3' },
    isZero: () => true,
    isThere: (context) => anyContainer(context, ({ environmentFiles = [] }) => environmentFiles.length > 0),
  },
  {
    text: {
      ko: 'Systems Manager 파라미터 (표준은 무료, 고급은 유료)',
      en: 'parameters of Systems Manager (standard ones are free, advanced ones are not)',
    },
    isZero: () => true,
    isThere: (context) =>
      anyContainer(context, ({ secrets = [] }) =>
        secrets.some(({ valueFrom = '' }) => !/^arn:[^:]*:secretsmanager:/.test(valueFrom)),
      ),
  },
  {
    text: { ko: 'ECR에 보관하는 이미지', en: 'images kept in ECR' },
    isZero: ({ usage }) => usage.imageGb === 0,
    isThere: ({ graph }) =>
      graph.all('ecs.taskDefinition').some(({ properties }) => usesPrivateRepository(properties)),
  },
  {
    text: { ko: '배포 중에 더 실행되는 태스크', en: 'tasks that deployments add for a while' },
    isZero: ({ usage }) => usage.deploymentsPerMonth === 0,
    isThere: deploymentsAddTasks,
  },
]
