import { closest, distance } from 'fastest-levenshtein'
import * as z from 'zod/mini'
import { formatPath, isWithin, valueAt, type Path, type Severity, type Text } from '../finding/index.ts'
import type { PropertiesOf, ResourceType } from './resource.ts'
import { resourceSchemas } from './schemas.ts'

/** Something about a resource's own shape; its path starts at the resource. */
export interface ShapeProblem {
  readonly rule: 'schema' | 'unknown-property'
  readonly severity: Severity
  readonly path: Path
  readonly atKey: boolean
  readonly message: Text
  readonly data: Readonly<Record<string, unknown>>
}

export interface Conformed<Type extends ResourceType> {
  /** The values that have the shape AWS gives them; unknown properties are kept. */
  readonly properties: PropertiesOf<Type>
  /** Values that were left out because they have another shape: nothing can be concluded from them. */
  readonly dropped: readonly Path[]
  readonly problems: readonly ShapeProblem[]
}

/** Holds a raw value against the shape of a resource type; whatever does not fit is left out and reported. */
export function conform<Type extends ResourceType>(type: Type, raw: unknown): Conformed<Type> {
  const schema: z.ZodMiniType = resourceSchemas[type]()
  const problems: ShapeProblem[] = []
  const dropped: Path[] = []
  let value = raw
  let result = z.safeParse(schema, value)
  while (!result.success) {
    const paths: Path[] = []
    for (const issue of result.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol')
      problems.push(mismatch(path, issue, valueAt(raw, path)))
      // An array that lost one item would misname the others by their index, so the whole array goes.
      paths.push(path.slice(0, lastName(path) + 1))
    }
    dropped.push(...paths)
    if (paths.some((path) => path.length === 0))
      return { properties: {} as PropertiesOf<Type>, dropped, problems }
    value = without(value, paths, [])
    result = z.safeParse(schema, value)
  }
  problems.push(...unknownProperties(schema, raw, []))
  return { properties: result.data as PropertiesOf<Type>, dropped, problems }
}

function lastName(path: Path): number {
  return path.findLastIndex((step) => typeof step === 'string')
}

function without(value: unknown, paths: readonly Path[], at: Path): unknown {
  if (Array.isArray(value)) return value.map((item, index) => without(item, paths, [...at, index]))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !paths.some((path) => isWithin([...at, key], path)))
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, paths, [...at, key])]))
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { ko: '문자열', en: 'a string' },
  number: { ko: '숫자', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true 또는 false', en: 'true or false' },
  array: { ko: '목록(배열)', en: 'a list (array)' },
  object: { ko: '객체', en: 'an object' },
  record: { ko: '객체', en: 'an object' },
  null: { ko: 'null', en: 'null' },
}

function mismatch(path: Path, issue: z.core.$ZodIssue, actual: unknown): ShapeProblem {
  const expected = expectation(issue)
  const actualType = actual === null ? 'null' : Array.isArray(actual) ? 'array' : typeof actual
  const found = typeNames[actualType] ?? { ko: actualType, en: actualType }
  const isLiteral = ['string', 'number', 'boolean'].includes(actualType)
  const shown = isLiteral ? JSON.stringify(actual) : undefined
  const name = formatPath(path)
  return {
    rule: 'schema',
    severity: 'error',
    path,
    atKey: false,
    message: {
      ko: `${name || '이 값'}에는 ${expected.ko} 값이 와야 하는데 ${shown ?? found.ko} 값이 있습니다.`,
      en: `${name || 'This value'} must be ${expected.en}, not ${shown === undefined ? found.en : `${found.en} (${shown})`}.`,
    },
    data: { name, expected: expected.en, actual: actualType },
  }
}

function expectation(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    return { ko: `${values} 중 하나인`, en: `one of ${values}` }
  }
  if (issue.code === 'too_small') return { ko: `${issue.minimum} 이상인`, en: `${issue.minimum} or more` }
  if (issue.code === 'too_big') return { ko: `${issue.maximum} 이하인`, en: `${issue.maximum} or less` }
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined
  return (
    (expected === undefined ? undefined : typeNames[expected]) ?? { ko: '다른 형식의', en: 'of another type' }
  )
}

/** Properties that AWS does not know, with the nearest name that it does. */
function unknownProperties(schema: z.core.$ZodType, value: unknown, path: Path): readonly ShapeProblem[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional') return unknownProperties(def.innerType, value, path)
  if (def.type === 'array' && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownProperties(def.element, item, [...path, index]))
  }
  if (def.type !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    const property = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined
    return property === undefined
      ? [unknownProperty([...path, key], key, Object.keys(def.shape))]
      : unknownProperties(property, member, [...path, key])
  })
}

function unknownProperty(path: Path, key: string, known: readonly string[]): ShapeProblem {
  const nearest = closest(key, [...known])
  const isNear = distance(key.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, key.length / 4)
  const name = formatPath(path)
  return {
    rule: 'unknown-property',
    severity: 'warning',
    path,
    atKey: true,
    message: {
      ko: `AWS에 없는 속성입니다: ${name}.${isNear ? ` 혹시 ${nearest} 아닌가요?` : ' 이름을 확인하세요.'}`,
      en: `AWS knows no property ${name}.${isNear ? ` Did you mean ${nearest}?` : ' Check its name.'}`,
    },
    data: isNear ? { name, nearest } : { name },
  }
}
