import { isBag, type Bag } from '../../finding/index.ts'

const sections: ReadonlySet<string> = new Set([
  'AWSTemplateFormatVersion', 'Conditions', 'Description', 'Globals', 'Hooks', 'Mappings', 'Metadata', 'Outputs', 'Parameters',
  'Resources', 'Rules', 'Transform',
]) // prettier-ignore

/** Whether a value is a template of CloudFormation or SAM, or was meant to be one. */
export function isTemplate(value: unknown): boolean {
  if (!isBag(value)) return false
  if (Object.hasOwn(value, 'AWSTemplateFormatVersion')) return true
  if (transformsOf(value).some((name) => name.startsWith('AWS::'))) return true
  const { Resources: resources } = value
  if (!isBag(resources)) return false
  return Object.keys(value).every((key) => sections.has(key)) || Object.values(resources).some(hasType)
}

function hasType(resource: unknown): boolean {
  const type = isBag(resource) ? resource['Type'] : undefined
  return typeof type === 'string' && /^[A-Za-z0-9]+::/.test(type)
}

/** The names of the transforms of a template; empty for one whose name is not given. */
export function transformsOf({ Transform: transform }: Bag): readonly string[] {
  const all: readonly unknown[] = Array.isArray(transform) ? transform : [transform]
  return all.flatMap((item) => {
    if (typeof item === 'string') return [item]
    if (!isBag(item)) return []
    return [typeof item['Name'] === 'string' ? item['Name'] : '']
  })
}

/** The transforms that are read here, and those that make nothing of ECS. */
const readTransforms = /^AWS::(?:Serverless-|LanguageExtensions$|SecretsManager-|CodeDeployBlueGreen$)/

/** The transforms of a template of which it cannot be known what they make; empty for one whose name is not given. */
export function macrosOf(template: Bag): readonly string[] {
  return transformsOf(template).filter((name) => !readTransforms.test(name))
}

/** Whether a transform may change what stands beside it; those of AWS only add to that. */
export function mayRewrite(transform: unknown): boolean {
  return transformsOf({ Transform: transform }).some((name) => !name.startsWith('AWS::'))
}
