import { paginateGetProducts, PricingClient } from '@aws-sdk/client-pricing'
import {
  locationOf,
  parsePriceListProduct,
  priceListQueries,
  type PriceListProduct,
  type PriceListQuery,
} from '@ecs-lint/core/pricing'
import { UserError } from '../errors.ts'
import { watchClient, clientOptions, type Access } from './clients.ts'
import { everyPage, isUnreadable } from './collectors/answers.ts'
import { environmentError, isBug } from './failures.ts'

/** Every product of the AWS Price List that prices of a Region are read from. Whatever goes wrong is thrown as a UserError. */
export async function readPriceList(region: string, access: Access): Promise<readonly PriceListProduct[]> {
  const client = new PricingClient(clientOptions(endpointRegionFor(region), access))
  watchClient(client)
  try {
    const byCode = priceListQueries.filter(({ place }) => place === 'regionCode')
    const products = await readAll(client, byCode, region)
    const location = locationOf(region, products)
    // Without a record of the Region nothing tells what the Price List calls it, and nothing is asked under a guessed name.
    if (location === undefined) return products
    const byLocation = priceListQueries.filter(({ place }) => place === 'fromLocation')
    return [...products, ...(await readAll(client, byLocation, location))]
  } catch (error) {
    if (error instanceof UserError || isBug(error)) throw error
    throw environmentError(error, access, 'prices')
  } finally {
    client.destroy()
  }
}

/** The API answers in three Regions, with the prices of all; the nearest to the Region in question is asked. */
function endpointRegionFor(region: string): string {
  if (/^(?:eu|me|af|il)-/.test(region)) return 'eu-central-1'
  return region.startsWith('ap-') ? 'ap-south-1' : 'us-east-1'
}

/** One question after the other: an answer that fails then leaves no others on their way, and AWS has less to throttle. */
async function readAll(
  client: PricingClient,
  queries: readonly PriceListQuery[],
  place: string,
): Promise<readonly PriceListProduct[]> {
  const products: PriceListProduct[] = []
  for (const query of queries) products.push(...(await readPages(client, query, place)))
  return products
}

async function readPages(
  client: PricingClient,
  query: PriceListQuery,
  place: string,
): Promise<readonly PriceListProduct[]> {
  const filters = Object.entries({ [query.place]: place, ...query.filters })
  const input = {
    ServiceCode: query.serviceCode,
    Filters: filters.map(([Field, Value]) => ({ Type: 'TERM_MATCH' as const, Field, Value })),
    FormatVersion: 'aws_v1',
  }
  const records = await everyPage(paginateGetProducts({ client, pageSize: 100 }, input), 'PriceList').catch(
    (error: unknown) => {
      throw isUnreadable(error) ? unreadable(query, 'PriceList') : error
    },
  )
  return records.map((record) => {
    const parsed = parsePriceListProduct(String(record))
    // A record that cannot be read might be the one that matters, or its double: none is passed over.
    if ('wrongAt' in parsed) throw unreadable(query, parsed.wrongAt)
    return parsed.product
  })
}

function unreadable({ serviceCode }: PriceListQuery, where: string): UserError {
  const at = where === '' ? '' : ` (${where})`
  return new UserError(
    {
      ko: `가격 목록의 응답을 읽을 수 없습니다: ${serviceCode}${at}`,
      en: `The Price List answered what cannot be read: ${serviceCode}${at}`,
    },
    { ko: '파일은 바뀌지 않았습니다. 다시 시도하세요.', en: 'No file was changed. Try again.' },
  )
}
