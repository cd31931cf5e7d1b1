import type { Finding } from '../finding/index.ts'
import {
  arnOf,
  conform,
  identify,
  ownerOf,
  sourcePathOf,
  type Origin,
  type Resource,
  type ResourceType,
} from '../graph/index.ts'

/** A resource as a reader came upon it, before its shape is checked. */
export interface RawResource {
  readonly type: ResourceType
  readonly raw: unknown
  readonly origin: Origin
  /** Known to the reader; otherwise taken from the ARN. */
  readonly region?: string
  readonly account?: string
}

const docs = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html'

/** Checks a resource's shape and completes what its properties tell: name, ARN, region, account, owner. */
export function buildResource(found: RawResource): {
  readonly resource: Resource
  readonly findings: readonly Finding[]
} {
  const { type, raw, origin } = found
  const { properties, dropped, problems } = conform(type, raw)
  const arn = arnOf(type, properties)
  const [, , , arnRegion, arnAccount] = arn?.split(':') ?? []
  const region = found.region ?? (arnRegion || undefined)
  const account = found.account ?? (arnAccount || undefined)
  const owner = ownerOf(type, properties)
  const id = identify(type, properties) ?? '(unnamed)'
  const resource: Resource = {
    type,
    id,
    properties,
    origin,
    unresolved: dropped.map((path) => ({ path, expression: '' })),
    ...(arn !== undefined && { arn }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ...(owner !== undefined && { owner }),
  }
  const findings = problems.map(({ rule, severity, message, data, path, atKey }): Finding => {
    const spot = sourcePathOf(origin, path, atKey)
    return {
      rule,
      severity,
      message,
      data,
      docs,
      resource: { type, id },
      ...(spot !== undefined && { at: spot }),
    }
  })
  return { resource, findings }
}
