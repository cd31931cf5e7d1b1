import type { ServiceConfig } from './service-config.ts'

/** The addresses of the VPC that stands for a service's own. */
export const vpcCidr = '10.0.0.0/16'

/** From where others call the tasks of a service and not its load balancer: in the VPC, by a name of Service Connect. */
export function callersOf({ serviceConnect }: Pick<ServiceConfig, 'serviceConnect'>): readonly string[] {
  return serviceConnect === 'client-server' ? [vpcCidr] : []
}
