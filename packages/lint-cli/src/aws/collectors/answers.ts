/** More pages than any list has; an endpoint that turns them for ever must not be followed. */
const mostPages = 1000

type Item<List> = NonNullable<List> extends readonly (infer One)[] ? One : never

/**
 * A list of an answer. The SDK gives `[]` for a list that is empty, so one that is missing was not answered: an empty text, a
 * page of HTML, XML of something else. That is a failure, and not an empty account.
 */
export function listIn<Answer extends object, Key extends keyof Answer & string>(
  answer: Answer,
  key: Key,
): readonly Item<Answer[Key]>[] {
  const list: unknown = answer[key]
  if (!Array.isArray(list)) throw unreadable(`the answer has no ${key}`)
  return list as readonly Item<Answer[Key]>[]
}

/** The items of a list on all of its pages. A list that is missing, and pages that never end, are failures. */
export async function everyPage<Page extends object, Key extends keyof Page & string>(
  pages: AsyncIterable<Page>,
  key: Key,
): Promise<readonly Item<Page[Key]>[]> {
  const items: Item<Page[Key]>[] = []
  const tokens = new Set<string>()
  for await (const page of pages) {
    items.push(...listIn(page, key))
    const token = tokenOf(page)
    if (token === undefined) continue
    if (tokens.has(token) || tokens.size === mostPages) throw unreadable(`the pages of ${key} do not end`)
    tokens.add(token)
  }
  return items
}

/** The pages of a call that the SDK turns no pages of; `everyPage` tells where they do not end. */
export async function* pagesOf<Page extends object>(
  ask: (token: string | undefined) => Promise<Page>,
): AsyncGenerator<Page> {
  let token: string | undefined
  do {
    const page = await ask(token)
    yield page
    token = tokenOf(page)
  } while (token !== undefined)
}

/** What the next page is asked for with; each API has its own name for it. */
function tokenOf(page: object): string | undefined {
  const { NextToken, nextToken, NextMarker } = page as Readonly<Record<string, unknown>>
  return [NextToken, nextToken, NextMarker].find((token) => typeof token === 'string' && token !== '') as
    string | undefined
}

/** An error for an answer that is not one of the API. */
export function unreadable(message: string): Error {
  return Object.assign(new Error(message), { name: unreadableName })
}

const unreadableName = 'UnreadableAnswer'

/** Whether an error is one that `unreadable` made. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && error.name === unreadableName
}
