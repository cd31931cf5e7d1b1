import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { zonesOf } from '../data/zones.ts'
import { isSame } from './same.ts'

/** A service after a change of fields. Inbound rules that only said the default say the new default. */
export function changed(
  service: CompleteServiceConfig,
  fields: Partial<CompleteServiceConfig>,
): CompleteServiceConfig {
  const { taskInbound, loadBalancerInbound, ...rest } = service
  const usual = completeServiceConfig(rest)
  const next = completeServiceConfig({
    ...rest,
    ...(!isSame(taskInbound, usual.taskInbound) && { taskInbound }),
    ...(!isSame(loadBalancerInbound, usual.loadBalancerInbound) && { loadBalancerInbound }),
    ...fields,
  })
  // A Region may have fewer zones than the one before.
  return fields.region === undefined ? next : { ...next, azs: Math.min(next.azs, zonesOf(next.region)) }
}
