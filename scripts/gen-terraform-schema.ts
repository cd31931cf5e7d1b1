// Makes packages/core/src/export/terraform-schema.json, what the AWS provider of Terraform takes, from the bindings that
// HashiCorp generated from the provider's own schema: `npm pack @cdktf/provider-aws@21.22.1`, unpack, and then
// `node scripts/gen-terraform-schema.ts FOLDER`, with the folder that holds the package.json of the bindings.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Block {
  readonly arguments: Readonly<Record<string, string>>
  readonly blocks?: Readonly<Record<string, Block & { readonly many?: true; readonly required?: true }>>
}

/** The types that an export writes; of some only the arguments that a graph has anything for. */
const types: Readonly<Record<string, readonly string[] | undefined>> = {
  aws_autoscaling_group:
    'desired_capacity launch_template max_size min_size name tag vpc_zone_identifier'.split(' '),
  aws_budgets_budget: 'budget_type limit_amount limit_unit name notification time_unit'.split(' '),
  aws_cloudwatch_log_group: undefined,
  aws_ecs_capacity_provider: undefined,
  aws_ecs_cluster: undefined,
  aws_ecs_cluster_capacity_providers: undefined,
  aws_ecs_service: undefined,
  aws_ecs_task_definition: undefined,
  aws_eip: 'domain tags'.split(' '),
  aws_iam_instance_profile: 'name name_prefix role'.split(' '),
  aws_iam_role: 'assume_role_policy name name_prefix'.split(' '),
  aws_iam_role_policy_attachment: undefined,
  aws_internet_gateway: 'tags'.split(' '),
  aws_internet_gateway_attachment: undefined,
  aws_launch_template: undefined,
  aws_lb: undefined,
  aws_lb_listener:
    'alpn_policy certificate_arn default_action load_balancer_arn mutual_authentication port protocol ssl_policy tags'.split(
      ' ',
    ),
  aws_lb_listener_rule: undefined,
  aws_lb_target_group: undefined,
  aws_nat_gateway: 'allocation_id connectivity_type secondary_allocation_ids subnet_id tags'.split(' '),
  aws_route: undefined,
  aws_route_table: 'tags vpc_id'.split(' '),
  aws_route_table_association: undefined,
  aws_security_group: 'description name tags vpc_id'.split(' '),
  aws_service_discovery_http_namespace: undefined,
  aws_subnet: undefined,
  aws_vpc: undefined,
  aws_vpc_endpoint: undefined,
  aws_vpc_security_group_egress_rule: undefined,
  aws_vpc_security_group_ingress_rule: undefined,
}

/** Arguments of every resource that an export does not set, and what other resources name one by. */
const common = new Set(['id', 'region', 'tags_all', 'timeouts'])
const handles = new Set(['arn', 'dns_name', 'id', 'name'])

/** What a resource takes, by its bindings; only the arguments that are wanted, if not all of them are. */
export function resourceIn(
  bindings: string,
  wanted?: readonly string[],
): Block & { readonly handles: readonly string[] } {
  const interfaces = new Map(
    [...bindings.matchAll(/export interface (\w+)(?: extends [^{]*)? \{\n([\s\S]*?)\n\}/g)].map(
      ([, name = '', body = '']) => [name, body],
    ),
  )
  const [, root = ''] = /export interface (\w+) extends cdktf\.TerraformMetaArguments/.exec(bindings) ?? []
  const all = blockOf(interfaces, interfaces.get(root) ?? '')
  const isWanted = ([name]: readonly [string, unknown]): boolean =>
    wanted === undefined ? !common.has(name) : wanted.includes(name)
  const [, own = ''] = /extends cdktf\.TerraformResource \{([\s\S]*?)\n\}/.exec(bindings) ?? []
  const readable = [...own.matchAll(/^ {4}get (\w+)\(\): string/gm)]
    .map(([, name = '']) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    .filter((name) => handles.has(name))
  return {
    arguments: Object.fromEntries(Object.entries(all.arguments).filter(isWanted)),
    ...(all.blocks !== undefined && {
      blocks: Object.fromEntries(Object.entries(all.blocks).filter(isWanted)),
    }),
    handles: readable,
  }
}

function blockOf(interfaces: ReadonlyMap<string, string>, body: string): Block {
  const values: [string, string][] = []
  const blocks: [string, Block][] = []
  for (const [, comment = '', isOptional, type = ''] of body.matchAll(
    /\/\*\*([\s\S]*?)\*\/\s*readonly \w+(\?)?: ([^;]+);/g,
  )) {
    const [, name] = /docs\/resources\/\w+#(\w+) /.exec(comment) ?? []
    if (name === undefined || name === 'timeouts') continue
    const struct = type.replace(' | cdktf.IResolvable', '')
    const inner = interfaces.get(struct.replace('[]', ''))
    if (inner === undefined) values.push([name, `${kindOf(struct)}${isOptional === undefined ? '!' : ''}`])
    // What is written as a list of objects and not as blocks, an export has no use for.
    else if (/^\s*\* \w+ block/m.test(comment)) {
      const isMany = struct.endsWith('[]')
      const marks = { ...(isMany && { many: true }), ...(isOptional === undefined && { required: true }) }
      blocks.push([name, { ...marks, ...blockOf(interfaces, inner) }])
    }
  }
  const sorted = <Item>(items: [string, Item][]): Readonly<Record<string, Item>> =>
    Object.fromEntries(items.toSorted(([left], [right]) => (left < right ? -1 : 1)))
  return { arguments: sorted(values), ...(blocks.length > 0 && { blocks: sorted(blocks) }) }
}

function kindOf(type: string): string {
  if (type === 'string' || type === 'number') return type
  if (type === 'boolean') return 'bool'
  if (type.endsWith('[]')) return 'list'
  if (type.includes('[key: string]')) return 'map'
  throw new Error(`${type} is no type that this script knows`)
}

function main(folder: string): void {
  const [, version] = /provider version (\S+)/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
  const { name, version: bindings } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  const lines = Object.entries(types).map(([type, wanted]) => {
    const path = join(folder, 'lib', type.replace(/^aws_/, '').replaceAll('_', '-'), 'index.d.ts')
    const resource = resourceIn(readFileSync(path, 'utf8'), wanted)
    return `    ${JSON.stringify(type)}: ${JSON.stringify(resource)}`
  })
  const text = `{
  "provider": "hashicorp/aws",
  "version": ${JSON.stringify(version)},
  "source": ${JSON.stringify(`${name} ${bindings}`)},
  "resources": {
${lines.join(',\n')}
  }
}
`
  const target = join(import.meta.dirname, '../packages/core/src/export/terraform-schema.json')
  writeFileSync(target, text)
  console.log(`${lines.length} resources, ${text.length} bytes`)
}

if (import.meta.main) {
  const [, , folder] = process.argv
  if (folder === undefined) console.error('usage: node scripts/gen-terraform-schema.ts FOLDER')
  else main(folder)
}
