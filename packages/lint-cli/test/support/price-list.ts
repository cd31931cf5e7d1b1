import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { selectors } from '@ecs-lint/core/pricing'

const fixtures = join(import.meta.dirname, '../../../core/test/fixtures/price-list/products.json')

/** The strings of `PriceList` that AWS gave, and those put together from its values. */
export const sampledProducts: readonly string[] = (
  JSON.parse(readFileSync(fixtures, 'utf8')) as {
    readonly records: readonly { readonly priceList: string }[]
  }
).records.map(({ priceList }) => priceList)

/** A price list in the shape of AWS's that holds every SKU with a selector, at the prices of a book. */
export function priceListOf(book: PriceBook, prefix: string, location: string): readonly string[] {
  return Object.entries(book.prices).flatMap(([sku, price], index) => {
    const selector = Object.entries(selectors).find(([name]) => name === sku)?.[1]
    if (selector === undefined || !('query' in selector)) return []
    const { query, usageType = 'BoxUsage', attributes, units } = selector
    const place =
      query.place === 'regionCode'
        ? { regionCode: book.region, location, locationType: 'AWS Region' }
        : { fromLocation: location, fromRegionCode: book.region }
    const { productFamily = 'Compute', ...filters } = query.filters
    const dimension = {
      unit: units[0],
      beginRange: '0',
      endRange: 'Inf',
      pricePerUnit: { USD: price.usd.toFixed(10) },
    }
    const product = {
      sku: `SKU${index}`,
      productFamily,
      attributes: { ...place, ...filters, ...attributes, usagetype: prefix + usageType },
    }
    return [
      JSON.stringify({
        product,
        serviceCode: query.serviceCode,
        terms: { OnDemand: { offer: { priceDimensions: { rate: dimension } } } },
        version: '20261120000000',
        publicationDate: '2026-11-20T00:00:00Z',
      }),
    ]
  })
}

interface Question {
  readonly ServiceCode: string
  readonly Filters: readonly { readonly Type: string; readonly Field: string; readonly Value: string }[]
  readonly NextToken?: string
}

interface Answer {
  readonly status: number
  readonly body: string
}

export interface PriceListServer {
  readonly url: string
  /** The calls by name, with what was asked. */
  readonly calls: readonly (Question & { readonly target: string })[]
  readonly stop: () => void
}

/**
 * Answers as the Price List API does, in pages of three products. `intercept` may answer in its stead, by the call and the
 * number of calls before it.
 */
export async function startPriceList(
  products: readonly string[],
  intercept: (question: Question, earlier: number) => Answer | undefined = () => undefined,
): Promise<PriceListServer> {
  const calls: (Question & { readonly target: string })[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = JSON.parse(body) as Question
      const target = String(request.headers['x-amz-target'])
      calls.push({ ...question, target })
      const { status, body: text } = intercept(question, calls.length - 1) ?? pageOf(question, products)
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, calls, stop: () => void server.close() }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString()
}

const pageSize = 3

function pageOf({ ServiceCode, Filters, NextToken = '0' }: Question, products: readonly string[]): Answer {
  const matching = products.filter((text) => {
    const { product, serviceCode } = JSON.parse(text) as {
      readonly serviceCode: string
      readonly product: { readonly productFamily?: string; readonly attributes: Record<string, string> }
    }
    const values = { ...product.attributes, productFamily: product.productFamily }
    return (
      serviceCode === ServiceCode &&
      Filters.every(
        ({ Type, Field, Value }) =>
          Type === 'TERM_MATCH' &&
          Object.entries(values).some(([name, value]) => name === Field && value === Value),
      )
    )
  })
  const start = Number(NextToken)
  const end = start + pageSize
  const body = {
    FormatVersion: 'aws_v1',
    PriceList: matching.slice(start, end),
    ...(end < matching.length && { NextToken: String(end) }),
  }
  return { status: 200, body: JSON.stringify(body) }
}

/** An error of the Price List API. */
export function priceListError(code: string, message: string): Answer {
  return { status: 400, body: JSON.stringify({ __type: code, message }) }
}
