import { compareGraph, questions, type Comparison, type Subject } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { ArgumentsOf } from '../arguments.ts'
import type { ExitCode, Io } from '../io.ts'
import { oneOf } from '../options.ts'
import type { PriceSource } from '../price-books.ts'
import { writeCompareJson } from '../reporters/compare-json.ts'
import { writeComparePretty } from '../reporters/compare-pretty.ts'
import { writeCompareCsv, writeCompareMarkdown } from '../reporters/compare-table.ts'
import { tell } from '../terminal.ts'
import { estimateFormats, type estimateCommand } from './estimate.description.ts'

type Arguments = ArgumentsOf<typeof estimateCommand>

const writers = {
  pretty: writeComparePretty,
  json: writeCompareJson,
  csv: writeCompareCsv,
  markdown: writeCompareMarkdown,
}

/** What is to be said of all the bills of a comparison. */
export interface OfAllBills {
  readonly assumed: readonly Text[]
  /** What is in none of them. */
  readonly missing: readonly Text[]
}

/** `ecs-lint estimate --compare QUESTION`: what other choices would cost. */
export async function compare(
  subject: Subject,
  { regions, load }: PriceSource,
  args: Arguments,
  io: Io,
  unread: readonly { readonly text: Text; readonly isBeside?: true }[] = [],
  assumed: readonly { readonly text: Text }[] = [],
): Promise<ExitCode> {
  const question = oneOf(args, 'compare', questions) ?? 'regions'
  const format = oneOf(args, 'format', estimateFormats) ?? 'pretty'
  const loaded = question === 'regions' ? await Promise.all(regions.map(load)) : []
  const books = loaded.filter((book) => book !== undefined)
  const comparison = compareGraph(question, { ...subject, books })
  // What was not read, and what no choice changes, is in none of the bills.
  const beside = comparison.alternatives
    .flatMap(({ estimate }) => estimate.missing)
    .filter(({ isBeside }) => isBeside === true)
    .map(({ reason }) => reason)
  const missing = new Map([...unread.map(({ text }) => text), ...beside].map((text) => [text.en, text]))
  const ofAll: OfAllBills = { assumed: assumed.map(({ text }) => text), missing: [...missing.values()] }
  io.stdout.write(writers[format](comparison, io, ofAll))
  if (format === 'json' || format === 'csv')
    for (const text of [...ofAll.assumed, ...ofAll.missing]) tell(text[io.language], io)
  return unread.every(({ isBeside }) => isBeside === true) && isAnswered(comparison) ? 0 : 3
}

/**
 * Whether what was asked is answered. What stays the same in every choice leaves no doubt about their order. Of a few choices
 * every one must have its price. Of all Regions many are known to lack a price in the book; they are listed as such, and the
 * question is open only where the present Region is one of them, or all others are.
 */
function isAnswered({ question, alternatives }: Comparison): boolean {
  if (question !== 'regions') return alternatives.every(({ isComparable }) => isComparable)
  const ranked = alternatives.filter(({ isComparable }) => isComparable)
  return ranked.length > 1 && ranked.some(({ isCurrent }) => isCurrent)
}
