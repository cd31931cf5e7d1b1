import type { PriceBook } from '@ecs-lint/core/pricing'
import type { ArgumentsOf } from '../arguments.ts'
import type { ExitCode, Io } from '../io.ts'
import { oneOf } from '../options.ts'
import { bookOf, priceSource } from '../price-books.ts'
import { writePricesCsv } from '../reporters/prices-csv.ts'
import { writePricesJson } from '../reporters/prices-json.ts'
import { writePricesPretty } from '../reporters/prices-pretty.ts'
import { pricesFormats, type pricesCommand } from './prices.description.ts'

type Arguments = ArgumentsOf<typeof pricesCommand>

const writePrices = { pretty: writePricesPretty, json: writePricesJson, csv: writePricesCsv }

/** `ecs-lint prices show`: the prices that estimates use, with dates, sources and gaps. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = oneOf(args, 'format', pricesFormats) ?? 'pretty'
  const asked = args.text('region')
  const source = await priceSource(args, io)
  const books: PriceBook[] = []
  for (const region of asked === undefined ? source.regions : regionsOf(asked)) {
    books.push(await bookOf(region, source.load))
  }
  io.stdout.write(writePrices[format](books, asked !== undefined, io))
  return 0
}

/** The Regions of `--region a,b`, each once. */
export function regionsOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((name) => name.trim()))]
}
