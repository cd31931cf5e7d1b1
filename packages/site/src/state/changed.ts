import { exampleCertificate, isExampleCertificate } from '@ecs-lint/core/graph'
import {
  completeServiceConfig,
  vpcCidr,
  type CompleteServiceConfig,
  type InboundRule,
} from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import { isSame } from './same.ts'

/**
 * A service after a change of fields. Inbound rules that only said the default say the new default; who comes to call by Service
 * Connect, or to stand behind a load balancer, has the other services admitted that do not come through it.
 */
export function changed(
  service: CompleteServiceConfig,
  fields: Partial<CompleteServiceConfig>,
): CompleteServiceConfig {
  const { taskInbound, loadBalancerInbound, ...rest } = service
  const usual = completeServiceConfig(rest)
  const hasUsualTasks = isSame(taskInbound, usual.taskInbound)
  const hasCallers = !hasUsualTasks && isSame(taskInbound, withCallers(usual))
  const isNewWay = fields.loadBalancer !== undefined || fields.serviceConnect !== undefined
  const filled = completeServiceConfig({
    ...rest,
    ...(!hasUsualTasks && !hasCallers && { taskInbound }),
    ...(!isSame(loadBalancerInbound, usual.loadBalancerInbound) && { loadBalancerInbound }),
    ...fields,
  })
  const admits = hasCallers || (hasUsualTasks && isNewWay)
  const next =
    admits && fields.taskInbound === undefined ? { ...filled, taskInbound: withCallers(filled) } : filled
  // A Region may have fewer zones than the one before.
  if (fields.region === undefined) return next
  const azs = Math.min(next.azs, zonesOf(next.region))
  // The example is one of the service's own Region.
  const isExample = isExampleCertificate(next.certificateArn)
  return { ...next, azs, ...(isExample && { certificateArn: exampleCertificate(next.region) }) }
}

/** The inbound rules of the tasks of a service that has the usual ones, with those whom Service Connect leads past its load balancer. */
function withCallers({
  serviceConnect,
  loadBalancer,
  taskInbound,
  containerPort,
}: CompleteServiceConfig): readonly InboundRule[] {
  if (serviceConnect !== 'client-server' || loadBalancer === 'none') return taskInbound
  return [...taskInbound, { port: containerPort, source: vpcCidr }]
}
