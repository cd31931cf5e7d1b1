import type { ResourceReference, Text } from '../finding/index.ts'
import { referenceTo, type Resource } from '../graph/index.ts'
import { computeOf } from './compute.ts'
import type { CostContext } from './context.ts'
import type { Entries, LineItem } from './line-item.ts'
import { billedHours, described, durationText, eachRun, tasksText } from './task-hours.ts'

/** Who holds public IPv4 addresses, and for how many hours they all are held in a month. */
interface HeldAddresses {
  readonly resource: ResourceReference
  readonly description: Text
  readonly addressHours: number
  readonly why: Text
  readonly basis: LineItem['basis']
}

/** Public IPv4 addresses in use: whoever holds them, AWS bills them alike, by the hour. */
export function addressItem(
  { resource, description, addressHours, why, basis }: HeldAddresses,
  { region }: CostContext,
): LineItem {
  return {
    sku: 'public-ipv4.in-use-hour',
    region,
    resource,
    description,
    quantity: addressHours,
    why,
    basis,
  }
}

/** Seconds that AWS bills an address for at the least (https://aws.amazon.com/vpc/pricing/). */
const leastAddressSeconds = 60

/** The public IPv4 address that every task of a service holds while it runs. */
export function addTaskAddresses(
  service: Resource<'ecs.service'>,
  context: CostContext,
  { item }: Entries,
): void {
  if (service.properties.networkConfiguration?.awsvpcConfiguration?.assignPublicIp !== 'ENABLED') return
  // ECS gives tasks on instances of one's own no public address, and refuses a service that asks for it (AwsVpcConfiguration).
  const compute = computeOf(service, context.graph)
  if (compute === 'EC2' || compute === 'EXTERNAL') return
  const resource = referenceTo(service)
  eachRun(service, context, (run) => {
    const hours = billedHours(run.hours, leastAddressSeconds)
    const tasks = tasksText(run.tasks)
    const duration = durationText(hours, run.times)
    const held = {
      resource,
      description: described(addressesOfTasks, run),
      addressHours: run.tasks * hours * run.times,
      why: { ko: `${tasks.ko} × 주소 1개 × ${duration.ko}`, en: `${tasks.en} × 1 address × ${duration.en}` },
      basis: run.basis,
    }
    item(addressItem(held, context))
  })
}

const addressesOfTasks: Text = { ko: '태스크의 퍼블릭 IPv4 주소', en: 'Public IPv4 addresses of the tasks' }
