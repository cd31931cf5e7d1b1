// What one task behind a load balancer, estimated at $57.6 a month by the lecture, costs at the list prices of Seoul. Only the server reads it.
import { estimate } from '@ecs-lint/core/check'
import { totalOf, type PricedItem } from '@ecs-lint/core/cost'
import { isAddressSku } from '@ecs-lint/core/pricing'
import { dollars } from '../../panel/texts.ts'
import { start } from '../../state/start.ts'

const service = { region: start.region, loadBalancer: 'application', azs: 2 } as const
const { items, total } = await estimate({ ...service, tasks: 1 })

const isAddress = ({ sku }: PricedItem): boolean => isAddressSku(sku)
const isOfTask = ({ resource }: PricedItem): boolean => resource.type === 'ecs.service'
const sumOf = (is: (item: PricedItem) => boolean): string => dollars(totalOf(items.filter(is)))

export const usual = {
  task: sumOf((item) => isOfTask(item) && !isAddress(item)),
  balancer: sumOf((item) => !isOfTask(item) && !isAddress(item)),
  taskAddress: sumOf((item) => isOfTask(item) && isAddress(item)),
  balancerAddresses: sumOf((item) => !isOfTask(item) && isAddress(item)),
  /** One of the task, and one of the load balancer in each of two zones. */
  addresses: sumOf(isAddress),
  total: dollars(total),
  /** Of three tasks. */
  three: dollars((await estimate({ ...service, tasks: 3 })).total),
}
