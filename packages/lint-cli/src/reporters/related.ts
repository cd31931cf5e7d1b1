import type { Finding, SourceRange } from '@ecs-lint/core/finding'
import type { Locate, Source } from '@ecs-lint/core/source'
import type { Io } from '../io.ts'
import { style, visible, visibleLine, width } from '../terminal.ts'

/** As many other places as are shown of a finding. */
const mostPlaces = 4

const mark = '    ↳ '

/** The other places that findings have to do with, a line each, with what stands there. */
export function relatedPlaces(
  sources: ReadonlyMap<string, Source>,
  io: Io,
): (finding: Finding) => readonly string[] {
  // Thousands of findings may lie in one document, and name places of another.
  const locators = new Map<string, Locate | undefined>()
  const texts = new Map<string, readonly string[]>()
  const locate = ({ file, document, path, atKey }: NonNullable<Finding['at']>): SourceRange | undefined => {
    const key = `${document} ${file}`
    if (!locators.has(key)) locators.set(key, sources.get(file)?.documents[document]?.locator())
    return locators.get(key)?.(path, atKey)
  }
  const lineAt = ({ file, start }: SourceRange): string => {
    const lines = texts.get(file) ?? sources.get(file)?.text.split(/\r\n|\r|\n/) ?? []
    texts.set(file, lines)
    return lines[start.line - 1]?.trim() ?? ''
  }
  return ({ range: own, at, related = [] }) => {
    const file = own?.file ?? at?.file
    const found = related.map(locate).filter((place) => place !== undefined)
    const byLine = new Map(found.map((place) => [`${place.start.line} ${place.file}`, place] as const))
    if (own !== undefined) byLine.delete(`${own.start.line} ${own.file}`)
    const places = [...byLine.values()]
    const shown = places.slice(0, mostPlaces).map((place) => {
      const { line, column } = place.start
      const where = `${place.file === file ? '' : `${visible(place.file)}:`}${line}:${column}`
      return cut(`${where}  ${visibleLine(lineAt(place), '  ')}`, io.stdout.columns - mark.length)
    })
    const more = places.length - mostPlaces
    const others = { ko: `외 ${more}곳`, en: `and ${more} more` }
    const lines = more > 0 ? [...shown, others[io.language]] : shown
    return lines.map((line) => style(io.stdout, 'dim', `${mark}${line}`))
  }
}

/** As much of a text as one line has room for. */
function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let shown = text
  while (width(shown) > columns - 1) shown = shown.slice(0, -1)
  return `${shown}…`
}
