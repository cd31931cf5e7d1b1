import type { Text } from '../finding/index.ts'
import { call, type HclBody, type HclValue } from './hcl.ts'
import type { BlockSchema } from './terraform-schema.ts'
import { isList, isMap, isPlaceholder, type Placeholder, type Properties, type Value } from './value.ts'

/** What writing the properties of one part needs. */
export interface Fitting {
  /** The reference that a placeholder becomes as the value of an argument. */
  readonly shown: (placeholder: Placeholder, argument: string) => HclValue
  /** Called with what the provider has no place for. */
  readonly leaveOut: (path: readonly string[], reason: Text) => void
}

/** Arguments that take JSON as a text. */
const jsonArguments = new Set(['container_definitions', 'assume_role_policy', 'policy', 'hook_details'])

/** What the provider calls a property where it has no argument of the API's own name; the first that it has is meant. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  cluster: ['cluster_name'],
  autoScalingGroupName: ['name'],
  cidrIp: ['cidr_ipv4'],
  configuredAtLaunch: ['configure_at_launch'],
  durationSeconds: ['duration'],
  egressOnlyInternetGatewayId: ['egress_only_gateway_id'],
  filesystemType: ['file_system_type'],
  groupId: ['security_group_id'],
  groups: ['security_groups'],
  launchTemplateId: ['id'],
  launchTemplateName: ['name'],
  loadBalancerName: ['elb_name'],
  peerGroupId: ['referenced_security_group_id'],
  placementStrategy: ['ordered_placement_strategy'],
  policyDocument: ['policy'],
  role: ['iam_role'],
  s3EncryptionEnabled: ['s3_bucket_encryption_enabled'],
  securityGroupIds: ['vpc_security_group_ids'],
  sizeInGiB: ['size_in_gb'],
  subnetIds: ['vpc_zone_identifier'],
  targetGroupArn: ['arn'],
  type: ['load_balancer_type'],
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
    const taken = candidates(name).find(
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
  return { arguments: values, blocks }
}

function candidates(name: string): readonly string[] {
  const own = snakeCase(name)
  const singular = own.replace(/(?<=alias)es$|s$/, '')
  return [own, singular, ...(Object.hasOwn(otherNames, name) ? (otherNames[name] ?? []) : [])]
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
  if (isPlaceholder(value)) return kind.startsWith('list') ? [written(value)] : written(value)
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
