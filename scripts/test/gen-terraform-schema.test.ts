import { expect, test } from 'vitest'
import { resourceIn } from '../gen-terraform-schema.ts'

/** A property as the bindings have it: its name in Terraform stands only in the link to the provider's pages. */
function property(declaration: string, name: string, kind = ''): string {
  return `    /**
    *${kind}
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/x#${name} X#${name}}
    */
    readonly ${declaration};
`
}

const bindings = `export interface XConfig extends cdktf.TerraformMetaArguments {
${property('name: string', 'name')}${property('enableHttp2?: boolean | cdktf.IResolvable', 'enable_http2')}${property('port?: number', 'port')}${property('subnets?: string[]', 'subnets')}${property('tags?: { [key: string]: string }', 'tags')}${property('id?: string', 'id')}${property('action: XAction[] | cdktf.IResolvable', 'action', ' action block')}${property('timeouts?: XTimeouts', 'timeouts', ' timeouts block')}${property('ingress?: XAction[] | cdktf.IResolvable', 'ingress')}}
export interface XAction {
${property('type: string', 'type')}${property('forward?: XActionForward', 'forward', ' forward block')}}
export interface XActionForward {
${property('weight?: number', 'weight')}}
export interface XTimeouts {
${property('create?: string', 'create')}}
export declare class X extends cdktf.TerraformResource {
    get arn(): string;
    get dnsName(): string;
    get vpcId(): string;
}
`

const action = {
  many: true,
  required: true,
  arguments: { type: 'string!' },
  blocks: { forward: { arguments: { weight: 'number' } } },
}

test('the bindings say what a resource takes, demands and can be named by', () => {
  expect(resourceIn(bindings)).toEqual({
    arguments: { enable_http2: 'bool', name: 'string!', port: 'number', subnets: 'list', tags: 'map' },
    blocks: { action },
    handles: ['arn', 'dns_name'],
  })
})

test('only what is wanted is taken', () => {
  expect(resourceIn(bindings, ['port', 'action'])).toEqual({
    arguments: { port: 'number' },
    blocks: { action },
    handles: ['arn', 'dns_name'],
  })
})

test('a type of value that nobody has thought of is no schema', () => {
  const odd = bindings.replace('port?: number', 'port?: Map')
  expect(() => resourceIn(odd)).toThrow('Map is no type')
})
