import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Path, Text } from '../finding/index.ts'
import { sourceFinding, type SourceRule } from './findings.ts'
import { foreignMessage, unrendered } from './foreign-names.ts'
import type { TextMember, TextNode } from './positions.ts'
import type { Draft } from './source.ts'
import { looksUnrendered, quotePlaceholders } from './value-placeholders.ts'

/**
 * Reads JSON that may have comments and trailing commas, and reports them. A placeholder in the place of a value, such as
 * `"family": $NAME`, is read as the text that it is. Undefined where it is no JSON at all.
 */
export function readTolerantly(draft: Draft): { value: unknown; nodes: () => TextNode } | undefined {
  const errors: ParseError[] = []
  const parse = (text: string, found: ParseError[]): Node | undefined =>
    parseTree(text, found, { allowTrailingComma: true, disallowComments: false })
  const tree = parse(draft.text, errors)
  if (tree === undefined || errors.length > 0) {
    const quoted = quotePlaceholders(draft.text)
    const quotedErrors: ParseError[] = []
    const filled = quoted === undefined ? undefined : parse(quoted.text, quotedErrors)
    if (quoted !== undefined && filled !== undefined && quotedErrors.length === 0)
      return readTree({ ...draft, text: quoted.text }, filled, quoted.placeholders)
    if (looksUnrendered(draft.text)) {
      const place = draft.place(errors[0]?.offset ?? 0, (errors[0]?.offset ?? 0) + (errors[0]?.length ?? 0))
      draft.report(sourceFinding('foreign-format', foreignMessage(unrendered), place))
      return undefined
    }
    // What follows the first error is mostly the parser finding its way back.
    const [first] = errors
    if (first !== undefined) reportSyntax(draft, first)
    else draft.report(sourceFinding('syntax', noValue, draft.place(0, draft.text.length)))
    return undefined
  }
  return readTree(draft, tree, new Map())
}

function readTree(
  draft: Draft,
  tree: Node,
  placeholders: ReadonlyMap<number, string>,
): { value: unknown; nodes: () => TextNode } {
  reportLeniences(draft)
  reportDuplicates(draft, tree)
  return { value: valueOf(tree, placeholders), nodes: () => textNode(tree) }
}

const noValue: Text = { ko: 'JSON 값이 없습니다.', en: 'There is no JSON value here.' }

/** The value that a tree stands for. Unlike jsonc-parser's own it keeps a key named `__proto__` a plain property. */
function valueOf(node: Node, placeholders: ReadonlyMap<number, string>): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => valueOf(child, placeholders))
  if (node.type !== 'object') return placeholders.get(node.offset) ?? node.value
  const object: Record<string, unknown> = {}
  for (const [key, value] of properties(node)) {
    Object.defineProperty(object, String(key.value), {
      value: valueOf(value, placeholders),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return object
}

function* properties(node: Node): Generator<readonly [key: Node, value: Node]> {
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key !== undefined && value !== undefined) yield [key, value]
  }
}

function textNode(node: Node): TextNode {
  const stretch = { start: node.offset, end: node.offset + node.length }
  if (node.type === 'array') {
    const members = (node.children ?? []).map((child, index) => [index, { node: textNode(child) }] as const)
    return { ...stretch, members: new Map<number, TextMember>(members) }
  }
  if (node.type !== 'object') return stretch
  const members = new Map<string, TextMember>()
  for (const [key, value] of properties(node)) {
    members.set(String(key.value), {
      key: { start: key.offset, end: key.offset + key.length },
      node: textNode(value),
    })
  }
  return { ...stretch, members }
}

/** Reports the keys that stand twice in an object of sound JSON. */
export function reportRepeatedKeys(draft: Draft): void {
  const tree = parseTree(draft.text)
  if (tree !== undefined) reportDuplicates(draft, tree)
}

