// What a difference of two bills is made of.
import { cents, diffEstimates, type Estimate } from '@ecs-lint/core/cost'
import type { Language } from '@ecs-lint/core/finding'

/** As many parts as are told apart. */
const most = 2

interface Part {
  readonly name: string
  /** US dollars a month, to the cent. */
  readonly monthly: number
}

/** The largest parts of what a scene has done to the bill, as they are shown; none where it is all of one kind. */
export function partsOf(before: Estimate, after: Estimate, lang: Language): readonly Part[] {
  const { items } = diffEstimates(before, after, 'type')
  const kinds = Map.groupBy(items, ({ sku, resource }) => `${resource.type} ${sku}`)
  const parts = [...kinds.values()]
    .map((own): Part & { readonly weight: number } => {
      const monthly = sumOf(own.map(({ shown }) => shown))
      const isFee = own.some(({ sku }) => sku.startsWith('ecs-managed-instances.'))
      const name = shared(own.map(({ description }) => description[lang]))
      // The fee is small, and what is chosen: it is never among the rest.
      return { name, monthly, weight: isFee ? Infinity : Math.abs(monthly) }
    })
    .filter(({ monthly }) => monthly !== 0)
    .toSorted((one, other) => other.weight - one.weight)
  if (parts.length < 2) return []
  const told = parts.length > most + 1 ? parts.slice(0, most) : parts
  const rest = sumOf(parts.slice(told.length).map(({ monthly }) => monthly))
  return rest === 0 ? told : [...told, { name: others[lang], monthly: rest }]
}

/** A sum of amounts to the cent. */
function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + cents(amount), 0) / 100
}

/**
 * The words that all begin with, `VPC endpoint` of one for each service, without those that lead on, `of the`; or else that all
 * end with, which Korean puts last.
 */
function shared(names: readonly string[]): string {
  const words = names.map((name) => name.split(' '))
  const [first = []] = words
  const begin = sharedFirst(words)
    .join(' ')
    .replace(/(?: (?:of|for|the))+$/, '')
  if (begin !== '') return begin
  const end = sharedFirst(words.map((own) => own.toReversed())).toReversed()
  return (end.length > 0 ? end : first).join(' ')
}

function sharedFirst(all: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = all
  const length = first.findIndex((word, index) => all.some((own) => own[index] !== word))
  return length < 0 ? first : first.slice(0, length)
}

const others = { ko: '그 밖', en: 'the rest' } as const
