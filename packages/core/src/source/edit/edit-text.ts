import { valueAt, withEdit, type ValueEdit } from '../../finding/index.ts'
import { isJson, parseSource, type Source } from '../source.ts'
import { applyTextEdits, piecesOf, textEditsOf, withTextEdits, type TextEdit } from './text-edit.ts'
import { isSameValue } from './values.ts'

/**
 * Edits of the values of one of a text's documents as edits of the text; all else in it stays as it was written. The edits
 * are made one after the other, each path being that of the value as the edits before have left it. Undefined where one of
 * them cannot be written: the path does not fit, leads through an alias, or more than the value at the path would change.
 * The text edits are in order and do not overlap; of an edit that changes nothing there is none.
 */
export async function editText(
  name: string,
  text: string,
  document: number,
  edits: readonly ValueEdit[],
): Promise<readonly TextEdit[] | undefined> {
  if (edits.length === 0) return []
  // Readers drop a byte order mark, so offsets are counted without it until the end.
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const original = text.slice(mark)
  let source = await parseSource(name, original)
  const shift = ({ start, end, text: written }: TextEdit): TextEdit => ({
    start: start + mark,
    end: end + mark,
    text: written,
  })
  const atOnce = edits.length > 1 ? await editsAtOnce(source, document, edits) : undefined
  if (atOnce !== undefined) return atOnce.map(shift)
  let pieces = piecesOf(original)
  for (const edit of edits) {
    const value = source.documents[document]?.value
    if (source.documents[document] === undefined || ('value' in edit && edit.value === undefined))
      return undefined
    if (edit.op === 'set' && isSameValue(valueAt(value, edit.path), edit.value)) continue
    const textEdits = await textEditsOfEdit(source, document, edit)
    if (textEdits === undefined) return undefined
    const next = await parseSource(name, applyTextEdits(source.text, textEdits))
    if (!isEdited(source, next, document, [edit])) return undefined
    pieces = withTextEdits(pieces, textEdits)
    source = next
  }
  return textEditsOf(pieces, original).map(shift)
}

/**
 * Edits that have nothing to do with each other, made in the text as it is: many take little longer than one. Undefined where
 * one of them touches what another writes, or moves it.
 */
async function editsAtOnce(
  source: Source,
  document: number,
  edits: readonly ValueEdit[],
): Promise<readonly TextEdit[] | undefined> {
  const value = source.documents[document]?.value
  const all: TextEdit[] = []
  for (const edit of edits) {
    if ('value' in edit && edit.value === undefined) return undefined
    if (edit.op === 'set' && isSameValue(valueAt(value, edit.path), edit.value)) continue
    const own = await textEditsOfEdit(source, document, edit)
    if (own === undefined) return undefined
    all.push(...own)
  }
  const inOrder = all.toSorted((left, right) => left.start - right.start)
  if (inOrder.some(({ start }, index) => start <= (inOrder[index - 1]?.end ?? -1))) return undefined
  const next = await parseSource(source.name, applyTextEdits(source.text, inOrder))
  return isEdited(source, next, document, edits) ? inOrder : undefined
}

async function textEditsOfEdit(
  { name, text, documents }: Source,
  document: number,
  edit: ValueEdit,
): Promise<readonly TextEdit[] | undefined> {
  // The parsers are loaded only where something is written.
  if (isJson(name, text)) return (await import('./json.ts')).jsonTextEdits(text, edit)
  return (await import('./yaml.ts')).yamlTextEdits(text, document, documents.length, edit)
}

/** Whether the new text says what the old one did, with the edits made and nothing else: the net under all that writes. */
function isEdited(before: Source, after: Source, document: number, edits: readonly ValueEdit[]): boolean {
  return (
    before.documents.length === after.documents.length &&
    before.documents.every(({ value }, index) =>
      isSameValue(
        after.documents[index]?.value,
        index === document ? edits.reduce<unknown>(withEdit, value) : value,
      ),
    )
  )
}
