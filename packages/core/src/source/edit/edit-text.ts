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
  let pieces = piecesOf(original)
  let source = await parseSource(name, original)
  for (const edit of edits) {
    const value = source.documents[document]?.value
    if (source.documents[document] === undefined || ('value' in edit && edit.value === undefined))
      return undefined
    if (edit.op === 'set' && isSameValue(valueAt(value, edit.path), edit.value)) continue
    const textEdits = await textEditsOfEdit(source, document, edit)
    if (textEdits === undefined) return undefined
    const next = await parseSource(name, applyTextEdits(source.text, textEdits))
    if (!isEdited(source, next, document, edit)) return undefined
    pieces = withTextEdits(pieces, textEdits)
    source = next
  }
  return textEditsOf(pieces, original).map(({ start, end, text: written }) => ({
    start: start + mark,
    end: end + mark,
    text: written,
  }))
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

/** Whether the new text says what the old one did, with the edit made and nothing else: the net under all that writes. */
function isEdited(before: Source, after: Source, document: number, edit: ValueEdit): boolean {
  return (
    before.documents.length === after.documents.length &&
    before.documents.every(({ value }, index) =>
      isSameValue(after.documents[index]?.value, index === document ? withEdit(value, edit) : value),
    )
  )
}
