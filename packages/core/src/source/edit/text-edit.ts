/** A change of a stretch of text. Offsets count UTF-16 units of the text as it was; the end is excluded. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with edits made; they are in order and do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text: written } of edits) {
    result += text.slice(done, start) + written
    done = end
  }
  return result + text.slice(done)
}

/** The edits in order, those that touch each other made one, and without those that change nothing. */
export function normalised(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const merged: TextEdit[] = []
  for (const edit of edits.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    const last = merged.at(-1)
    if (last?.end === edit.start) {
      merged.pop()
      merged.push({ start: last.start, end: edit.end, text: last.text + edit.text })
    } else merged.push(edit)
  }
  return merged.filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
}

/** A stretch of the original text that is still there, or a text that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string }

/** What a text has become: its own stretches and new texts between them. */
export type Pieces = readonly Piece[]

export function piecesOf(text: string): Pieces {
  return [{ start: 0, end: text.length }]
}

/** The pieces after edits of the text that they make up. */
export function withTextEdits(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  // From the last on, so that the offsets of those before stay true.
  return edits.reduceRight((current, { start, end, text }) => {
    const before = partOf(current, 0, start)
    return [...before, { text }, ...partOf(current, end, Infinity)]
  }, pieces)
}

/** What of the pieces lies between two offsets of the text that they make up. */
function partOf(pieces: Pieces, start: number, end: number): Piece[] {
  const part: Piece[] = []
  let offset = 0
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.end - piece.start
    const from = Math.max(0, start - offset)
    const to = Math.min(length, end - offset)
    offset += length
    if (from >= to) continue
    part.push(
      'text' in piece
        ? { text: piece.text.slice(from, to) }
        : { start: piece.start + from, end: piece.start + to },
    )
  }
  return part
}

/** The edits of the original text that lead to its pieces. */
export function textEditsOf(pieces: Pieces, original: string): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let done = 0
  let text = ''
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if ('text' in piece) {
      text += piece.text
      continue
    }
    if (piece.start > done || text !== '') edits.push({ start: done, end: piece.start, text })
    done = piece.end
    text = ''
  }
  return normalised(original, edits)
}
