import { terraformNames } from './generated/terraform.ts'
import type { ResourceType } from './types.ts'

/**
 * What the AWS provider of Terraform may call a property that it does not call as the API does, wherever in the resource it
 * keeps it: the provider nests otherwise than the API, so that only its schema tells which name is meant.
 */
export function terraformNamesOf(type: ResourceType, property: string): readonly string[] {
  const { names = {} } = terraformNames[type] ?? {}
  return Object.entries(names).flatMap(([pattern, name]) =>
    pattern.slice(pattern.lastIndexOf('.') + 1) === property ? [name] : [],
  )
}
