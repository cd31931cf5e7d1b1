import type { Text } from '../finding/index.ts'
import { terraformNamesOf, type ResourceType } from '../resources/index.ts'
import { call, template, type HclBody, type HclValue } from './hcl.ts'
import type { BlockSchema } from './terraform-schema.ts'
import {
  isComposed,
  isList,
  isMap,
  isPlaceholder,
  piecesOf,
  placeholderIn,
  type Placeholder,
  type Properties,
  type Value,
} from './value.ts'

/** What writing the properties of one part needs. */
export interface Fitting {
  /** The resource type that the part is one of, if it is one of the graph's. */
  readonly type: ResourceType | undefined
  /** The reference that a placeholder becomes as the value of an argument. */
  readonly shown: (placeholder: Placeholder, argument: string) => HclValue
  /** Called with what the provider has no place for. */
  readonly leaveOut: (path: readonly string[], reason: Text) => void
}

/** Arguments that take JSON as a text. */
const jsonArguments = new Set(['container_definitions', 'assume_role_policy', 'policy', 'hook_details'])

/** Arguments of what has no descriptor: resources that one of ours splits into, and what a part adds of its own. */
const splitNames: Readonly<Record<string, string>> = {
  cidrIp: 'cidr_ipv4',
  cluster: 'cluster_name',
  egressOnlyInternetGatewayId: 'egress_only_gateway_id',
  groupId: 'security_group_id',
  peerGroupId: 'referenced_security_group_id',
  subnetIds: 'vpc_zone_identifier',
}

/** Properties in the names and shapes that the provider takes: arguments and nested blocks. */
export function fitted(
  properties: Properties,
  schema: BlockSchema,
  fitting: Fitting,
  path: readonly string[] = [],
): HclBody {
  const values: Record<string, HclValue> = {}
  const blocks: HclBody['blocks'][number][] = []
  for (const [name, value] of Object.entries(properties)) {
    const here = [...path, name]
    if (value === null) continue
    const taken = candidates(name, fitting).find(
      (one) => Object.hasOwn(schema.arguments, one) || Object.hasOwn(schema.blocks ?? {}, one),
    )
    if (taken === undefined) {
      fitting.leaveOut(here, notTaken)
      continue
    }
    const kind = schema.arguments[taken]
    const block = schema.blocks?.[taken]
    if (kind !== undefined) {
      const fit = argumentOf(value, kind, taken, fitting)
      if (fit === undefined) fitting.leaveOut(here, otherShape)
      else values[taken] = fit
    } else if (block !== undefined) {
      const items = isList(value) ? value : [value]
      items.forEach((item, index) => {
        const place = isList(value) ? [...here, String(index)] : here
        if (!isMap(item)) fitting.leaveOut(place, otherShape)
        else if (index > 0 && block.many !== true) fitting.leaveOut(place, onlyOne)
        else blocks.push({ head: taken, ...fitted(item, block, fitting, place) })
      })
    }
  }
  const { name, ...others } = values
  return { arguments: name === undefined || path.length > 0 ? values : { name, ...others }, blocks }
}

/** What the provider may call a property; the first that it has is meant. */
function candidates(name: string, { type }: Fitting): readonly string[] {
  const own = snakeCase(name)
  const singular = own.replace(/(?<=alias)es$|s$/, '')
  const given = type === undefined ? [] : terraformNamesOf(type, name)
  return [own, singular, ...given, ...(Object.hasOwn(splitNames, name) ? [splitNames[name] ?? name] : [])]
}

/** `enableECSManagedTags` is `enable_ecs_managed_tags`, `memoryGiBPerVCpu` is `memory_gib_per_vcpu`. */
export function snakeCase(name: string): string {
  return name
    .replace(/(?<=[GM])iB/g, 'ib')
    .replace(/[vV]Cpu/g, (_, at: number) => (at === 0 ? 'vcpu' : 'Vcpu'))
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .toLowerCase()
}

function argumentOf(value: Value, kind: string, argument: string, fitting: Fitting): HclValue | undefined {
  const written = (one: Value): HclValue => expressionOf(one, argument, fitting)
  if (isPlaceholder(value)) {
    const isWhole = placeholderIn(value).as === 'texts'
    return kind.startsWith('list') && !isWhole ? [written(value)] : written(value)
  }
  if (jsonArguments.has(argument) && typeof value !== 'string') return call('jsonencode', written(value))
  if (kind.startsWith('list')) return isList(value) && !value.some(isDeep) ? value.map(written) : undefined
  if (kind.startsWith('map')) {
    const map = isList(value) ? mapOfPairs(value) : value
    return map !== undefined && isMap(map) && !Object.values(map).some(isDeep) ? written(map) : undefined
  }
  return isDeep(value) ? undefined : written(value)
}

function isDeep(value: Value): boolean {
  return isList(value) || isMap(value)
}

/** Tags and the like: the API takes pairs, the provider a map. */
function mapOfPairs(pairs: readonly Value[]): Properties | undefined {
  const entries: [string, Value][] = []
  for (const pair of pairs) {
    const { key, name = key, value = '' } = isMap(pair) ? pair : {}
    if (typeof name !== 'string') return undefined
    entries.push([name, value])
  }
  return Object.fromEntries(entries)
}

function expressionOf(value: Value, argument: string, fitting: Fitting): HclValue {
  if (isPlaceholder(value)) return fitting.shown(value, argument)
  if (isComposed(value))
    return template(
      piecesOf(value).map((piece) => (typeof piece === 'string' ? piece : fitting.shown(piece, argument))),
    )
  if (isList(value)) return value.map((item) => expressionOf(item, argument, fitting))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, expressionOf(member, argument, fitting)]),
  )
}

const notTaken: Text = {
  ko: 'Terraform AWS 공급자의 이 리소스에는 이런 인수가 없어 내보내지 않았습니다.',
  en: 'the AWS provider of Terraform has no such argument here, so it is left out.',
}

const otherShape: Text = {
  ko: 'Terraform AWS 공급자가 받는 형태가 아니라 내보내지 않았습니다.',
  en: 'it has another shape than the AWS provider of Terraform takes, so it is left out.',
}

const onlyOne: Text = {
  ko: 'Terraform AWS 공급자는 하나만 받으므로 내보내지 않았습니다.',
  en: 'the AWS provider of Terraform takes only one of them, so it is left out.',
}
