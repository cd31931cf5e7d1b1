import { instanceLimits } from './instance-limits.ts'
import { isBookSku, type Sku } from './sku.ts'

/** Whether a name is that of a SKU. The list of instance types that this takes is long: what needs no instance does without. */
export function isSku(name: string): name is Sku {
  const type = /^ec2\.(.+)\.hour$/.exec(name)?.[1]
  return isBookSku(name) || (type !== undefined && Object.hasOwn(instanceLimits, type))
}
