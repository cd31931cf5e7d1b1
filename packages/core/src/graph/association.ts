import type { PropertiesOf } from '../resources/index.ts'

/** Whether something uses an Elastic IP. EC2 writes an empty `instanceId` where there is none. */
export function isAssociated({
  associationId,
  instanceId,
  networkInterfaceId,
}: PropertiesOf<'ec2.address'>): boolean {
  return Boolean(associationId) || Boolean(instanceId) || Boolean(networkInterfaceId)
}
