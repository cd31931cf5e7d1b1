import type { Structure } from './shape.ts'

/** A path of a resource's properties as it is written in a descriptor: `*` stands for every item of a list. */
type PropertyPattern = string

/** Everything that the product knows of one resource type. `pnpm generate` derives the tables in `generated/` from these. */
export interface ResourceDescriptor {
  /** `<AWS service>.<resource>`, as in `elbv2.loadBalancer`. */
  readonly type: string
  /** The properties by the names of AWS's API, first letter in lower case, both as it takes them and as it reports them. */
  readonly shape: Structure
  /** The properties by which other resources name one, the friendliest first. */
  readonly names: readonly string[]
  /** Where the properties name resources of other types. */
  readonly links?: readonly (readonly [pattern: PropertyPattern, to: string])[]
  /** Properties that AWS reports and that nobody sets. */
  readonly reported?: readonly string[]
  /** Properties that could be set and that no export writes; an export says that it left them out. */
  readonly notExported?: readonly string[]
  /** The keys under which the AWS CLI prints one, or a list of them. */
  readonly printedAs?: readonly string[]
  readonly cloudFormation: {
    readonly type: string
    /** Other types that are of the same kind here. */
    readonly otherTypes?: readonly string[]
    /** The property whose value `Ref` gives. */
    readonly ref: string
    /** What `Fn::GetAtt` gives: attribute → property. */
    readonly attributes: Readonly<Record<string, string>>
    /** Names that are more than the property's with a capital: pattern → name of its last step. */
    readonly names?: Readonly<Record<PropertyPattern, string>>
  }
  /** None where the AWS provider has no such resource. */
  readonly terraform?: {
    readonly type: string
    /** Arguments of the AWS provider that are called otherwise than the property in snake case: pattern → argument. */
    readonly names?: Readonly<Record<PropertyPattern, string>>
  }
  /** How an account is asked for resources of the type; none where no call lists them, or nothing needs it yet. */
  readonly collection?: readonly ApiCall[]
  /** How one is deleted; none where nothing deletes it yet. */
  readonly deletion?: Deletion | GoesWith
}

interface ApiCall {
  /** The operation, as in `DescribeLoadBalancers`. */
  readonly operation: string
  /** The IAM action that allows it. */
  readonly action: string
}

/** Where a parameter's value comes from: a property, a list of one, the first of several that is there, or always the same. */
export type InputSource =
  | string
  | { readonly list: string }
  | { readonly first: readonly string[] }
  | { readonly value: string | number | boolean }

/** Parameters of the API, by its own names. */
export type InputSources = Readonly<Record<string, InputSource>>

/** A call that changes something, for a shell and for an executor. */
export interface ChangingCall extends ApiCall {
  /** The AWS CLI's command, as in `elbv2 delete-load-balancer`. */
  readonly command: string
  readonly input: InputSources
}

/** What deletes a resource. */
export interface Deletion extends ChangingCall {
  /** What comes before it, unless the resource has these values already. */
  readonly prepare?: readonly (ChangingCall & { readonly unless: Readonly<Record<string, unknown>> })[]
  /** The waiter for its end. */
  readonly wait?: { readonly command: string; readonly input: InputSources }
  /** Types of which one cannot be deleted before this one, though it names this one. */
  readonly precedes?: readonly string[]
}

/** A resource that is deleted with the one of this type that it names. */
interface GoesWith {
  readonly goesWith: string
}

/** Types a descriptor by its own literals, so that the types of properties follow from the shape. */
export function defineResource<const Descriptor extends ResourceDescriptor>(
  descriptor: Descriptor,
): Descriptor {
  return descriptor
}