function reportDuplicates(draft: Draft, root: Node): void {
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'array') node.children?.forEach((child, index) => visit(child, [...path, index]))
    if (node.type !== 'object') return
    const seen = new Map<string, string>()
    for (const [key, value] of properties(node)) {
      const name = String(key.value)
      const written = draft.text.slice(value.offset, value.offset + value.length)
      const known = seen.get(name)
      if (known !== undefined)
        draft.reportDuplicate([...path, name], key.offset, key.offset + key.length, known === written)
      seen.set(name, written)
      visit(value, [...path, name])
    }
  }
  visit(root, [])
}

/** What AWS's own tools refuse though we understand it: comments and trailing commas. */
function reportLeniences(draft: Draft): void {
  const errors: ParseError[] = []
  parseTree(draft.text, errors, { allowTrailingComma: false, disallowComments: true })
  let reported = -1
  for (const error of errors) {
    // After a trailing comma the parser misses the name, and then the value, at one place.
    if (error.offset === reported) continue
    reported = error.offset
    const isComment = draft.text[error.offset] === '/'
    const rule: SourceRule = isComment ? 'json-comment' : 'json-trailing-comma'
    const message = isComment ? commentMessage : trailingCommaMessage
    draft.report(sourceFinding(rule, message, draft.place(error.offset, error.offset + error.length)))
  }
}

const commentMessage: Text = {
  ko: 'JSON에는 주석을 쓸 수 없습니다. AWS CLI가 이 파일을 거부하므로 주석을 지우세요.',
  en: 'JSON has no comments: the AWS CLI refuses this file. Remove the comment.',
}

const trailingCommaMessage: Text = {
  ko: '마지막 항목 뒤에 쉼표가 있습니다. AWS CLI가 이 파일을 거부하므로 쉼표를 지우세요.',
  en: 'A comma follows the last item: the AWS CLI refuses this file. Remove the comma.',
}

const expectations: Readonly<Record<string, Text>> = {
  PropertyNameExpected: {
    ko: '따옴표로 감싼 속성 이름이 와야 합니다',
    en: 'a property name in double quotes was expected',
  },
  ValueExpected: { ko: '값이 와야 합니다', en: 'a value was expected' },
  ColonExpected: { ko: '콜론(:)이 와야 합니다', en: 'a colon was expected' },
  CommaExpected: { ko: '쉼표(,)가 와야 합니다', en: 'a comma was expected' },
  CloseBraceExpected: { ko: '닫는 중괄호(})가 없습니다', en: 'a closing brace is missing' },
  CloseBracketExpected: { ko: '닫는 대괄호(])가 없습니다', en: 'a closing bracket is missing' },
  EndOfFileExpected: { ko: '값이 끝난 뒤에 다른 내용이 있습니다', en: 'the value ends before this' },
  UnexpectedEndOfString: { ko: '문자열이 닫히지 않았습니다', en: 'a string is not closed' },
  UnexpectedEndOfComment: { ko: '주석이 닫히지 않았습니다', en: 'a comment is not closed' },
  InvalidSymbol: { ko: '알 수 없는 단어입니다', en: 'this word means nothing in JSON' },
  InvalidNumberFormat: { ko: '숫자 형식이 잘못되었습니다', en: 'this is not a JSON number' },
  InvalidEscapeCharacter: { ko: '잘못된 이스케이프 문자입니다', en: 'this escape does not exist in JSON' },
  InvalidUnicode: { ko: '잘못된 유니코드 이스케이프입니다', en: 'this Unicode escape is broken' },
  InvalidCharacter: {
    ko: '문자열에 제어 문자가 그대로 들어 있습니다',
    en: 'a string contains a control character',
  },
}

function reportSyntax(draft: Draft, error: ParseError): void {
  const code = printParseErrorCode(error.error)
  const expected = expectations[code] ?? { ko: code, en: code }
  const message = { ko: `JSON 문법 오류: ${expected.ko}.`, en: `This is not JSON: ${expected.en}.` }
  draft.report(
    sourceFinding('syntax', message, draft.place(error.offset, error.offset + error.length), { code }),
  )
}
