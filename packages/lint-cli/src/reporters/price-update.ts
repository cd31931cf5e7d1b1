import type { Language } from '@ecs-lint/core/finding'
import { skuDescriptions, skuUnits, type PriceBook, type PriceUpdate } from '@ecs-lint/core/pricing'
import type { Io } from '../io.ts'
import { style, visible, wrap } from '../terminal.ts'

/** A book as it was saved, and the outcome for each of its prices. */
export interface UpdatedRegion {
  readonly book: PriceBook
  readonly updates: readonly PriceUpdate[]
}

interface PriceUpdateReport {
  readonly path: string
  readonly regions: readonly UpdatedRegion[]
}

/** The update as `schemas/prices-update.schema.json` describes it. */
export function writePriceUpdateJson({ path, regions }: PriceUpdateReport, { language }: Io): string {
  const report = {
    schemaVersion: 1,
    file: path,
    regions: regions.map(({ book, updates }) => ({
      region: book.region,
      updates: updates.map((update) => {
        const price = update.outcome === 'updated' ? update.price : update.before
        return {
          sku: update.sku,
          outcome: outcomes[update.outcome],
          usd: price?.usd ?? null,
          date: price?.date ?? null,
          usdBefore: update.before?.usd ?? null,
          reason: update.outcome === 'updated' ? null : update.reason[language],
        }
      }),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

/** The outcomes as JSON names them: `kept` is a price that the Price List never has, `unconfirmed` one that it should have. */
const outcomes = { updated: 'updated', expected: 'kept', failed: 'unconfirmed' } as const

/** The update for a person: how many prices are new, which changed, and which could not be confirmed. */
export function writePriceUpdatePretty({ path, regions }: PriceUpdateReport, io: Io): string {
  const isKorean = io.language === 'ko'
  const hint = isKorean
    ? `이 요금으로 계산하려면 --prices ${path} 옵션이나 .ecs-lint.yaml의 prices: ${path} 설정을 쓰세요.`
    : `To use these prices, pass --prices ${path} or set prices: ${path} in .ecs-lint.yaml.`
  const lines = [...regions.flatMap((region) => [...regionLines(region, io), '']), ...wrapped(hint, io)]
  return `${lines.join('\n')}\n`
}

function regionLines({ book, updates }: UpdatedRegion, io: Io): readonly string[] {
  const { language, stdout } = io
  const isKorean = language === 'ko'
  const bold = (text: string): string => style(stdout, 'bold', text)
  const updated = updates.filter((update) => update.outcome === 'updated')
  const changed = updated.filter(({ before, price }) => before?.usd !== price.usd)
  const failed = updates.filter((update) => update.outcome === 'failed')
  const kept = updates
    .filter((update) => update.outcome === 'expected')
    .filter(({ before }) => before !== undefined)
  const counts = isKorean
    ? `가격 목록에서 ${updated.length}건을 읽었고, 그중 ${changed.length}건이 바뀌었습니다.`
    : `${updated.length} prices read from the Price List; ${changed.length} of them changed.`
  return [
    bold(`${book.name[language]} ${book.region}`),
    ...wrapped(counts, io),
    ...changed.flatMap(({ sku, before, price }) => {
      const [description, unit] = [skuDescriptions[sku], skuUnits[sku]]
      const was = before === undefined ? (isKorean ? '없음' : 'not known') : `$${before.usd}`
      return wrapped(`${description[language]}: ${was} → $${price.usd} / ${unit}`, io, '  ')
    }),
    ...(failed.length === 0
      ? []
      : [
          bold(
            isKorean
              ? `확인하지 못해 이전 요금을 그대로 둔 항목: ${failed.length}건`
              : `Not confirmed, the old figure is kept: ${failed.length}`,
          ),
          ...failed.flatMap((update) =>
            wrapped(
              visible(`${skuDescriptions[update.sku][language]}: ${update.reason[language]}`),
              io,
              '  ',
            ),
          ),
        ]),
    ...(kept.length === 0
      ? []
      : [
          bold(
            isKorean
              ? `가격 목록으로 갱신할 수 없어 이전 요금을 그대로 둔 항목: ${kept.length}건`
              : `Not in the Price List, the old figure is kept: ${kept.length}`,
          ),
          ...byReason(kept, language).flatMap(([reason, names]) =>
            wrapped(`${reason} ${names.join(' · ')}`, io, '  '),
          ),
        ]),
  ]
}

/** The kept prices, grouped by reason. */
function byReason(
  kept: readonly Extract<PriceUpdate, { readonly outcome: 'expected' }>[],
  language: Language,
): readonly (readonly [reason: string, names: readonly string[]])[] {
  const groups = Map.groupBy(kept, ({ reason }) => reason[language])
  return [...groups].map(([reason, updates]) => [
    reason,
    updates.map(({ sku }) => skuDescriptions[sku][language]),
  ])
}

function wrapped(text: string, io: Io, indent = ''): readonly string[] {
  const columns = Math.min(io.stdout.columns, 100) - indent.length
  return wrap(text, columns).map((line) => indent + line)
}
