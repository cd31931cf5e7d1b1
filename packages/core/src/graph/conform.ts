import { formatPath, isBag, type Bag, type Path, type Severity, type Text } from '../finding/index.ts'
import { isStructure, shapes, type PropertiesOf, type ResourceType, type Shape } from '../resources/index.ts'
import { nearestName } from './nearest-name.ts'
import { unknownIn, type Unknown } from './unknown.ts'

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
  /** Values that were left out, because the reader could not tell them or because they have another shape. */
  readonly unknowns: readonly Unknown[]
  readonly problems: readonly ShapeProblem[]
}

/** How a format differs from AWS's APIs. */
export interface Leniency {
  /** Numbers, texts and flags stand for one another, as in CloudFormation. */
  readonly coerces?: boolean
  /** Properties that the API does not know are not reported. */
  readonly hasOwnProperties?: boolean
  /** The reader marks unknown values at any depth, also in structures that no analysis reads. */
  readonly hasMarksInside?: boolean
}

/** Holds a raw value against the shape of a resource type; whatever does not fit is left out and reported. */
export function conform<Type extends ResourceType>(
  type: Type,
  raw: unknown,
  leniency: Leniency = {},
): Conformed<Type> {
  const problems: ShapeProblem[] = []
  const unknowns: Unknown[] = []
  const visit: Visit = { problems, unknowns, leniency }
  const value = take(shapes[type], raw, [], visit)
  const properties = value === absent ? {} : value
  return { properties: properties as PropertiesOf<Type>, unknowns, problems }
}

interface Visit {
  readonly problems: ShapeProblem[]
  readonly unknowns: Unknown[]
  readonly leniency: Leniency
}

const absent: unique symbol = Symbol('absent')

/** The value as far as it fits its shape; `absent` where nothing of it does. A value that fits whole is the same object. */
function take(shape: Shape, raw: unknown, path: Path, visit: Visit): unknown {
  const unknown = unknownIn(raw)
  if (unknown !== undefined) {
    visit.unknowns.push({ ...unknown, path })
    return absent
  }
  if (isNoNumber(raw)) return noNumber(raw, path, visit)
  if (shape === 'any') return withoutMarks(raw, path, visit)
  if (typeof shape === 'string') return takePlain(shape, raw, path, visit)
  if (isStructure(shape)) {
    if (!isBag(raw)) return misfit(path, 'object', raw, visit)
    return takeMembers(
      raw,
      path,
      visit,
      (name) => (Object.hasOwn(shape, name) ? shape[name] : undefined),
      shape,
    )
  }
  const [kind, inner] = shape
  if (kind === 'oneOf') {
    const [, ...values] = shape
    return typeof raw === 'string' && values.includes(raw)
      ? raw
      : misfitOf(path, oneOfText(values), raw, visit, sameButForCase(values, raw))
  }
  if (kind === 'map')
    return isBag(raw) ? takeMembers(raw, path, visit, () => inner) : misfit(path, 'object', raw, visit)
  if (!Array.isArray(raw)) return misfit(path, 'array', raw, visit)
  return takeItems(inner, raw, path, visit)
}

function takeMembers(
  raw: Bag,
  path: Path,
  visit: Visit,
  shapeOf: (name: string) => Shape | undefined,
  known?: Bag,
): unknown {
  let changed: Record<string, unknown> | undefined
  for (const name of Object.keys(raw)) {
    const member = raw[name]
    const shape = shapeOf(name)
    const at = [...path, name]
    if (shape === undefined && known !== undefined && visit.leniency.hasOwnProperties !== true)
      visit.problems.push(unknownProperty(at, name, Object.keys(known)))
    const taken = shape === undefined ? withoutMarks(member, at, visit) : take(shape, member, at, visit)
    if (taken === member) continue
    changed ??= { ...raw }
    // Also a name such as `__proto__` is a property like any other.
    if (taken === absent) Reflect.deleteProperty(changed, name)
    else
      Object.defineProperty(changed, name, {
        value: taken,
        enumerable: true,
        configurable: true,
        writable: true,
      })
  }
  return changed ?? raw
}

/** A list of which an item is unknown keeps its length; one of which an item does not fit is left out whole. */
function takeItems(shape: Shape, raw: readonly unknown[], path: Path, visit: Visit): unknown {
  const unknowns: Unknown[] = []
  const problems: ShapeProblem[] = []
  const items = raw.map((item, index) => {
    const inner = { ...visit, unknowns, problems }
    const taken = take(shape, item, [...path, index], inner)
    return taken === absent && unknownIn(item) !== undefined ? placeholderOf(shape) : taken
  })
  visit.problems.push(...problems)
  if (items.includes(absent)) {
    visit.unknowns.push({ path, expression: '', cause: 'shape' })
    return absent
  }
  visit.unknowns.push(...unknowns)
  return items.every((item, index) => item === raw[index]) ? raw : items
}

/** What stands in a list for an item that is not known: of the right kind, so that reading it breaks nothing. */
function placeholderOf(shape: Shape): unknown {
  if (shape === 'text' || shape === 'time') return ''
  if (shape === 'number' || shape === 'count') return 0
  if (shape === 'flag') return false
  if (isStructure(shape)) return {}
  return shape === 'any' || shape[0] === 'map' ? {} : shape[0] === 'list' ? [] : shape[1]
}

/** A structure that no analysis reads; what is unknown in it, and what is no number, is left out. */
function withoutMarks(raw: unknown, path: Path, visit: Visit): unknown {
  const unknown = visit.leniency.hasMarksInside === true ? unknownIn(raw) : undefined
  if (unknown !== undefined) {
    visit.unknowns.push({ ...unknown, path })
    return absent
  }
  if (isNoNumber(raw)) return noNumber(raw, path, visit)
  if (Array.isArray(raw)) return takeItems('any', raw, path, visit)
  return isBag(raw) ? takeMembers(raw, path, visit, () => 'any') : raw
}

