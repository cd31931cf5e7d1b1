import { formatPath, type Finding, type Path, type SourceRange } from '../finding/index.ts'
import { sourceFinding } from './findings.ts'
import { foreignByName, foreignMessage } from './foreign-names.ts'
import { readJson } from './json.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { findStretch, positionFinder, type TextNode } from './positions.ts'

export interface SourceDocument {
  readonly value: unknown
  /** Makes what finds places in the document. It holds the places of all values, more than the text: let go of it after use. */
  readonly locator: () => Locate
}

/** The place of the value at `path`, or of its nearest parent; `atKey` asks for the property's name instead. */
export type Locate = (path: Path, atKey?: boolean) => SourceRange

/** A read text: its documents, and what was wrong with it. Without documents there is at least one finding. */
export interface Source {
  readonly name: string
  readonly text: string
  readonly documents: readonly SourceDocument[]
  readonly findings: readonly Finding[]
}

/** What a parser needs to report on a text that it is reading. */
export interface Draft {
  readonly text: string
  readonly report: (finding: Finding) => void
  /** `isSame` where the other value of the key is written the same. */
  readonly reportDuplicate: (path: Path, start: number, end: number, isSame: boolean) => void
  readonly reportDepth: (offset: number, limit: number) => void
  readonly place: (start: number, end: number) => SourceRange
}

/**
 * Reads a JSON or YAML text, told apart by the name's ending and else by its first character. Never throws: whatever the
 * text is, the result has documents or findings. A parser is loaded when a text needs it. Comments and trailing commas in JSON are read, and reported.
 */
export async function parseSource(
  name: string,
  content: string,
  limits: Limits = defaultLimits,
): Promise<Source> {
  // A byte order mark is how some editors sign UTF-8; no parser of JSON takes it.
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content
  const findings: Finding[] = []
  const positionOf = positionFinder(text)
  const place = (start: number, end: number): SourceRange => ({
    file: name,
    start: positionOf(start),
    end: positionOf(end),
  })
  const draft: Draft = {
    text,
    place,
    report: (finding) => findings.push(finding),
    reportDuplicate: (path, start, end, isSame) => {
      const key = formatPath(path)
      const message = isSame
        ? {
            ko: `같은 키가 같은 값으로 두 번 나옵니다: ${key}. 하나를 지우세요.`,
            en: `The key ${key} is given twice with the same value. Remove one.`,
          }
        : {
            ko: `같은 키가 두 번 나옵니다: ${key}. 마지막 값만 쓰이므로 하나를 지우세요.`,
            en: `The key ${key} is given twice and only the last value counts. Remove one.`,
          }
      const severity = isSame ? 'info' : 'error'
      findings.push(sourceFinding('duplicate-key', message, place(start, end), { key }, severity))
    },
    reportDepth: (offset, limit) => {
      const message = {
        ko: `값이 ${limit}단계보다 깊게 중첩되어 있습니다. ECS 설정 파일이 맞는지 확인하세요.`,
        en: `Values are nested more than ${limit} deep. Check that this is an ECS configuration file.`,
      }
      findings.push(sourceFinding('nesting-too-deep', message, place(offset, offset), { limit }))
    },
  }
  const read = await readDocuments(name, draft, limits)
  const documents = read.map(({ value, nodes }): SourceDocument => {
    const locator = (): Locate => {
      if (last?.nodes === nodes) return last.locate
      const root = nodes()
      const positionOf = positionFinder(text)
      const locate: Locate = (path, atKey = false) => {
        const { start, end } = findStretch(root, path, atKey)
        return { file: name, start: positionOf(start), end: positionOf(end) }
      }
      last = { nodes, locate }
      return locate
    }
    return { value, locator }
  })
  return { name, text, documents, findings }
}

/** What was made last is asked for again: by the check of a file, and then by who shows what it found. One is held, not all. */
let last: { readonly nodes: () => TextNode; readonly locate: Locate } | undefined

async function readDocuments(
  name: string,
  draft: Draft,
  limits: Limits,
): Promise<readonly { readonly value: unknown; readonly nodes: () => TextNode }[]> {
  const { text, report, place } = draft
  if (text.length > limits.length) {
    report(fileTooLarge(name, text.length, limits.length))
    return []
  }
  const foreign = foreignByName(name)
  if (foreign !== undefined) {
    report(sourceFinding('foreign-format', foreignMessage(foreign), place(0, 0)))
    return []
  }
  if (text.trim() === '') {
    report(sourceFinding('empty-file', emptyMessage, place(0, 0)))
    return []
  }
  // U+FFFD is what bytes become that are not UTF-8; neither it nor NUL stands in a configuration file.
  const strange = /[\0\uFFFD]/.exec(text)
  if (strange !== null) {
    report(sourceFinding('not-text', notTextMessage, place(strange.index, strange.index)))
    return []
  }
  if (!isJson(name, text)) {
    const { readYaml } = await import('./yaml.ts')
    const documents = readYaml(draft, limits)
    if (documents?.length === 0) report(sourceFinding('empty-file', emptyMessage, place(0, 0)))
    return documents ?? []
  }
  const deep = findDepth(text, limits.depth)
  if (deep !== undefined) {
    draft.reportDepth(deep, limits.depth)
    return []
  }
  const document = await readJson(draft)
  return document === undefined ? [] : [document]
}

/** The finding for a file too large to read; for who knows the size without having read it. Lengths in characters. */
export function fileTooLarge(name: string, length: number, limit: number = defaultLimits.length): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  const [megabytes, most] = [length, limit].map((characters) => (characters / 1e6).toFixed(1))
  const message = {
    ko: `파일이 너무 큽니다(${megabytes}MB, 최대 ${most}MB). 태스크 정의와 서비스 파일만 지정하세요.`,
    en: `The file is too large (${megabytes} MB; at most ${most} MB). Name task definition and service files only.`,
  }
  return sourceFinding('file-too-large', message, { file: name, start, end: start }, { length, limit })
}

/** The finding for a file in UTF-16, as some shells of Windows write what a command prints. */
export function textInUtf16(name: string): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  const message = {
    ko: '인코딩이 UTF-16이라 읽을 수 없습니다. Windows PowerShell의 >로 저장했다면 UTF-8로 다시 저장하세요. 예: Get-Content 파일 | Set-Content -Encoding utf8 새파일',
    en: 'This is UTF-16, as > of Windows PowerShell writes it; save it as UTF-8. For example Get-Content FILE | Set-Content -Encoding utf8 NEW-FILE',
  }
  return sourceFinding('not-text', message, { file: name, start, end: start }, { encoding: 'UTF-16' })
}

const emptyMessage = {
  ko: '파일이 비어 있습니다. 태스크 정의나 서비스를 JSON 또는 YAML로 넣으세요.',
  en: 'The file is empty. Put a task definition or a service in it, as JSON or YAML.',
}

const notTextMessage = {
  ko: 'UTF-8 텍스트 파일이 아닙니다. JSON 또는 YAML 파일을 지정하세요.',
  en: 'This is not a UTF-8 text file. Name a JSON or YAML file.',
}

/** Whether a text is to be read as JSON: by its name's ending, or else by its first character. */
export function isJson(name: string, text: string): boolean {
  if (/\.jsonc?$/i.test(name)) return true
  if (/\.ya?ml$/i.test(name)) return false
  return /^\s*(?:[[{]|\/[/*])/.test(text)
}

/** The offset at which brackets outside strings stand more than `limit` deep. */
function findDepth(text: string, limit: number): number | undefined {
  let depth = 0
  for (const match of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    const [token] = match
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    if (depth > limit) return match.index
  }
  return undefined
}
