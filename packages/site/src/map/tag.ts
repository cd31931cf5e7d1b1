import { cents } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'
import { dollars } from '../panel/texts.ts'
import type { MapNode, PriceTag } from './model.ts'
import { names } from './words.ts'

/**
 * What the price tags of a node say: the thing and its addresses apart where there is room, else their sum, which is the least it
 * costs where a price is missing.
 */
export function tagText(
  { tags, isUnpriced }: Pick<MapNode, 'tags' | 'isUnpriced'>,
  isShort: boolean,
): string {
  if (tags.length === 0) return isUnpriced ? '$?' : ''
  const [things, addresses] = [sumOf(tags, false), sumOf(tags, true)]
  const all = dollars(things + addresses)
  if (isShort) return isUnpriced ? `≥\u00a0${all}` : all
  // An address alone is told from the thing whose price is missing.
  const parts = [
    ...(things === 0 ? [] : [dollars(things)]),
    ...(isUnpriced ? ['$?'] : []),
    ...(addresses === 0 ? [] : [`IPv4 ${dollars(addresses)}`]),
  ]
  return parts.length === 1 ? all : parts.join(' + ')
}

/**
 * The word on the edge of a node, the longest first: of who patches an instance for a fee, with that, which the price of the
 * instance has in it.
 */
export function labelTexts(
  { label, tags }: Pick<MapNode, 'label' | 'tags'>,
  lang: Language,
): readonly string[] {
  if (label === undefined) return []
  const fees = tags.filter(({ isFee }) => isFee === true)
  if (fees.length === 0) return [label[lang]]
  const fee = `${names.fee[lang]} ${dollars(sumOf(fees, false))}`
  return [`${label[lang]} · ${lang === 'ko' ? `${fee} 포함` : `incl. ${fee}`}`, label[lang]]
}

/** What a node costs, in US dollars a month, as its tags say it. */
export function priceOf({ tags }: Pick<MapNode, 'tags'>): number {
  return sumOf(tags, false) + sumOf(tags, true)
}

function sumOf(tags: readonly PriceTag[], areAddresses: boolean): number {
  const own = tags.filter(({ isAddress }) => isAddress === areAddresses)
  return cents(own.reduce((total, { monthly }) => total + monthly, 0)) / 100
}
