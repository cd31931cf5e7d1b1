import {
  CORE_SCHEMA,
  NOT_RESOLVED,
  boolCoreTag,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  floatCoreTag,
  intCoreTag,
  mapTag,
  mergeTag,
  type Schema,
  type TagDefinition,
} from 'js-yaml'

/** The short forms of CloudFormation's functions, also those of `Rules`; all but two stand for `Fn::` and their name. */
const names = [
  'And', 'Base64', 'Cidr', 'Condition', 'Contains', 'EachMemberEquals', 'EachMemberIn', 'Equals', 'FindInMap', 'GetAtt',
  'GetAZs', 'GetStackOutput', 'If', 'ImportValue', 'Join', 'Length', 'Not', 'Or', 'Ref', 'RefAll', 'Select', 'Split', 'Sub',
  'ToJsonString', 'Transform', 'ValueOf', 'ValueOfAll',
] // prettier-ignore

/** What AWS CloudFormation Rain fills in before it deploys a template (its README, "Directives"). */
const rainNames = ['Constant', 'Embed', 'Env', 'Include', 'Module', 'S3', 'S3Http'] as const

const longForms: ReadonlyMap<string, string> = new Map([
  ...names.map(
    (name) => [`!${name}`, name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`] as const,
  ),
  ...rainNames.map((name) => [`!Rain::${name}`, `Rain::${name}`] as const),
])

/** The long form of a tag, as in `Fn::Sub` for `!Sub`; undefined for any other tag. */
export function longFormOf(tag: string): string | undefined {
  return longForms.get(tag)
}

let plain: Schema | undefined

/**
 * YAML 1.2's core types: a date stays a string and `no` a word, as in the JSON that AWS reads. Merges (`<<`) are made, as the AWS
 * CLI makes them in what `--cli-input-yaml` names (its `awscli/customizations/cliinput.py` reads that with ruamel.yaml, whose
 * safe loader does).
 */
export function plainSchema(): Schema {
  plain ??= CORE_SCHEMA.withTags(mergeTag)
  return plain
}

let made: Schema | undefined

/** A schema that reads the short forms as what they stand for: `!Ref Name` as `{ "Ref": "Name" }`. */
export function cloudFormationSchema(): Schema {
  made ??= plainSchema().withTags([...longForms].flatMap(([tag, key]) => definitionsOf(tag, key)))
  return made
}

let madeOfTemplate: Schema | undefined

/** The words that CloudFormation takes for true or false beside those of YAML 1.2, where they stand without quotes. */
export const oldFlags = /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/

/**
 * The schema of a whole template, which CloudFormation reads as YAML 1.1 (user guide, "CloudFormation template format"): there
 * `yes` and `off` are true and false, also where a text belongs. A number that is written otherwise than it would be printed,
 * as an account ID that begins with 0, stays as it is written: what CloudFormation makes of one is not told alike, and `leading-zero` says so.
 */
export function templateSchema(): Schema {
  madeOfTemplate ??= cloudFormationSchema().withTags(
    defineScalarTag(boolCoreTag.tagName, {
      ...boolCoreTag,
      implicitFirstChars: [...(boolCoreTag.implicitFirstChars ?? []), 'y', 'Y', 'n', 'N', 'o', 'O'],
      resolve: (text, ...more) =>
        oldFlags.test(text) ? /^(?:yes|on)$/i.test(text) : boolCoreTag.resolve(text, ...more),
    }),
    ...[intCoreTag, floatCoreTag].map((tag) =>
      defineScalarTag(tag.tagName, {
        ...tag,
        resolve: (text, isExplicit, ...more) => {
          const value = tag.resolve(text, isExplicit, ...more)
          return isExplicit || String(value) === text ? value : NOT_RESOLVED
        },
      }),
    ),
  )
  return madeOfTemplate
}

function definitionsOf(tagName: string, key: string): readonly TagDefinition[] {
  const identify = (): boolean => false
  return [
    defineScalarTag(tagName, {
      identify,
      // `!GetAtt Service.Name` names the resource before the first full stop.
      resolve: (text) => ({ [key]: key === 'Fn::GetAtt' ? splitOnce(text) : text }),
    }),
    defineSequenceTag(tagName, {
      identify,
      create: (): unknown[] => [],
      addItem: (items, item) => {
        items.push(item)
      },
      finalize: (items) => ({ [key]: items }),
    }),
    defineMappingTag(tagName, { ...mapTag, identify, finalize: (members) => ({ [key]: members }) }),
  ]
}

function splitOnce(text: string): readonly string[] {
  const dot = text.indexOf('.')
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
}
