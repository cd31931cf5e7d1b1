import type { Assumption } from '../cost/index.ts'
import { formatPath } from '../finding/index.ts'
import type { Reads, Resource, ResourceType, Unknown } from '../graph/index.ts'

/** What each unknown value that a scenario was read with is taken for. */
export function unknownValues(reads: Reads): readonly Assumption[] {
  return [...reads].map(([unknown, resource]) => assumptionFor(resource, unknown))
}

function assumptionFor({ type, id, exists }: Resource, unknown: Unknown): Assumption {
  const { ko, en } = labels[type] ?? { ko: type, en: type }
  const property = formatPath(unknown.path)
  const name = `unresolved ${type} ${id} ${property}`
  if (exists === unknown) {
    return {
      name: name.trimEnd(),
      text: {
        ko: `${ko} ${id}: 파일만으로는 있는지 알 수 없어 있는 것으로 보았습니다.`,
        en: `${en} ${id}: whether it exists cannot be worked out from the files; it is taken to exist.`,
      },
    }
  }
  return {
    name,
    text: {
      ko: `${ko} ${id}, ${property}: 파일만으로는 값을 알 수 없어 설정이 없는 것으로 보았습니다.`,
      en: `${en} ${id}: ${property} cannot be worked out from the files, and is taken as not set.`,
    },
  }
}

const labels: Readonly<Partial<Record<ResourceType, { readonly ko: string; readonly en: string }>>> = {
  'ecs.cluster': { ko: '클러스터', en: 'Cluster' },
  'ecs.service': { ko: '서비스', en: 'Service' },
  'ecs.taskDefinition': { ko: '태스크 정의', en: 'Task definition' },
  'elbv2.targetGroup': { ko: '대상 그룹', en: 'Target group' },
  'ec2.subnet': { ko: '서브넷', en: 'Subnet' },
}
