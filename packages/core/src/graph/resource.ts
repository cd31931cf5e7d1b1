import type { SourcePath, Path } from '../finding/index.ts'
import type { PropertiesOf, ResourceType } from '../resources/index.ts'
import type { Unknown } from './unknown.ts'

/** Where a value was read from. */
export type Origin =
  | {
      readonly kind: 'text'
      readonly at: SourcePath
      /** What the value came through, the nearest first: a `Ref`, a parameter's default, a mapping. */
      readonly through?: readonly SourcePath[]
    }
  /** A field of a ServiceConfig that stands in no file; looked for when it is asked for. */
  | { readonly kind: 'config'; readonly field: string | undefined }

/** The formats that resources are read from. */
export type FormatName = 'ecs-json' | 'cloudformation' | 'service-config' | 'inventory'

/** Where the values of one resource were read from; looked up late, for only few are ever asked for. */
export interface Provenance {
  readonly format: FormatName
  /** The origin of the value at a path of the properties, or of its nearest parent that has one. */
  readonly of: (path: Path) => Origin | undefined
}

/** Who created a resource and would bring it back, or must remove it. */
export interface Owner {
  readonly kind:
    | 'cloudformation'
    | 'terraform'
    | 'pulumi'
    | 'kubernetes'
    | 'elastic-beanstalk'
    | 'copilot'
    | 'ecs-express'
    | 'aws'
  /** The stack, cluster, environment or AWS service. */
  readonly name: string
}

/** When CloudFormation creates a resource of a template. */
export interface Creation {
  /** The template and its place in the stack: logical IDs hold within it alone. */
  readonly template: string
  /** What the names that stand for its resources, such as `${Cluster}`, begin with. */
  readonly prefix: string
  readonly logicalId: string
  /** The logical IDs of what is created before it. */
  readonly after: () => ReadonlySet<string>
}

export interface Resource<Type extends ResourceType = ResourceType> {
  readonly type: Type
  /** The name that a person would use: a service's name, a security group's id. */
  readonly id: string
  readonly arn?: string
  readonly region?: string
  readonly account?: string
  /** The file that describes it. */
  readonly file?: string
  /** Which of several resources of one name it means, where files tell; of those that `isMeant` lets through. */
  readonly nearest?: (
    candidates: readonly Resource[],
    isMeant: (candidate: Resource) => boolean,
  ) => Resource | undefined
  /** The stack that the resource belongs to: names such as `${Cluster}` hold within it alone. */
  readonly scope?: string
  /** Of what a template creates. */
  readonly creation?: Creation
  readonly properties: PropertiesOf<Type>
  /** The properties that a reader filled in by what lies beside the file. */
  readonly assumed?: readonly string[]
  readonly origin: Provenance
  readonly owner?: Owner
  readonly unknowns: readonly Unknown[]
  /** The unknown that decides whether there is such a resource at all. */
  readonly exists: true | Unknown
}

/** Narrows a resource to one type. */
export function isOfType<Type extends ResourceType>(
  resource: Resource,
  type: Type,
): resource is Resource<Type> {
  return resource.type === type
}

/** The provenance of what no file says. */
export const noProvenance: Provenance = { format: 'service-config', of: () => undefined }
