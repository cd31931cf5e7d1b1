import type { ResourceType } from '../../graph/index.ts'
import { cloudFormationName, cloudFormationNames, openText } from '../../resources/index.ts'
import { memberOf, scalar, textOf, type Located } from './located.ts'
import type { TemplateResource } from './template.ts'

/** What others call a resource by: what the template says, or a name that stands for what AWS will give. */
export function identityOf(
  resource: TemplateResource,
  type: ResourceType,
  property: string,
  prefix: string,
): Located {
  const said = memberOf(resource.properties(), cloudFormationName(type, property))
  if (said?.kind === 'scalar' && said.value !== null) return { ...said, through: [said.path] }
  if (type === 'ecr.repository' && property === 'repositoryUri') {
    const name = textOf(identityOf(resource, type, 'repositoryName', prefix)) ?? ''
    return scalar(
      `${openText('AWS::AccountId')}.dkr.ecr.${openText('AWS::Region')}.amazonaws.com/${name}`,
      resource.path,
    )
  }
  const { ref, attributes } = cloudFormationNames[type]
  const attribute = Object.keys(attributes).find((name) => attributes[name] === property)
  const suffix = property === ref || attribute === undefined ? '' : `.${attribute}`
  return scalar(`\${${prefix}${resource.logicalId}${suffix}}`, resource.path)
}
