import type { GraphEdit, PropertiesOf, Resource } from '../graph/index.ts'

/** One rule of a security group. */
export type IpPermission = NonNullable<PropertiesOf<'ec2.securityGroup'>['ipPermissions']>[number]

/** An edit that adds a rule to a security group, for connections to it or from it. */
export function addPermission(
  resource: Resource<'ec2.securityGroup'>,
  property: 'ipPermissions' | 'ipPermissionsEgress',
  value: IpPermission,
): GraphEdit {
  return { op: 'insert', resource, path: [property, (resource.properties[property] ?? []).length], value }
}
