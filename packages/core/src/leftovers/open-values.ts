import { formatPath, someOf, type Text } from '../finding/index.ts'
import { parseArn, referenceTo, type Reads } from '../graph/index.ts'
import type { OpenValue } from './leftover.ts'

/** The unknown values that were read, in an order that does not depend on when. */
export function openValuesOf(reads: Reads): readonly OpenValue[] {
  return [...reads]
    .map(([unknown, resource]): OpenValue => ({ resource: referenceTo(resource), unknown }))
    .toSorted(compareOpenValues)
}

export function compareOpenValues(left: OpenValue, right: OpenValue): number {
  const key = ({ resource, unknown }: OpenValue): string =>
    JSON.stringify([resource.type, resource.arn ?? resource.id, unknown.path])
  const [one, other] = [key(left), key(right)]
  return one === other ? 0 : one < other ? -1 : 1
}

/** The most values that a sentence lists. */
const most = 3

/** Says that a conclusion rests on these values. */
export function uncertainty(values: readonly OpenValue[]): Text {
  const listed = someOf(values.map(nameOf), most)
  return {
    ko: `다음 값을 알 수 없어 확실하지 않습니다: ${listed.ko}.`,
    en: `This is not certain, because values are not known: ${listed.en}.`,
  }
}

/** `listener-rule/app/…: listenerArn`; the resource alone where it is not known whether there is one. */
function nameOf({ resource: { type, id }, unknown }: OpenValue): string {
  // What an ARN says after the account tells the type too.
  const name = parseArn(id)?.resource ?? `${type} ${id}`
  const path = formatPath(unknown.path)
  return path === '' ? name : `${name}: ${path}`
}
