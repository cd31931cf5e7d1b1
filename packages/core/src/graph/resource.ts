import type * as z from 'zod/mini'
import type { Path } from '../finding/index.ts'
import { autoScalingGroup } from './autoscaling.ts'
import { budget } from './budgets.ts'
import { capacityProvider } from './capacity-provider.ts'
import {
  address,
  internetGateway,
  natGateway,
  networkInterface,
  routeTable,
  securityGroup,
  subnet,
  vpc,
  vpcEndpoint,
} from './ec2.ts'
import { cluster, service, taskDefinition } from './ecs.ts'
import { listener, loadBalancer, rule, targetGroup } from './elbv2.ts'
import { launchTemplate } from './launch-template.ts'
import { logGroup } from './logs.ts'

/** Makes the schema of each resource type's properties. */
export const resourceSchemas = {
  'ecs.cluster': cluster,
  'ecs.capacityProvider': capacityProvider,
  'ecs.taskDefinition': taskDefinition,
  'ecs.service': service,
  'elbv2.loadBalancer': loadBalancer,
  'elbv2.listener': listener,
  'elbv2.rule': rule,
  'elbv2.targetGroup': targetGroup,
  'ec2.securityGroup': securityGroup,
  'ec2.vpc': vpc,
  'ec2.subnet': subnet,
  'ec2.routeTable': routeTable,
  'ec2.internetGateway': internetGateway,
  'ec2.natGateway': natGateway,
  'ec2.vpcEndpoint': vpcEndpoint,
  'ec2.address': address,
  'ec2.networkInterface': networkInterface,
  'ec2.launchTemplate': launchTemplate,
  'autoscaling.autoScalingGroup': autoScalingGroup,
  'logs.logGroup': logGroup,
  'budgets.budget': budget,
} as const

export type ResourceType = keyof typeof resourceSchemas

export const resourceTypes = Object.keys(resourceSchemas) as readonly ResourceType[]

/** The named properties of a loose schema, read-only at every depth; a map of free keys stays a map. */
type Known<T> = T extends readonly (infer Item)[]
  ? readonly Known<Item>[]
  : T extends object
    ? HasFreeKeysOnly<T> extends true
      ? Readonly<T>
      : { readonly [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T

type HasFreeKeysOnly<T> = [keyof { [Key in keyof T as string extends Key ? never : Key]: T[Key] }] extends [
  never,
]
  ? true
  : false

/** What AWS's API calls the properties of a resource, first letter in lower case. */
export type PropertiesOf<Type extends ResourceType> = Known<
  z.infer<ReturnType<(typeof resourceSchemas)[Type]>>
>

/** Where a resource was read from. */
export type Origin =
  | { readonly kind: 'file'; readonly file: string; readonly document: number; readonly path: Path }
  | { readonly kind: 'account' }
  | { readonly kind: 'config' }

/** Who created a resource and would bring it back, or must remove it. */
export interface Owner {
  readonly kind:
    'cloudformation' | 'terraform' | 'kubernetes' | 'elastic-beanstalk' | 'copilot' | 'ecs-express' | 'aws'
  /** The stack, cluster, environment or AWS service. */
  readonly name: string
}

/** A value that the reader could not work out, such as a parameter without a default. */
export interface Unresolved {
  readonly path: Path
  readonly expression: string
}

export interface Resource<Type extends ResourceType = ResourceType> {
  readonly type: Type
  /** The name that a person would use: a service's name, a security group's id. */
  readonly id: string
  readonly arn?: string
  readonly region?: string
  readonly account?: string
  readonly properties: PropertiesOf<Type>
  readonly origin: Origin
  readonly owner?: Owner
  readonly unresolved: readonly Unresolved[]
}

/** Narrows a resource to one type. */
export function isOfType<Type extends ResourceType>(
  resource: Resource,
  type: Type,
): resource is Resource<Type> {
  return resource.type === type
}
