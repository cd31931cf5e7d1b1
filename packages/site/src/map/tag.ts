import { dollars } from '../panel/texts.ts'
import type { MapNode, PriceTag } from './model.ts'

/** What the price tags of a node say: the thing and its addresses apart where there is room, else their sum. */
export function tagText(
  { tags, isUnpriced }: Pick<MapNode, 'tags' | 'isUnpriced'>,
  isShort: boolean,
): string {
  const unknown = isUnpriced ? '$?' : ''
  if (tags.length === 0) return unknown
  const sum = (some: readonly PriceTag[]): number => some.reduce((total, { monthly }) => total + monthly, 0)
  const addresses = tags.filter(({ isAddress }) => isAddress)
  const things = tags.filter(({ isAddress }) => !isAddress)
  const priced =
    isShort || addresses.length === 0 || things.length === 0
      ? dollars(sum(tags))
      : `${dollars(sum(things))} + IPv4 ${dollars(sum(addresses))}`
  return isUnpriced ? `${priced} + ${unknown}` : priced
}
