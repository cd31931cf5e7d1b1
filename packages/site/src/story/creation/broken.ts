import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

export function isInEcr(image: string): boolean {
  return image.includes('.dkr.ecr.')
}

/** Whether nothing lets the load balancer in to the tasks. */
export function isShut({ loadBalancer, taskInbound }: CompleteServiceConfig): boolean {
  return (
    loadBalancer !== 'none' &&
    taskInbound.every(({ source }) => source !== 'load-balancer' && !source.endsWith('/0'))
  )
}

/** Whether new tasks get no image, or no load balancer to them. */
export function isBroken(service: CompleteServiceConfig): boolean {
  return service.egress === 'none' || isShut(service)
}
