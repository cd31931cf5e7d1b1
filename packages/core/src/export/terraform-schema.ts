import schema from './terraform-schema.json' with { type: 'json' }

/** What the AWS provider takes inside a block. */
export interface BlockSchema {
  /** The kind of value of each argument; `!` marks the ones that must be given. */
  readonly arguments: Readonly<Record<string, string>>
  readonly blocks?: Readonly<Record<string, NestedSchema>>
}

interface ResourceSchema extends BlockSchema {
  /** The attributes that other resources can name one by. */
  readonly handles: readonly string[]
}

interface NestedSchema extends BlockSchema {
  /** Whether there may be several. */
  readonly many?: boolean
  readonly required?: boolean
}

/** The types that an export writes, as the bindings of the provider have them (scripts/gen-terraform-schema.ts). */
export const terraformSchema: Readonly<Record<string, ResourceSchema>> = schema.resources

/** The version that the schema is of. */
export const providerVersion = schema.version
