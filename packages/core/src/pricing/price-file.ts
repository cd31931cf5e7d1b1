import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import type { PriceBook } from './book.ts'
import { parsePriceBook } from './parse-book.ts'

/** Price books in a file of their own, one a Region. */
export interface PriceFile {
  readonly kind: 'ecs-lint.prices'
  readonly schemaVersion: 1
  readonly books: readonly PriceBook[]
}

const schema = lazily(() =>
  z.object({
    kind: z.literal('ecs-lint.prices'),
    schemaVersion: z.literal(1),
    books: z.array(z.unknown()).check(z.minLength(1)),
  }),
)

/** Reads an untrusted value as a file of price books; otherwise says which path is wrong. */
export function parsePriceFile(value: unknown): { readonly file: PriceFile } | { readonly wrongAt: string } {
  const result = z.safeParse(schema(), value)
  if (!result.success) return { wrongAt: result.error.issues[0]?.path.join('.') ?? '' }
  const books: PriceBook[] = []
  for (const [index, item] of result.data.books.entries()) {
    const parsed = parsePriceBook(item)
    if ('wrongAt' in parsed) return { wrongAt: ['books', index, parsed.wrongAt].join('.') }
    const { book } = parsed
    if (books.some(({ region }) => region === book.region)) return { wrongAt: `books.${index}.region` }
    books.push(book)
  }
  return { file: { ...result.data, books } }
}
