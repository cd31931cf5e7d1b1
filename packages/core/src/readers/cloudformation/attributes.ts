import { nearestName } from '../../graph/index.ts'
import { cloudFormationNames, typeOfCloudFormation } from '../../resources/index.ts'
import { templateProperty } from './nested.ts'
import { namesIn, structureOf } from './property-names.ts'

/** Whether `Fn::GetAtt` gives an attribute of a type, and what may be meant where it does not. */
export type Attribute = 'given' | { readonly meant: string | undefined }

/**
 * What `Fn::GetAtt` makes of an attribute. What AWS sets of a resource it gives; what a template sets it gives of some types
 * and refuses of others, so that such a name passes here. Of a type that is not read any does.
 */
export function attributeOf(type: string, attribute: string): Attribute {
  const structure = structureOf(type)
  // The attributes of a stack are its outputs.
  if (structure === undefined || templateProperty(type) !== undefined) return 'given'
  const [name = ''] = attribute.split('.', 1)
  const names = namesIn(structure)
  const read = typeOfCloudFormation(type)
  if (
    names.has(name) ||
    (read !== undefined && Object.hasOwn(cloudFormationNames[read].attributes, attribute))
  )
    return 'given'
  const given = [...names].flatMap(([one, { isReadOnly }]) => (isReadOnly ? [one] : []))
  return { meant: given.find((one) => one.endsWith(name)) ?? nearestName(name, given) }
}
