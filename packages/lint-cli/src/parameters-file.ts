import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isBag, type Text } from '@ecs-lint/core/finding'
import type { FlagArguments, ListArguments, TextArguments } from './arguments.ts'
import type { CommandOptions } from './ecs-files.ts'
import { UserError } from './errors.ts'
import { unreadable } from './file-errors.ts'
import type { Io } from './io.ts'
import { tell } from './terminal.ts'

/** The reader options of the command line: the Region and the parameter values of templates. A UserError if there is no such Region. */
export async function readOptionsOf(
  args: TextArguments<'region'> & ListArguments<'parameters'> & FlagArguments<'verbose'>,
  io: Io,
  /** The text of a file that holds values, where it is not the one on the disk. */
  textOf: (path: string) => string | undefined = () => undefined,
): Promise<CommandOptions> {
  const region = await regionOf(args, io)
  return {
    ...(region !== undefined && { region }),
    parameters: parametersOf(args, io, textOf),
    isVerbose: args.flag('verbose'),
  }
}

async function regionOf(args: TextArguments<'region'>, io: Io): Promise<string | undefined> {
  const given = args.text('region')
  if (given === undefined) return undefined
  const { checkedRegion, isKnownRegion } = await import('./regions.ts')
  const region = checkedRegion(given)
  if (!isKnownRegion(region)) {
    const text = {
      ko: `${region}: 이 버전의 ecs-lint가 모르는 리전입니다. 적은 그대로 씁니다.`,
      en: `${region} is not a Region that this version of ecs-lint knows; it is used as given.`,
    }
    tell(text[io.language], io)
  }
  return region
}

/** The values in the files of `--parameters`. If several files name a parameter, the last one counts. */
export function parametersOf(
  args: ListArguments<'parameters'>,
  io: Io,
  textOf: (path: string) => string | undefined = () => undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    args.texts('parameters').flatMap((path) => readParameters(path, textOf(path) ?? readText(path, io))),
  )
}

type Parameter = readonly [name: string, value: string]

/**
 * Reads parameter values in any form that AWS's tools take: the list of `ParameterKey` and `ParameterValue` of
 * `aws cloudformation create-stack`, the list of `Key=Value` of `aws cloudformation deploy`, CodePipeline's
 * `{"Parameters": {…}}`, or the inner object alone. A UserError if the file has none of these forms.
 */
function readParameters(path: string, text: string): readonly Parameter[] {
  const value = parseJson(path, text)
  if (Array.isArray(value)) {
    return value.map(
      (item: unknown, index) => parameterIn(item) ?? wrong(path, `[${index}]`, whyNoParameter(item)),
    )
  }
  if (!isBag(value)) return wrong(path, '', { ko: '파라미터가 없습니다.', en: 'it holds no parameters.' })
  const hasWrapper = isBag(value['Parameters'])
  const members = isBag(value['Parameters']) ? value['Parameters'] : value
  return Object.entries(members).map(([name, member]) => {
    const where = hasWrapper ? `Parameters.${name}` : name
    return named(name, member) ?? wrong(path, where, notPlain)
  })
}

function readText(path: string, io: Io): string {
  try {
    // PowerShell writes a byte order mark, which JSON does not allow.
    return readFileSync(resolve(io.cwd, path), 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw unreadable(path, error)
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return wrong(path, '', { ko: 'JSON이 아닙니다.', en: 'it is not JSON.' })
  }
}

function parameterIn(item: unknown): Parameter | undefined {
  if (typeof item === 'string') {
    const equals = item.indexOf('=')
    return equals > 0 ? [item.slice(0, equals), item.slice(equals + 1)] : undefined
  }
  if (!isBag(item) || typeof item['ParameterKey'] !== 'string') return undefined
  return named(item['ParameterKey'], item['ParameterValue'])
}

/** Numbers and booleans become strings, as CloudFormation passes every value as a string. */
function named(name: string, value: unknown): Parameter | undefined {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isPlain ? [name, String(value)] : undefined
}

function whyNoParameter(item: unknown): Text {
  if (typeof item === 'string') return { ko: 'Key=Value 형식이 아닙니다.', en: 'it is not Key=Value.' }
  if (!isBag(item) || typeof item['ParameterKey'] !== 'string')
    return { ko: 'ParameterKey가 없습니다.', en: 'it has no ParameterKey.' }
  if (item['UsePreviousValue'] === true)
    return {
      ko: 'UsePreviousValue의 값은 스택에만 있어 알 수 없습니다.',
      en: 'with UsePreviousValue only the stack knows the value.',
    }
  return item['ParameterValue'] === undefined
    ? { ko: 'ParameterValue가 없습니다.', en: 'it has no ParameterValue.' }
    : notPlain
}

const notPlain: Text = {
  ko: '값은 문자열이어야 합니다. 목록은 쉼표로 이어 쓰세요.',
  en: 'the value must be a string; a list is written with commas.',
}

function wrong(path: string, where: string, reason: Text): never {
  const place = where === '' ? path : `${path}: ${where}`
  throw new UserError(
    {
      ko: `파라미터 파일을 읽을 수 없습니다. ${place}: ${reason.ko}`,
      en: `The parameters cannot be read. ${place}: ${reason.en}`,
    },
    {
      ko: '쓸 수 있는 형식: [{"ParameterKey": "Env", "ParameterValue": "prod"}], ["Env=prod"], {"Parameters": {"Env": "prod"}}, {"Env": "prod"}',
      en: 'It takes [{"ParameterKey": "Env", "ParameterValue": "prod"}], ["Env=prod"], {"Parameters": {"Env": "prod"}} or {"Env": "prod"}.',
    },
  )
}
