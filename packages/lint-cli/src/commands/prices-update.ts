import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadPriceBook, updateBook, type PriceBook, type PriceFile } from '@ecs-lint/core/pricing'
import { pricingPolicy } from '../aws/calls.ts'
import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import { saveFile } from '../files.ts'
import { todayOf, type ExitCode, type Io } from '../io.ts'
import { formatOf } from '../options.ts'
import { readPriceFile } from '../price-file.ts'
import {
  writePriceUpdateJson,
  writePriceUpdatePretty,
  type UpdatedRegion,
} from '../reporters/price-update.ts'
import { bookOf } from '../price-books.ts'
import { regionsOf } from './prices-show.ts'
import type { pricesCommand } from './prices.description.ts'

type Arguments = ArgumentsOf<typeof pricesCommand>

const writeUpdates = { pretty: writePriceUpdatePretty, json: writePriceUpdateJson }
const defaultFile = 'ecs-lint-prices.json'

/** `ecs-lint prices update`: reads the AWS Price List and saves price books. An incomplete answer saves nothing. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  if (args.flag('print-policy')) {
    io.stdout.write(`${JSON.stringify(pricingPolicy(), undefined, 2)}\n`)
    return 0
  }
  const asked = args.text('region')
  if (asked === undefined) {
    throw new UserError(
      {
        ko: '어느 리전의 요금을 읽을지 알 수 없습니다.',
        en: 'It is not clear which Region to read the prices of.',
      },
      { ko: '예: --region ap-northeast-2', en: 'For example --region ap-northeast-2' },
    )
  }
  const bundled: PriceBook[] = []
  for (const region of regionsOf(asked)) bundled.push(await bookOf(region, loadPriceBook))
  const path = args.text('out') ?? defaultFile
  const others = (await booksIn(path, io)).filter((book) =>
    bundled.every(({ region }) => region !== book.region),
  )

  const { readPriceList } = await import('../aws/price-list.ts')
  const access = { profile: args.text('profile'), endpointUrl: args.text('endpoint-url') }
  const today = todayOf(io)
  const regions: UpdatedRegion[] = []
  for (const book of bundled) {
    const products = await readPriceList(book.region, access)
    const update = updateBook(book, products, today)
    if (update.updates.every(({ outcome }) => outcome !== 'updated')) throw nothingFound(book.region)
    regions.push(update)
  }
  const file: PriceFile = {
    kind: 'ecs-lint.prices',
    schemaVersion: 1,
    books: [...others, ...regions.map(({ book }) => book)],
  }
  saveFile(path, `${JSON.stringify(file, undefined, 1)}\n`, io)
  io.stdout.write(writeUpdates[format]({ path, regions }, io))
  const hasFailed = regions.some(({ updates }) => updates.some(({ outcome }) => outcome === 'failed'))
  return hasFailed ? 3 : 0
}

/** The books already in the output file; those of other Regions are kept. A UserError if it is a file of another kind. */
async function booksIn(path: string, io: Io): Promise<readonly PriceBook[]> {
  return existsSync(resolve(io.cwd, path)) ? (await readPriceFile(path, io)).books : []
}

function nothingFound(region: string): UserError {
  return new UserError(
    {
      ko: `가격 목록에서 ${region} 리전의 요금을 하나도 찾지 못했습니다. 파일은 바뀌지 않았습니다.`,
      en: `The Price List has no price of ${region} that is known here. No file was changed.`,
    },
    {
      ko: '--endpoint-url을 썼다면 주소를 확인하세요.',
      en: 'If you used --endpoint-url, check the address.',
    },
  )
}
