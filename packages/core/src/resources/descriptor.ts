import type { Structure } from './shape.ts'

/** A path of a resource's properties as it is written in a descriptor: `*` stands for every item of a list. */
export type PropertyPattern = string

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
    /** The property whose value `Ref` gives. */
    readonly ref: string
    /** What `Fn::GetAtt` gives: attribute → property. */
    readonly attributes: Readonly<Record<string, string>>
    /** Names that are more than the property's with a capital: pattern → name of its last step. */
    readonly names?: Readonly<Record<PropertyPattern, string>>
  }
  readonly terraform: {
    readonly type: string
  }
  /** How an account is asked for resources of the type; none where no call lists them, or nothing needs it yet. */
  readonly collection?: readonly ApiCall[]
  /** How one is deleted; none where it goes with another, or nothing deletes it yet. */
  readonly deletion?: Deletion
}

export interface ApiCall {
  /** The operation, as in `DescribeLoadBalancers`. */
  readonly operation: string
  /** The IAM action that allows it. */
  readonly action: string
}

/** What deletes a resource, for a shell and for an executor. */
export interface Deletion extends ApiCall {
  /** The AWS CLI's command, as in `elbv2 delete-load-balancer`. */
  readonly command: string
  /** Option of the command → property that it takes its value from; the resource's name where the property is absent. */
  readonly input: Readonly<Record<string, string>>
  /** Options without a value of the resource's own. */
  readonly flags?: readonly string[]
  /** The AWS CLI's waiter for its end, with its option → property. */
  readonly wait?: { readonly command: string; readonly input: Readonly<Record<string, string>> }
}

/** Types a descriptor by its own literals, so that the types of properties follow from the shape. */
export function defineResource<const Descriptor extends ResourceDescriptor>(
  descriptor: Descriptor,
): Descriptor {
  return descriptor
}
