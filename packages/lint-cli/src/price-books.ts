import { loadPriceBook, regionNames, withInstancePrices, type PriceBook } from '@ecs-lint/core/pricing'
import type { TextArguments } from './arguments.ts'
import { configFileOf } from './config-file.ts'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'

/** Loads the prices of a Region; undefined where there are none. */
export type LoadBook = (region: string) => Promise<PriceBook | undefined>

/** Where prices come from. */
export interface PriceSource {
  /** The Regions that have prices there. */
  readonly regions: readonly string[]
  readonly load: LoadBook
  /** A book with the prices of all EC2 instance types, as far as the source has them apart from the book. */
  readonly withInstances: (book: PriceBook) => Promise<PriceBook>
}

/**
 * The prices to use: those of `--prices`, else those that the configuration names, else the bundled ones. A Region that a
 * named file lacks is a UserError; bundled prices never fill the gaps of a file.
 */
export async function priceSource(args: TextArguments<'prices'>, io: Io): Promise<PriceSource> {
  const given = args.text('prices')
  const path = given ?? (await configuredPrices(io))
  if (path === undefined)
    return { regions: [...regionNames.keys()], load: loadPriceBook, withInstances: withInstancePrices }
  // The bundled prices need no validation, and loading the validator takes longer than computing a bill.
  const { readPriceFile } = await import('./price-file.ts')
  const { books } = await readPriceFile(path, io, given === undefined ? configFileOf(io) : undefined)
  const regions = books.map(({ region }) => region)
  const load: LoadBook = async (region) =>
    books.find((book) => book.region === region) ?? (await otherRegion(path, regions, region))
  return { regions, load, withInstances: async (book) => Promise.resolve(book) }
}

/** The prices of a Region; a UserError that says which Region may be meant where there are none. */
export async function bookOf(region: string, load: LoadBook): Promise<PriceBook> {
  const book = await load(region)
  if (book !== undefined) return book
  const { noPricesIn } = await import('./regions.ts')
  throw noPricesIn(region)
}

async function otherRegion(path: string, regions: readonly string[], region: string): Promise<never> {
  const { checkedRegion } = await import('./regions.ts')
  checkedRegion(region)
  const held = regions.join(', ')
  throw new UserError(
    {
      ko: `${path}에는 ${held} 리전의 요금만 있고 ${region} 리전의 요금은 없습니다.`,
      en: `${path} holds prices of ${held}, not of ${region}.`,
    },
    {
      ko: `ecs-lint prices update --region ${region} --out ${path} 명령으로 추가하세요.`,
      en: `Add them with ecs-lint prices update --region ${region} --out ${path}.`,
    },
  )
}

/** The configuration reader takes longer to load than a bill to compute, so it is loaded only if there is a file. */
async function configuredPrices(io: Io): Promise<string | undefined> {
  if (configFileOf(io) === undefined) return undefined
  const { readConfig } = await import('./config.ts')
  return (await readConfig(undefined, io)).prices
}
