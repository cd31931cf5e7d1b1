import { isBag, type Bag, type Path } from '../finding/index.ts'
import { isImageName, parseImage, unknownIn, unknownValue } from '../graph/index.ts'
import { isStructure, shapes, type ResourceType, type Shape } from '../resources/index.ts'

/**
 * Where texts are AWS's own words, such as names, ARNs and sizes: no `$`, `%`, `<` or `{{` has a meaning there, so what has
 * one is still to be filled in by a tool. In the others a shell, a logger or an application may read the same signs.
 */
const anywhere = [
  // ecspresso, GitHub Actions, Jinja, Helm, Go templates: `{{ must_env `TAG` }}`, `${{ env.TAG }}`; Jinja's and ERB's tags.
  /\$?\{\{[^{}]*\}\}/,
  /\{%[^{}]*%\}/,
  /<%[^<>]*%>/,
  // envsubst, Terraform's templatefile, Bitbucket: `${TAG}`, `$TAG`; Azure DevOps and make: `$(tag)`.
  /\$\{[^{}]*\}/,
  /\$\([A-Za-z_][\w.-]*\)/,
  /\$[A-Za-z_]\w*/,
  // Octopus Deploy and Azure DevOps' replace tokens: `#{Image}`, `#{Image}#`.
  /#\{[^{}]+\}#?/,
  // CodePipeline, and what documentation writes: `<IMAGE1_NAME>`, `<your account id>`.
  /<[A-Za-z][^<>]*>/,
  // sed scripts: `__IMAGE__`, `%URI%`, `@IMAGE@`.
  /__[A-Z][A-Z0-9_]*?__/,
  /%[A-Z][A-Z0-9_]*%/,
  /@[A-Z][A-Z0-9_]*@/,
]

/** Words that stand for what somebody is to write in. */
const words =
  /(?<![A-Za-z0-9])(?:(?:REPLACE|CHANGE)_?ME|(?:REPLACE|CHANGE)_?(?:WITH|THIS)\w*|PLACEHOLDER|(?:IMAGE|URI)_PLACEHOLDER|YOUR_[A-Z0-9_]+|TO_?BE_?REPLACED|INSERT[ _]YOUR[A-Z _]*)(?![A-Za-z0-9])/

const inStrictText = new RegExp([...anywhere, words].map(({ source }) => source).join('|'))

