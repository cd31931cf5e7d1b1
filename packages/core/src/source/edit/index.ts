/**
 * Writes edits of values into a text of JSON or YAML. What an edit is not about stays as it was, byte for byte; what cannot
 * be written so is not written at all.
 *
 * `edit-text.ts` is the way in and the guard; `json.ts` and `yaml.ts` place one edit each; `flow.ts` is what both share.
 */
export { editText } from './edit-text.ts'
export { applyTextEdits, type TextEdit } from './text-edit.ts'
