import { valueAt, type Finding, type Path } from '../finding/index.ts'
import {
  arnOf,
  conform,
  identify,
  isImageName,
  ownerOf,
  sourcePathOf,
  unknownValue,
  type Creation,
  type Provenance,
  type Resource,
  type ResourceType,
  parseArn,
} from '../graph/index.ts'
import { lastNearest } from './nearest.ts'

/** A resource as a reader came upon it, before its shape is checked. */
export interface RawResource {
  readonly type: ResourceType
  /** Properties by the graph's names; `unknownValue` stands where the reader could not tell one. */
  readonly raw: unknown
  readonly origin: Provenance
  /** Known to the reader; otherwise taken from the ARN. */
  readonly region?: string
  readonly account?: string
  readonly scope?: string
  readonly creation?: Creation
  readonly exists?: Resource['exists']
  /** The name to use where the properties give none. */
  readonly name?: string
}

/** What a resource is called that its file does not name. */
export const unnamed = '(unnamed)'

const docs = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html'

export interface BuiltResource {
  readonly resource: Resource
  readonly findings: readonly Finding[]
}

/** A resource of a file; `region` is that of what does not name its own. */
export function buildIn(region: string | undefined, found: RawResource): BuiltResource {
  return buildResource({ ...found, ...(found.region === undefined && region !== undefined && { region }) })
}

/** Checks a resource's shape and completes what its properties tell: name, ARN, region, account, owner. */
export function buildResource(found: RawResource): BuiltResource {
  const { type, origin, scope, creation, exists = true } = found
  const raw = withoutPlaceholders(found)
  const { properties, unknowns, problems } = conform(type, raw, leniency[origin.format])
  const arn = arnOf(type, properties)
  const said = arn === undefined ? undefined : parseArn(arn)
  const region = found.region ?? (said?.region || undefined)
  const account = found.account ?? (said?.account || undefined)
  const owner = ownerOf(type, properties)
  const place = origin.of([])
  const id = found.name ?? identify(type, properties) ?? unnamed
  const resource: Resource = {
    type,
    id,
    properties,
    origin,
    unknowns,
    exists,
    ...(arn !== undefined && { arn }),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ...(place?.kind === 'text' && { file: place.at.file, nearest: lastNearest(place.at.file) }),
    ...(scope !== undefined && { scope }),
    ...(creation !== undefined && { creation }),
    ...(owner !== undefined && { owner }),
  }
  const findings = problems.map(({ rule, severity, message, data, path, atKey }): Finding => {
    const at = sourcePathOf(resource, path, atKey)
    return {
      rule,
      // What AWS has printed has only properties that it knows, be they newer than this.
      severity:
        rule === 'unknown-property' && (arn !== undefined || origin.format === 'inventory')
          ? 'warning'
          : severity,
      message,
      data,
      docs,
      resource: { type, id },
      ...(at !== undefined && { at }),
    }
  })
  return { resource, findings }
}

/** Properties in which names that cannot be images, and so stand for ones that are to be written in, are marked as unknown. */
function withoutPlaceholders({ type, raw, origin }: RawResource): unknown {
  // What AWS describes is what it has.
  if (type !== 'ecs.taskDefinition' || origin.format === 'inventory') return raw
  const containers = valueAt(raw, ['containerDefinitions'])
  if (!Array.isArray(containers)) return raw
  const isPlaceholder = (container: unknown): boolean => {
    const image = valueAt(container, ['image'])
    return typeof image === 'string' && image !== '' && !isImageName(image)
  }
  if (!containers.some(isPlaceholder)) return raw
  return {
    ...(raw as object),
    containerDefinitions: containers.map((container: unknown) =>
      isPlaceholder(container)
        ? {
            ...(container as object),
            image: unknownValue({
              cause: 'placeholder',
              expression: String(valueAt(container, ['image'])),
            }),
          }
        : container,
    ),
  }
}

/** Where formats are freer than AWS's APIs. */
const leniency = {
  'ecs-json': {},
  'service-config': {},
  inventory: {},
  cloudformation: { coerces: true, hasOwnProperties: true, hasMarksInside: true },
} as const

/** The provenance of a resource whose properties stand in a document as they are, from `root` on. */
export function verbatim(file: string, document: number, root: Path): Provenance {
  return {
    format: 'ecs-json',
    of: (path) => ({ kind: 'text', at: { file, document, path: root.concat(path) } }),
  }
}
