import type { Assumption } from '../cost/index.ts'
import { formatPath, type Text } from '../finding/index.ts'
import type { Reads, Resource, ResourceType, Unknown } from '../graph/index.ts'

/** What each unknown value that a scenario was read with is taken for. */
export function unknownValues(reads: Reads): readonly Assumption[] {
  return [...reads].map(([unknown, resource]) => assumptionFor(resource, unknown))
}

/**
 * What is taken of the way of a load balancer's health checks where it is unknown whether they get to the tasks: what each
 * unknown value on it is taken for, but for the `others`, or else that what the files lack stops none. `why` it is unknown;
 * undefined where it is known.
 */
export function unknownOnWay(reads: Reads, others: Reads, why: Text | undefined): readonly Assumption[] {
  if (why === undefined) return []
  const values = [...reads].filter(([unknown]) => !others.has(unknown))
  if (values.length > 0)
    return values.map(([unknown, resource]) =>
      assumptionFor(resource, unknown, {
        ko: '로드 밸런서의 상태 확인을 막지 않는 것으로 보았습니다.',
        en: "is taken not to stop the load balancer's health checks.",
      }),
    )
  return [
    {
      name: 'healthCheckWay',
      text: {
        ko: `${why.ko} 상태 확인이 태스크에 닿는 것으로 보았습니다.`,
        en: `${why.en} Health checks are taken to get to the tasks.`,
      },
    },
  ]
}

const notSet: Text = { ko: '설정이 없는 것으로 보았습니다.', en: 'is taken as not set.' }

function assumptionFor({ type, id, exists }: Resource, unknown: Unknown, taken = notSet): Assumption {
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
      ko: `${ko} ${id}, ${property}: 파일만으로는 값을 알 수 없어 ${taken.ko}`,
      en: `${en} ${id}: ${property} cannot be worked out from the files, and ${taken.en}`,
    },
  }
}

const labels: Readonly<Partial<Record<ResourceType, { readonly ko: string; readonly en: string }>>> = {
  'ecs.cluster': { ko: '클러스터', en: 'Cluster' },
  'ecs.service': { ko: '서비스', en: 'Service' },
  'ecs.taskDefinition': { ko: '태스크 정의', en: 'Task definition' },
  'elbv2.targetGroup': { ko: '대상 그룹', en: 'Target group' },
  'elbv2.listener': { ko: '리스너', en: 'Listener' },
  'elbv2.loadBalancer': { ko: '로드 밸런서', en: 'Load balancer' },
  'ec2.securityGroup': { ko: '보안 그룹', en: 'Security group' },
  'ec2.subnet': { ko: '서브넷', en: 'Subnet' },
}
