import { formatPath, type Finding, type Text } from '@ecs-lint/core/finding'
import type { ResourceType } from '@ecs-lint/core/graph'
import type { LeftoverGap, OpenValue } from '@ecs-lint/core/leftovers'
import type { Gap } from '@ecs-lint/core/readers'
import { collection } from '@ecs-lint/core/resources'
import { oddity } from '../inventory-file.ts'
import type { AuditGap } from './audit-report.ts'

/**
 * Why the audit of a Region may have missed something: calls that failed, types that nobody asked for, values that could not
 * be read. What a failed call kept the detectors from is told with the call.
 */
export function gapsOfRegion(
  region: string,
  failed: readonly Gap[],
  gaps: readonly LeftoverGap[],
  findings: readonly Finding[],
): readonly AuditGap[] {
  const unlisted = gaps.filter((gap) => 'type' in gap)
  const isFailed = (type: ResourceType): boolean => failed.some(({ types }) => types.includes(type))
  return [
    ...failed.map(({ service, reason, types }) => {
      const kinds = unlisted.filter(({ type }) => types.includes(type)).flatMap((gap) => gap.kinds)
      return { region, service, reason: { ko: reason, en: reason }, kinds: [...new Set(kinds)].toSorted() }
    }),
    ...unlisted
      .filter(({ type }) => !isFailed(type))
      .map(({ type, kinds }) => ({ region, service: serviceOf(type), reason: notListed(type), kinds })),
    ...gaps
      .filter((gap) => 'unknown' in gap)
      .map(({ kinds, resource, unknown }) => ({
        region,
        service: serviceOf(resource.type),
        reason: unreadable({ resource, unknown }, findings),
        kinds,
        resource,
        path: formatPath(unknown.path),
      })),
  ]
}

function serviceOf(type: string): string {
  const calls: Readonly<Record<string, readonly { readonly action: string }[] | undefined>> = collection
  return (calls[type]?.[0]?.action ?? type).split(/[:.]/)[0] ?? type
}

function notListed(type: ResourceType): Text {
  return { ko: `인벤토리에 ${type} 목록이 없습니다.`, en: `The inventory does not list ${type}.` }
}

/** What the reader found wrong with a value; a value may be unknown for other reasons too. */
function unreadable({ resource, unknown }: OpenValue, findings: readonly Finding[]): Text {
  const path = formatPath(unknown.path)
  const found = findings.find(
    ({ severity, resource: about, data: { name } }) =>
      severity === 'error' &&
      about?.type === resource.type &&
      about.id === resource.id &&
      typeof name === 'string' &&
      (name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`)),
  )
  if (found !== undefined) return oddity(found)
  const name = `${resource.type} ${resource.id}`
  return {
    ko: `${name}: ${path} 값을 알 수 없습니다.`,
    en: `${name}: the value of ${path} is not known.`,
  }
}
