import { formatPath, type Text } from '../finding/index.ts'
import { referenceTo, type Resource, type Unknown } from '../graph/index.ts'
import type { Bill } from './bill.ts'
import type { CostContext } from './context.ts'
import type { Omission } from './line-item.ts'

/** The unknown values that a bill rests on: each is one thing that the bill could not work out. */
export function unknownValues({ unknowns }: Bill, { assumed }: CostContext): readonly Omission[] {
  return [...unknowns].map(([unknown, resource]) => ({
    resource: referenceTo(resource),
    unknown,
    reason: reasonOf(resource, unknown, assumed.has(unknown)),
  }))
}

function reasonOf({ id, exists }: Resource, unknown: Unknown, isAssumed: boolean): Text {
  const { path, expression } = unknown
  const inBrackets = expression === '' ? '' : ` (${expression})`
  if (exists === unknown) {
    const [given, depends] =
      expression === '' ? ['', 'is not known'] : [`${expression}에 따라 `, `depends on ${expression}`]
    return {
      ko: `${id}: ${given}없을 수도 있는 리소스여서 합계에 넣지 않았습니다.`,
      en: `${id}: whether it exists ${depends}; it is not in the total.`,
    }
  }
  const name = [id, formatPath(path)].filter((part) => part !== '').join(': ')
  return isAssumed
    ? {
        ko: `${name}${inBrackets}: 원하는 태스크 수를 알 수 없어 태스크 1개로 계산했습니다.`,
        en: `${name}${inBrackets}: the desired number of tasks is not known; one task is priced.`,
      }
    : {
        ko: `${name}${inBrackets}: 값을 알 수 없어, 이 값에 달린 요금은 합계에 넣지 않았습니다.`,
        en: `${name}${inBrackets}: the value is not known, and what depends on it is not in the total.`,
      }
}