/** Every placeholder has one of these. Most texts have none, and V8 takes longer over the whole expression than over a file. */
const mayHavePlaceholder = /[$%<{#@]|__|REPLACE|CHANGE|PLACEHOLDER|YOUR/

/** A value that is one placeholder, as an environment variable may have: part of a password may look like one. */
const wholeValue = new RegExp(
  `^(?:${[/\$\{[^{}]*\}/, /\$\([A-Za-z_][\w.-]*\)/, /\$[A-Z_][A-Z0-9_]*/, /<[A-Za-z][^<>]*>/, /__[A-Z][A-Z0-9_]*__/, /%[A-Z][A-Z0-9_]*%/, /@[A-Z][A-Z0-9_]*@/, words].map(({ source }) => source).join('|')})$`,
)

/** What no application reads by itself, so that also a part of a value is to be filled in. */
const inValue =
  /\$?\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^<>]*%>|\$\{[^{}]*\}|#\{[^{}]+\}#?|__[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*__/

/**
 * What is a placeholder even where a shell or a logger reads the text: `{{ … }}` that is no field such as `{{.ID}}` of
 * Docker's, and words in capitals that are all that there is.
 */
const inFreeText =
  /\{\{-?\s*[^\s.{}-][^{}]*\}\}|<%=[^<>]*%>|^(?:<[A-Za-z][^<>]*>|__[A-Z][A-Z0-9_]*__|(?:REPLACE|CHANGE)_?ME)$/

/** An account or a Region in an ARN that is a word instead: `arn:aws:iam::ACCOUNT_ID:role/web`, `arn:aws:iam::XXXXXXXXXXXX:…`. */
const arnOfNobody = /^arn:[^:]+:[^:]+:(?:[A-Z][A-Z_-]*:[^:]*|[^:]*:(?:[A-Z][A-Z0-9_-]*|[Xx]{4,}|your[\w-]*)):/

/** How freely a property's text is written. */
type Kind = 'strict' | 'value' | 'free'

/** Log options that name a thing of AWS; all others are the log driver's. */
const strictOptions = new Set([
  'awslogs-group',
  'awslogs-region',
  'awslogs-stream-prefix',
  'awslogs-endpoint',
  'awslogs-create-group',
  'config-file-type',
  'config-file-value',
  'mode',
  'max-buffer-size',
])

function kindOf(path: Path): Kind {
  const names = path.filter((step) => typeof step === 'string')
  const last = names.at(-1) ?? ''
  const parent = names.at(-2) ?? ''
  if (['command', 'entryPoint', 'expression', 'message'].includes(last)) return 'free'
  if (parent === 'options') return strictOptions.has(last) ? 'strict' : 'free'
  if (['dockerLabels', 'labels', 'driverOpts'].includes(parent)) return 'free'
  return last === 'value' && ['environment', 'tags', 'systemControls'].includes(parent) ? 'value' : 'strict'
}

function isPlaceholder(text: string, path: Path): boolean {
  const isOfNobody = text.startsWith('arn:') && arnOfNobody.test(text)
  if (!isOfNobody && !mayHavePlaceholder.test(text)) return false
  switch (kindOf(path)) {
    case 'free':
      return inFreeText.test(text)
    case 'value':
      return wholeValue.test(text) || inValue.test(text)
    default:
      return isOfNobody || inStrictText.test(text)
  }
}

/** Types that people write by hand and keep in templates; all others are what AWS printed. */
const written: ReadonlySet<ResourceType> = new Set([
  'ecs.taskDefinition',
  'ecs.service',
  'ecs.expressGatewayService',
  'ecs.daemonTaskDefinition',
  'ecs.daemon',
  'ecs.gateway',
])

/** Raw properties of a file in which every value that a deploy tool is to fill in is marked as unknown. */
export function withPlaceholders(type: ResourceType, raw: unknown): unknown {
  return written.has(type) ? marked(shapes[type], raw, []) : raw
}

function marked(shape: Shape, raw: unknown, path: Path): unknown {
  if (shape === 'any' || unknownIn(raw) !== undefined) return raw
  if (typeof raw === 'string') return markedText(raw, path)
  if (typeof shape === 'string') return raw
  if (isStructure(shape)) {
    return isBag(raw)
      ? members(raw, (name, member) =>
          Object.hasOwn(shape, name) ? marked(shape[name] ?? 'any', member, [...path, name]) : member,
        )
      : raw
  }
  const [kind, inner] = shape
  if (kind === 'map')
    return isBag(raw) ? members(raw, (name, member) => marked(inner, member, [...path, name])) : raw
  if (kind !== 'list' || !Array.isArray(raw)) return raw
  const items = raw.map((item: unknown, index) => marked(inner, item, [...path, index]))
  return items.every((item, index) => item === raw[index]) ? raw : items
}

function markedText(text: string, path: Path): unknown {
  if (path.length === 3 && path[0] === 'containerDefinitions' && path[2] === 'image')
    return text === '' ? text : (withMarkedTag(text) ?? placeholder(text))
  return isPlaceholder(text, path) ? placeholder(text) : text
}

function placeholder(text: string): unknown {
  const expression = text.length > longestExpression ? `${text.slice(0, longestExpression)}…` : text
  return unknownValue({ cause: 'placeholder', expression })
}

/** As much of an expression as is shown. */
const longestExpression = 200

/**
 * An image of which the tag alone is to be filled in, or whose host is Amazon ECR's: where it is pulled from is known, so the
 * rest is written as `${…}`. Undefined for what may be any image, and for what cannot be the name of one.
 */
function withMarkedTag(text: string): string | undefined {
  if (!mayHavePlaceholder.test(text) || !inStrictText.test(text)) return isImageName(text) ? text : undefined
  let count = 0
  const image = text.replaceAll(new RegExp(anywhere.map(({ source }) => source).join('|'), 'g'), (found) => {
    count += 1
    return /^\$\{[A-Za-z_]\w*\}$/.test(found) ? found : `\${${nameOf(found) ?? `value${count}`}}`
  })
  if (words.test(image) || !isImageName(image)) return undefined
  const { registry, host, repository, tag, digest } = parseImage(image)
  if (tag === undefined && digest === undefined) return undefined
  // Without a known host before it, a placeholder at the start may bring its own.
  const isHostKnown = registry === 'ecr' || (host.includes('$') ? false : !image.startsWith('${'))
  return isHostKnown && repository !== '' ? image : undefined
}

/** What a placeholder stands for: the first word in quotes, as in `{{ must_env `TAG` }}`, or else the last one. */
function nameOf(placeholder: string): string | undefined {
  const quoted = /[`'"]([A-Za-z_]\w*)[`'"]/.exec(placeholder)?.[1]
  return quoted ?? /([A-Za-z]\w*?)[\W_]*$/.exec(placeholder)?.[1]
}

function members(raw: Bag, change: (name: string, member: unknown) => unknown): Bag {
  const entries = Object.entries(raw).map(([name, member]) => [name, change(name, member)] as const)
  return entries.every(([name, member]) => member === raw[name]) ? raw : Object.fromEntries(entries)
}
