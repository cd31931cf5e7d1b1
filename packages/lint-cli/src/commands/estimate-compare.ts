import { compareGraph, questions, type Comparison, type Subject } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { ArgumentsOf } from '../arguments.ts'
import type { ExitCode, Io } from '../io.ts'
import { oneOf } from '../options.ts'
import type { PriceSource } from '../price-books.ts'
import { writeCompareJson } from '../reporters/compare-json.ts'
import { writeComparePretty } from '../reporters/compare-pretty.ts'
import { writeCompareCsv, writeCompareMarkdown } from '../reporters/compare-table.ts'
import { visible } from '../terminal.ts'
import { estimateFormats, type estimateCommand } from './estimate.description.ts'

type Arguments = ArgumentsOf<typeof estimateCommand>

const writers = {
  pretty: writeComparePretty,
  json: writeCompareJson,
  csv: writeCompareCsv,
  markdown: writeCompareMarkdown,
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
  io.stdout.write(writers[format](comparison, io))
  // What was not read is in none of the bills.
  for (const { text } of [...assumed, ...unread]) io.stderr.write(`${visible(text[io.language])}\n`)
  // What no choice changes is in none of them either.
  const beside = new Set(
    comparison.alternatives
      .flatMap(({ estimate }) => estimate.missing)
      .filter(({ isBeside }) => isBeside === true)
      .map(({ reason }) => reason[io.language]),
  )
  for (const reason of beside) io.stderr.write(`${visible(reason)}\n`)
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
