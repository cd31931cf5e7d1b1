import type { Assumption } from '../cost/index.ts'
import { formatPath, type Path } from '../finding/index.ts'
import type { Resource, ResourceGraph } from '../graph/index.ts'

/** What a scenario takes from the resources that a service names; `*` stands for any index. */
const taken = {
  'ecs.taskDefinition': [
    ['containerDefinitions', '*', 'essential'],
    ['containerDefinitions', '*', 'stopTimeout'],
    ['containerDefinitions', '*', 'healthCheck'],
  ],
  'elbv2.targetGroup': [
    ['healthCheckIntervalSeconds'],
    ['healthyThresholdCount'],
    ['unhealthyThresholdCount'],
    ['attributes'],
  ],
  'ec2.subnet': [['availabilityZone']],
} as const

const labels = {
  'ecs.service': { ko: '서비스', en: 'Service' },
  'ecs.taskDefinition': { ko: '태스크 정의', en: 'Task definition' },
  'elbv2.targetGroup': { ko: '대상 그룹', en: 'Target group' },
  'ec2.subnet': { ko: '서브넷', en: 'Subnet' },
} as const

/** Values of a service, its task definition, target groups and subnets that count for a deployment and are not known. */
export function unresolvedOf(service: Resource<'ecs.service'>, graph: ResourceGraph): readonly Assumption[] {
  const others = (Object.keys(taken) as (keyof typeof taken)[]).flatMap((type) =>
    graph
      .targets(service, type)
      .flatMap((resource) =>
        resource.unknowns
          .filter(({ path }) => taken[type].some((pattern) => overlaps(path, pattern)))
          .map(({ path }) => assumptionFor(type, resource.id, path)),
      ),
  )
  return [...service.unknowns.map(({ path }) => assumptionFor('ecs.service', service.id, path)), ...others]
}

/** Whether a path is what a pattern names, a part of it, or has it as a part. */
function overlaps(path: Path, pattern: readonly string[]): boolean {
  return pattern.every(
    (step, index) =>
      index >= path.length || path[index] === step || (step === '*' && typeof path[index] === 'number'),
  )
}

function assumptionFor(type: keyof typeof labels, id: string, path: Path): Assumption {
  const { ko, en } = labels[type]
  const property = formatPath(path)
  return {
    name: `unresolved ${type} ${id} ${property}`,
    text: {
      ko: `${ko} ${id}, ${property}: 파일만으로는 값을 알 수 없어 설정이 없는 것으로 보았습니다.`,
      en: `${en} ${id}: ${property} cannot be worked out from the files, and is taken as not set.`,
    },
  }
}
