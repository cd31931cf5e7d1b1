export { applyTextEdits, editText, type TextEdit } from './edit/index.ts'
export { defaultLimits, type Limits } from './limits.ts'
export {
  fileTooLarge,
  parseSource,
  textInUtf16,
  type Locate,
  type Source,
  type SourceDocument,
} from './source.ts'
export { looksUnrendered } from './value-placeholders.ts'
export { foreignByName, isTemplateName, terraform, unrendered, type ForeignFormat } from './foreign-names.ts'
