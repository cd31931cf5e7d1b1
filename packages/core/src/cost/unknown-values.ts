import { formatPath, type Text } from '../finding/index.ts'
import { referenceTo, type Reads, type Resource, type Unknown } from '../graph/index.ts'
import type { Omission } from './line-item.ts'

/** The unknown values that a bill rests on: each is one thing that the bill could not work out. */
export function unknownValues(reads: Reads): readonly Omission[] {
  return [...reads].map(([unknown, resource]) => ({
    resource: referenceTo(resource),
    reason: reasonOf(resource, unknown),
  }))
}

function reasonOf({ type, id, exists }: Resource, unknown: Unknown): Text {
  const { path, expression } = unknown
  if (exists === unknown) {
    return {
      ko: `${id}: ${expression}에 따라 없을 수도 있는 리소스인데, 있는 것으로 보고 계산했습니다.`,
      en: `${id}: whether it exists depends on ${expression}; it is priced as if it did.`,
    }
  }
  const name = `${id}: ${formatPath(path)}${expression === '' ? '' : ` (${expression})`}`
  return type === 'ecs.service' && path.join('.') === 'desiredCount'
    ? {
        ko: `${name}: 원하는 태스크 수를 알 수 없어 태스크 1개로 계산했습니다.`,
        en: `${name}: the desired number of tasks is not known; one task is priced.`,
      }
    : {
        ko: `${name}: 값을 알 수 없어, 적지 않았을 때처럼 계산했습니다.`,
        en: `${name}: the value is not known; the bill is that of leaving it out.`,
      }
}
