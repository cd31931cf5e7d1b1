import { call, hclText, reference, template, type HclBlock, type HclBody, type HclValue } from './hcl.ts'
import type { Note, Part, Plan } from './plan.ts'
import { changedByEcs, withMark } from './terraform-drift.ts'
import { fitted, snakeCase, type Fitting } from './terraform-fit.ts'
import { typeOfKind } from './kinds.ts'
import { terraformKind, terraformShapes } from './terraform-kinds.ts'
import { terraformSchema, type BlockSchema } from './terraform-schema.ts'
import {
  handleOf,
  isComposed,
  piecesOf,
  placeholderIn,
  placeholdersIn,
  type Properties,
  type Value,
} from './value.ts'

/** Arguments that take a part's name, although other resources know it by its ARN. */
const takesName = new Set(['role', 'cluster_name', 'aws_ecs_capacity_provider.cluster'])

/** A plan as resource blocks, and what of it the provider has no place for. */
export function terraformResources(plan: Plan): {
  readonly resources: readonly HclBlock[]
  readonly notes: readonly Note[]
} {
  const parts = new Map(plan.parts.map((part) => [part.name, part]))
  const kinds = new Map(plan.parameters.map(({ name, as }) => [name, as]))
  const notes: Note[] = []
  const changed = changedByEcs(plan)

  function shownIn(type: string): Fitting['shown'] {
    return (placeholder, argument) => {
      const { name, as, equals } = placeholderIn(placeholder)
      const part = parts.get(name)
      if (part === undefined) {
        const variable = `var.${snakeCase(name)}`
        if (equals !== undefined) return reference(`${variable} == ${hclText(equals)}`)
        const isOther = as === undefined && kinds.get(name) !== undefined
        return isOther ? call('tostring', reference(variable)) : reference(variable)
      }
      const byName = takesName.has(argument) || takesName.has(`${type}.${argument}`)
      return reference(`${addressOf(part)}.${byName ? 'name' : terraformKind(part.kind).handle}`)
    }
  }

  function blockOf(part: Part, type: string, properties: Properties, more: HclBody = nothing): HclBlock {
    const leaveOut: Fitting['leaveOut'] = (path, reason) => {
      const resource = { type: part.kind, id: part.name }
      notes.push({ about: 'omitted', resource, property: path.join('.'), reason })
    }
    const { arguments: values, blocks } = fitted(properties, schemaOf(type), {
      type: typeOfKind[part.kind],
      shown: shownIn(type),
      leaveOut,
    })
    return {
      head: `resource "${type}" "${snakeCase(part.name)}"`,
      arguments: { ...values, ...more.arguments },
      blocks: [...blocks, ...more.blocks],
      ...(more.last !== undefined && { last: more.last }),
    }
  }

  const resources = plan.parts.flatMap((part): readonly HclBlock[] => {
    const { type } = terraformKind(part.kind)
    const shape = terraformShapes[part.kind]
    const given = withMark(part, plan)
    const ignored = changed.get(part.name)
    const { userDataText, ...properties } = shape === undefined ? given : shape(given)
    const waits = waitsFor(part, parts)
    const more: HclBody = {
      arguments:
        userDataText === undefined
          ? {}
          : { user_data: call('base64encode', textOf(userDataText, shownIn(type))) },
      blocks: ignored === undefined ? [] : [lifecycle(ignored)],
      ...(waits.length > 0 && { last: { depends_on: waits } }),
    }
    const own = blockOf(part, type, properties, more)
    if (part.kind !== 'role') return [own]
    const attachment = { role: handleOf(part.name), policyArn: part.properties['policyArn'] ?? null }
    return [own, blockOf(part, 'aws_iam_role_policy_attachment', attachment)]
  })
  return { resources, notes }
}

function textOf(value: Value, shown: Fitting['shown']): HclValue {
  if (!isComposed(value)) return typeof value === 'string' ? value : ''
  return template(
    piecesOf(value).map((piece) => (typeof piece === 'string' ? piece : shown(piece, 'user_data'))),
  )
}

const nothing: HclBody = { arguments: {}, blocks: [] }

function schemaOf(type: string): BlockSchema {
  return terraformSchema[type] ?? { arguments: {} }
}

function addressOf({ kind, name }: Part): string {
  return `${terraformKind(kind).type}.${snakeCase(name)}`
}

/**
 * What Terraform cannot see that a resource waits for: what no argument names, and the policy of a role, without which
 * the role that an argument does name is good for nothing.
 */
function waitsFor(part: Part, parts: ReadonlyMap<string, Part>): readonly HclValue[] {
  const roles = [...placeholdersIn(part.properties)].filter(({ name }) => parts.get(name)?.kind === 'role')
  const policies = roles.map(({ name }) => `aws_iam_role_policy_attachment.${snakeCase(name)}`)
  const others = part.after.flatMap((name) => parts.get(name) ?? []).map(addressOf)
  return [...new Set(policies), ...others].map(reference)
}

function lifecycle(argument: string): HclBlock {
  return { head: 'lifecycle', arguments: { ignore_changes: [reference(argument)] }, blocks: [] }
}
