import { isOnFargate, vpcCidr, type CompleteServiceConfig } from '@ecs-lint/core/readers'

/** Whether tasks find no way to their image. Elsewhere than on Fargate it is the instance that pulls it. */
export function lacksImage(service: CompleteServiceConfig): boolean {
  const { egress, image } = service
  return (
    isOnFargate(service) && (egress === 'none' || (egress === 'endpoints' && !image.includes('.dkr.ecr.')))
  )
}

/** Whether nothing lets the load balancer in to the tasks. */
export function isShut({ loadBalancer, taskInbound }: CompleteServiceConfig): boolean {
  return (
    loadBalancer !== 'none' &&
    taskInbound.every(({ source }) => !['load-balancer', vpcCidr].includes(source) && !source.endsWith('/0'))
  )
}

/** Whether new tasks get no image, or no load balancer to them. */
export function isBroken(service: CompleteServiceConfig): boolean {
  return lacksImage(service) || isShut(service)
}
