import { applyEdits, modify } from 'jsonc-parser'
import type { ValueEdit } from '../finding/index.ts'

/** A JSON text with one edit made, in the text's own indentation; undefined where the path does not fit what is there. */
export function editJson(text: string, edit: ValueEdit): string | undefined {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1]
  const formattingOptions = {
    insertSpaces: indent === undefined || !indent.includes('\t'),
    tabSize: indent === undefined || indent.includes('\t') ? 2 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    insertFinalNewline: false,
  }
  const value: unknown = edit.op === 'remove' ? undefined : edit.value
  try {
    const edits = modify(text, [...edit.path], value, {
      formattingOptions,
      isArrayInsertion: edit.op === 'insert',
      // Put after a property, a new one would take over the comment at the end of that line.
      ...(/\/[/*]/.test(text) && { getInsertionIndex: () => 0 }),
    })
    return applyEdits(text, edits)
  } catch {
    // The only way in which jsonc-parser says that there is no such parent.
    return undefined
  }
}
