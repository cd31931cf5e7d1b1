// What one task behind a load balancer, often put at $57 a month, costs at the list prices of Seoul. Only the server reads it.
import { estimate } from '@ecs-lint/core/check'
import { totalOf, type PricedItem } from '@ecs-lint/core/cost'
import { daysToFirstMail } from '@ecs-lint/core/export'
import { dollars } from '../../panel/texts.ts'
import { start } from '../../state/start.ts'

const service = { region: start.region, loadBalancer: 'application', azs: 2 } as const
const { items, total } = await estimate({ ...service, tasks: 1 })

const isAddress = ({ sku }: PricedItem): boolean => sku.startsWith('public-ipv4.')
const isOfTask = ({ resource }: PricedItem): boolean => resource.type === 'ecs.service'
const sumOf = (is: (item: PricedItem) => boolean): string => dollars(totalOf(items.filter(is)))

export const usual = {
  task: sumOf((item) => isOfTask(item) && !isAddress(item)),
  balancer: sumOf((item) => !isOfTask(item) && !isAddress(item)),
  taskAddress: sumOf((item) => isOfTask(item) && isAddress(item)),
  balancerAddresses: sumOf((item) => !isOfTask(item) && isAddress(item)),
  total: dollars(total),
  firstMail: daysToFirstMail(total),
  /** Of three tasks. */
  three: dollars((await estimate({ ...service, tasks: 3 })).total),
}
