import type { Assumption } from '../cost/index.ts'
import { formatPath, type Text } from '../finding/index.ts'
import type { Reads, Resource, ResourceType, Unknown } from '../graph/index.ts'

/** What each unknown value that a scenario was read with is taken for. */
export function unknownValues(reads: Reads): readonly Assumption[] {
  return [...reads].map(([unknown, resource]) => assumptionFor(resource, unknown))
}

/** The ways that a deployment asks about: of a new task to its image, and of the load balancer's health checks to the tasks. */
type WayOf = 'image' | 'checks'

const taken: Readonly<Record<WayOf, { readonly name: string; readonly text: Text }>> = {
  image: {
    name: 'imageWay',
    text: {
      ko: '새 태스크가 이미지를 받는 것으로 보았습니다.',
      en: 'New tasks are taken to get their image.',
    },
  },
  checks: {
    name: 'healthCheckWay',
    text: {
      ko: '상태 확인이 태스크에 닿는 것으로 보았습니다.',
      en: 'Health checks are taken to get to the tasks.',
    },
  },
}

/**
 * What is taken of a way of which it is unknown whether it leads there: what each unknown value on it is taken for, but for the
 * `others`, or else that what the files lack stops nothing. `why` it is unknown; undefined where it is known.
 */
export function unknownOnWay(
  way: WayOf,
  reads: Reads,
  others: Reads,
  why: Text | undefined,
): readonly Assumption[] {
  if (why === undefined) return []
  const values = [...reads].filter(([unknown]) => !others.has(unknown))
  if (values.length > 0)
    return values.map(([unknown, resource]) =>
      assumptionFor(resource, unknown, {
        ko: '새 태스크의 이미지도, 상태 확인도 막지 않는 것으로 보았습니다.',
        en: 'is taken to be in the way of neither images nor health checks.',
      }),
    )
  const { name, text } = taken[way]
  return [{ name, text: { ko: `${why.ko} ${text.ko}`, en: `${why.en} ${text.en}` } }]
}

const notSet: Text = { ko: '설정이 없는 것으로 보았습니다.', en: 'is taken as not set.' }

function assumptionFor({ type, id, exists }: Resource, unknown: Unknown, as = notSet): Assumption {
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
      ko: `${ko} ${id}, ${property}: 파일만으로는 값을 알 수 없어 ${as.ko}`,
      en: `${en} ${id}: ${property} cannot be worked out from the files, and ${as.en}`,
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
