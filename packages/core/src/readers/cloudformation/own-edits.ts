import { valueAt, type ValueEdit } from '../../finding/index.ts'
import type { GraphEdit, ResourceType } from '../../graph/index.ts'
import { permissionEdits } from './permission-edit.ts'
import { writtenIn } from './written-in.ts'

/** Properties of the API that a template says in a structure of its own (`own-shapes.ts`), or by other resources. */
export const ownStructures: { readonly [Type in ResourceType]?: readonly string[] } = {
  'autoscaling.autoScalingGroup': ['vpcZoneIdentifier'],
  'ec2.internetGateway': ['attachments'],
  'ec2.natGateway': ['natGatewayAddresses'],
  'ec2.networkAcl': ['entries', 'associations'],
  'ec2.routeTable': ['routes', 'associations'],
  'ec2.securityGroup': ['ipPermissions', 'ipPermissionsEgress'],
  'ec2.subnet': ['ipv6CidrBlockAssociationSet'],
  'ec2.vpcEndpoint': ['groups'],
  'elb.loadBalancer': ['listenerDescriptions', 'instances'],
  'elbv2.loadBalancer': ['availabilityZones'],
}

/** An edit of such a property as edits of the template; undefined where the template does not say it in one place. */
export function ownEdits(
  edit: Exclude<GraphEdit, { readonly op: 'add' }>,
  document: unknown,
): readonly ValueEdit[] | undefined {
  const { resource, path, op } = edit
  if (resource.type === 'ec2.securityGroup') return permissionEdits(edit, document)
  if (resource.type !== 'elbv2.loadBalancer' || op !== 'insert' || path.length !== 2) return undefined
  const root = resource.origin.of([])
  if (root?.kind !== 'text') return undefined
  const at = [...root.at.path, 'Properties', 'Subnets']
  const subnets = valueAt(document, at)
  const value = writtenIn(valueAt(edit.value, ['subnetId']), document, resource)
  return Array.isArray(subnets) && value !== undefined
    ? [{ op: 'insert', path: [...at, subnets.length], value }]
    : undefined
}
