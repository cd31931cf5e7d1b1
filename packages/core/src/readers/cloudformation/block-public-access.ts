import type { Unknown } from '../../graph/index.ts'
import { map, memberOf, type Located, type LocatedMap } from './located.ts'
import { changed } from './own-shapes.ts'
import type { TemplateResource } from './template.ts'

/** A resource of a template that exists, or may. */
interface Existing {
  readonly resource: TemplateResource
  readonly exists: true | Unknown
}

/**
 * How VPC Block Public Access stands for the VPCs of a template that sets it for its account and Region; undefined for one
 * that does not. Of what has exclusions, each of which changes it for a VPC or a subnet, it is not known.
 */
export function publicAccessBlock(existing: readonly Existing[]): Located | undefined {
  const of = (name: string): readonly Existing[] =>
    existing.filter(({ resource }) => resource.type === `AWS::EC2::VPCBlockPublicAccess${name}`)
  const [options] = of('Options')
  if (options === undefined) return undefined
  const { resource, exists } = options
  const { path } = resource
  const mode = memberOf(resource.properties(), 'InternetGatewayBlockMode')
  const isCertain = exists === true && of('Exclusion').length === 0
  if (isCertain) return mode && map([['internetGatewayBlockMode', mode]], path)
  const { variable, expression } =
    exists === true ? { variable: undefined, expression: resource.type } : exists
  return {
    kind: 'unknown',
    cause: 'condition',
    expression,
    path,
    ...(variable !== undefined && { variable }),
  }
}

/** A VPC with what its account blocks. */
export function blockedBy(vpc: LocatedMap, block: Located): LocatedMap {
  return changed(vpc, { blockPublicAccessStates: block })
}