/** What `JSON.parse` makes of 1e400, and YAML of `.inf` and `.nan`. No API takes such a value, and JSON cannot say it. */
function isNoNumber(raw: unknown): raw is number {
  return typeof raw === 'number' && !Number.isFinite(raw)
}

function noNumber(raw: number, path: Path, visit: Visit): typeof absent {
  const name = formatPath(path)
  const isNone = Number.isNaN(raw)
  return refused(
    path,
    {
      ko: `${name || '이 값'}에 적힌 수${isNone ? '는 숫자가 아닙니다(NaN)' : `가 너무 ${raw > 0 ? '커서' : '작아서'} 읽을 수 없습니다`}. 실제로 쓸 값을 적으세요.`,
      en: `${name || 'This value'} is ${isNone ? 'no number (NaN)' : `too ${raw > 0 ? 'large' : 'small'} a number to be read`}. Write the value that is meant.`,
    },
    { name, actual: 'number' },
    visit,
  )
}

function takePlain(shape: string, raw: unknown, path: Path, visit: Visit): unknown {
  const value = visit.leniency.coerces === true ? coerced(shape, raw) : raw
  switch (shape) {
    case 'text':
      return typeof value === 'string' ? value : misfit(path, 'string', raw, visit)
    case 'flag':
      return typeof value === 'boolean' ? value : misfit(path, 'boolean', raw, visit)
    case 'time':
      return typeof value === 'string' || typeof value === 'number' ? value : misfit(path, 'time', raw, visit)
    default:
      if (typeof value !== 'number') return misfit(path, 'number', raw, visit)
      if (shape === 'number') return value
      if (!Number.isSafeInteger(value)) return misfit(path, 'int', raw, visit)
      return value >= 0 ? value : misfitOf(path, { ko: '0 이상인', en: '0 or more' }, raw, visit)
  }
}

function coerced(shape: string, raw: unknown): unknown {
  if (shape === 'text') return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw
  if (typeof raw !== 'string') return raw
  if (shape === 'flag') return /^true$/i.test(raw) ? true : /^false$/i.test(raw) ? false : raw
  return shape !== 'time' && raw.trim() !== '' && Number.isFinite(Number(raw)) ? Number(raw) : raw
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { ko: '문자열', en: 'a string' },
  number: { ko: '숫자', en: 'a number' },
  int: { ko: '정수', en: 'a whole number' },
  boolean: { ko: 'true 또는 false', en: 'true or false' },
  array: { ko: '목록(배열)', en: 'a list (array)' },
  object: { ko: '객체', en: 'an object' },
  null: { ko: 'null', en: 'null' },
  time: { ko: '시각', en: 'a time' },
}

function misfit(path: Path, expected: string, actual: unknown, visit: Visit): typeof absent {
  const other = { ko: '다른 형식의', en: 'of another type' }
  return misfitOf(path, typeNames[expected] ?? other, actual, visit)
}

function oneOfText(values: readonly string[]): Text {
  const listed = values.join(', ')
  return { ko: `${listed} 중 하나인`, en: `one of ${listed}` }
}

/** The value that somebody wrote in other letters: `linux` for `LINUX`. */
function sameButForCase(values: readonly string[], raw: unknown): string | undefined {
  return typeof raw === 'string'
    ? values.find((value) => value.toLowerCase() === raw.toLowerCase())
    : undefined
}

function misfitOf(
  path: Path,
  expected: Text,
  actual: unknown,
  visit: Visit,
  nearest?: string,
): typeof absent {
  const actualType = actual === null ? 'null' : Array.isArray(actual) ? 'array' : typeof actual
  const found = typeNames[actualType] ?? { ko: actualType, en: actualType }
  const isLiteral = ['string', 'number', 'boolean'].includes(actualType)
  const shown = isLiteral ? JSON.stringify(actual) : undefined
  // What is wrong of one of several texts is not that it is a text.
  const isOfType = typeof actual === 'string' && expected.en.startsWith('one of ')
  const name = formatPath(path)
  return refused(
    path,
    {
      ko: `${name || '이 값'}에는 ${expected.ko} 값이 와야 하는데 ${shown ?? found.ko} 값이 있습니다.${nearest === undefined ? '' : ` ${nearest}처럼 대소문자까지 같아야 합니다.`}`,
      en: `${name || 'This value'} must be ${expected.en}, not ${shown === undefined ? found.en : isOfType ? shown : `${found.en} (${shown})`}.${nearest === undefined ? '' : ` Case counts: write ${nearest}.`}`,
    },
    { name, expected: expected.en, actual: actualType },
    visit,
  )
}

/** Says what is wrong with a value, of which nothing is left then. */
function refused(path: Path, message: Text, data: ShapeProblem['data'], visit: Visit): typeof absent {
  visit.problems.push({ rule: 'schema', severity: 'error', path, atKey: false, message, data })
  visit.unknowns.push({ path, expression: '', cause: 'shape' })
  return absent
}

function unknownProperty(path: Path, key: string, known: readonly string[]): ShapeProblem {
  const nearest = nearestName(key, known)
  const name = formatPath(path)
  return {
    rule: 'unknown-property',
    severity: 'error',
    path,
    atKey: true,
    message: {
      ko: `AWS에 없는 속성입니다: ${name}.${nearest === undefined ? ' 이름을 확인하세요.' : ` 혹시 ${nearest} 아닌가요?`}`,
      en: `AWS knows no property ${name}.${nearest === undefined ? ' Check its name.' : ` Did you mean ${nearest}?`}`,
    },
    data: nearest === undefined ? { name } : { name, nearest },
  }
}
