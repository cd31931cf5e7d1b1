import type { Path } from '../../finding/index.ts'
import { nearestName } from '../../graph/index.ts'
import { isSymbolic, type Evaluation } from './evaluation.ts'
import { templateProperty } from './nested.ts'
import { noSuchAttribute } from './problem.ts'
import { namesIn, structureOf } from './property-names.ts'
import type { TemplateResource } from './template.ts'

/** Reports an attribute that its resource has not; what a macro makes of a resource may have any. */
export function checkAttribute(
  resource: TemplateResource | undefined,
  attribute: string | undefined,
  path: Path,
  { mayHaveMore, report }: Evaluation,
): void {
  if (resource === undefined || attribute === undefined || mayHaveMore() || isSymbolic(attribute)) return
  const found = attributeOf(resource.type, attribute)
  if (found !== 'given') report(noSuchAttribute(path, resource, attribute, found.meant))
}

/** Whether `Fn::GetAtt` gives an attribute of a type, and what may be meant where it does not. */
type Attribute = 'given' | { readonly meant: string | undefined }

/**
 * What `Fn::GetAtt` makes of an attribute. What AWS sets of a resource it gives; what a template sets it gives of some types
 * and refuses of others, so that such a name passes here. Of a type that is not read any does.
 */
function attributeOf(type: string, attribute: string): Attribute {
  const structure = structureOf(type)
  // The attributes of a stack are its outputs.
  if (structure === undefined || templateProperty(type) !== undefined) return 'given'
  const [name = ''] = attribute.split('.', 1)
  const names = namesIn(structure)
  if (names.has(name)) return 'given'
  const given = [...names].flatMap(([one, { isReadOnly }]) => (isReadOnly ? [one] : []))
  return { meant: given.find((one) => one.endsWith(name)) ?? nearestName(name, given) }
}
