import { nearestName } from '../../graph/index.ts'
import { templateProperty } from './nested.ts'
import { namesIn, structureOf } from './property-names.ts'

/** What there is to say of an attribute that there is not. */
export interface MisnamedAttribute {
  /** What was probably meant. */
  readonly meant: string | undefined
  /** What AWS gives of the type. */
  readonly given: readonly string[]
}

/**
 * What may be meant by an attribute that `Fn::GetAtt` does not give of a type; undefined where it gives it. What AWS sets of a
 * resource it gives; what a template sets it gives of some types and refuses of others, so that such a name passes here. Of a
 * type that is not read any does.
 */
export function misnamedAttribute(type: string, attribute: string): MisnamedAttribute | undefined {
  const structure = structureOf(type)
  if (structure === undefined) return undefined
  const [name = ''] = attribute.split('.', 1)
  const names = namesIn(structure)
  if (names.has(name)) return undefined
  // The attributes of a stack are its outputs.
  if (templateProperty(type) !== undefined) return { meant: `Outputs.${attribute}`, given: [] }
  const given = [...names].flatMap(([one, { isReadOnly }]) => (isReadOnly ? [one] : []))
  return { meant: given.find((one) => one.endsWith(name)) ?? nearestName(name, given), given }
}
