import { exampleCertificate, isExampleCertificate } from '@ecs-lint/core/graph'
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
  if (fields.region === undefined) return next
  const azs = Math.min(next.azs, zonesOf(next.region))
  // The example is one of the service's own Region.
  const isExample = isExampleCertificate(next.certificateArn)
  return { ...next, azs, ...(isExample && { certificateArn: exampleCertificate(next.region) }) }
}
