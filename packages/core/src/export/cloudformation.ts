import type { Language, Text } from '../finding/index.ts'
import { cloudFormationKinds, cloudFormationResources } from './cloudformation-resources.ts'
import { headComments } from './comments.ts'
import type { Written } from './exported.ts'
import type { Parameter, Plan } from './plan.ts'
import { placeholderIn, type Placeholder, type Properties } from './value.ts'
import { yamlMap } from './yaml.ts'

/** A template of AWS CloudFormation, in YAML. */
export function exportCloudFormation(plan: Plan, language: Language): Written {
  const { resources, notes } = cloudFormationResources(plan)
  const all = { ...plan, notes: [...plan.notes, ...notes] }
  const kinds = new Map(plan.parts.map(({ name, kind }) => [name, kind]))

  function shown(placeholder: Placeholder): string {
    const { name } = placeholderIn(placeholder)
    const kind = kinds.get(name)
    const attribute = kind === undefined ? undefined : cloudFormationKinds[kind].attribute
    return attribute === undefined ? `!Ref ${name}` : `!GetAtt ${name}.${attribute}`
  }

  const resourceLines = resources.map(({ name, type, properties, dependsOn }) => {
    const resource = {
      Type: type,
      ...(dependsOn.length > 0 && { DependsOn: dependsOn }),
      ...(Object.keys(properties).length > 0 && { Properties: properties }),
    }
    return yamlMap({ [name]: resource }, '  ', shown)
  })
  const sections = [
    [...headComments(all, language), '', ...howTo(plan).map((line) => line[language])].map(comment).join(''),
    yamlMap({ AWSTemplateFormatVersion: '2010-09-09' }, '', shown),
    plan.parameters.length > 0 && `Parameters:\n${yamlMap(parametersOf(plan, language), '  ', shown)}`,
    `Resources:\n${resourceLines.join('\n')}`,
    outputs(plan),
  ].filter((section) => typeof section === 'string')
  return { files: [{ name: 'template.yaml', text: sections.join('\n') }], notes: all.notes }
}

function comment(line: string): string {
  return line === '' ? '#\n' : `# ${line}\n`
}

function parametersOf({ parameters }: Plan, language: Language): Properties {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameterOf(parameter, language)]))
}

function parameterOf({ text, default: value }: Parameter, language: Language): Properties {
  return { Type: 'String', Description: text[language], ...(value !== undefined && { Default: value }) }
}

/** Where the service can be reached. */
function outputs({ parts }: Plan): string | undefined {
  const balancers = parts.filter(({ kind }) => kind === 'loadBalancer')
  if (balancers.length === 0) return undefined
  const lines = balancers.map(({ name }) => `  ${name}Address:\n    Value: !GetAtt ${name}.DNSName\n`)
  return `Outputs:\n${lines.join('')}`
}

/** How to create a stack of the template; its region is quoted by its own shape. */
function howTo({ parts, region, parameters }: Plan): readonly Text[] {
  const capability = parts.some(({ kind }) => kind === 'role') ? ' --capabilities CAPABILITY_NAMED_IAM' : ''
  const where = region === undefined || !/^[\w-]+$/.test(region) ? '' : ` --region ${region}`
  const asked = parameters.filter((parameter) => parameter.default === undefined)
  const given =
    asked.length > 0 ? ` --parameter-overrides ${asked.map(({ name }) => `${name}=…`).join(' ')}` : ''
  const command = `aws cloudformation deploy --template-file template.yaml --stack-name my-service${where}${capability}${given}`
  return [
    { ko: `만들기: ${command}`, en: `Create it: ${command}` },
    {
      ko: `지우기: aws cloudformation delete-stack --stack-name my-service${where}`,
      en: `Delete it: aws cloudformation delete-stack --stack-name my-service${where}`,
    },
  ]
}
