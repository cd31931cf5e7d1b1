import { quoted } from '../escape/index.ts'
import type { Language, Text } from '../finding/index.ts'
import { cloudFormationKind, cloudFormationResources } from './cloudformation-resources.ts'
import { capitalisedName } from './case.ts'
import { headComments } from './comments.ts'
import type { Written } from './exported.ts'
import type { Parameter, Plan } from './plan.ts'
import { instanceRoleName } from './roles.ts'
import {
  isComposed,
  piecesOf,
  placeholderIn,
  type Composed,
  type Placeholder,
  type Properties,
  type ValueKind,
} from './value.ts'
import { plainWords, type Words } from './words.ts'
import { yamlMap } from './yaml.ts'

/** What the commands above a template call its stack. */
const stackName = 'my-service'

/** CloudFormation names roles after the stack, except the one that is named by the template. */
export const cloudFormationWords: Words = {
  ...plainWords,
  property: capitalisedName,
  role: (roleName, part) =>
    roleName === instanceRoleName ? `${roleName}-${stackName}` : `${stackName}-${part}-…`,
}

/** A template of AWS CloudFormation, in YAML. */
export function exportCloudFormation(plan: Plan, language: Language): Written {
  const { resources, notes } = cloudFormationResources(plan)
  const all = { ...plan, notes: [...plan.notes, ...notes] }
  const kinds = new Map(plan.parts.map(({ name, kind }) => [name, kind]))

  /** What `Fn::Sub` calls it: a name, or a name and an attribute. */
  function nameIn(placeholder: Placeholder): string {
    const { name } = placeholderIn(placeholder)
    const kind = kinds.get(name)
    const attribute = kind === undefined ? undefined : cloudFormationKind(kind).attribute
    if (attribute !== undefined) return `${name}.${attribute}`
    return plan.parameters.find((parameter) => parameter.name === name)?.inTemplate ?? name
  }

  function shown(value: Placeholder | Composed): string {
    if (isComposed(value)) {
      const pieces = piecesOf(value).map((piece) =>
        typeof piece === 'string' ? piece.replaceAll('${', '${!') : `\${${nameIn(piece)}}`,
      )
      return `!Sub ${quoted(pieces.join(''))}`
    }
    const name = nameIn(value)
    return name.includes('.') ? `!GetAtt ${name}` : `!Ref ${name}`
  }

  const askedFor = askedIn(plan)
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
    askedFor.length > 0 && `Parameters:\n${yamlMap(parametersOf(askedFor, language), '  ', shown)}`,
    resources.length === 0 ? 'Resources: {}\n' : `Resources:\n${resourceLines.join('\n')}`,
    outputs(plan),
  ].filter((section) => typeof section === 'string')
  return { files: [{ name: 'template.yaml', text: sections.join('\n') }], notes: all.notes }
}

function comment(line: string): string {
  return line === '' ? '#\n' : `# ${line}\n`
}

/** The parameters that a template asks for: those that it has no words of its own for. */
export function askedIn({ parameters }: Plan): readonly Parameter[] {
  return parameters.filter(({ inTemplate }) => inTemplate === undefined)
}

function parametersOf(parameters: readonly Parameter[], language: Language): Properties {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameterOf(parameter, language)]))
}

function parameterOf({ text, default: value, as }: Parameter, language: Language): Properties {
  return {
    Type: templateType(as),
    // CloudFormation takes no more of a description.
    Description: text[language].slice(0, 4000),
    ...(as === 'flag' && { AllowedValues: ['true', 'false'] }),
    ...(value !== undefined && { Default: value }),
  }
}

/** What a template calls the kind of a parameter's value. */
export function templateType(as: ValueKind | undefined): string {
  return as === 'number' ? 'Number' : as === 'texts' ? 'CommaDelimitedList' : 'String'
}

/** Where the service can be reached. */
function outputs({ parts }: Plan): string | undefined {
  const balancers = parts.filter(({ kind }) => kind === 'loadBalancer')
  if (balancers.length === 0) return undefined
  const lines = balancers.map(({ name }) => `  ${name}Address:\n    Value: !GetAtt ${name}.DNSName\n`)
  return `Outputs:\n${lines.join('')}`
}

/** How to create a stack of the template; its region is quoted by its own shape. */
function howTo(plan: Plan): readonly Text[] {
  const { parts, region } = plan
  const capability = parts.some(({ kind }) => kind === 'role') ? ' --capabilities CAPABILITY_NAMED_IAM' : ''
  const where = region === undefined || !/^[\w-]+$/.test(region) ? '' : ` --region ${region}`
  const asked = askedIn(plan).filter((parameter) => parameter.default === undefined)
  const given =
    asked.length > 0 ? ` --parameter-overrides ${asked.map(({ name }) => `${name}=…`).join(' ')}` : ''
  const command = `aws cloudformation deploy --template-file template.yaml --stack-name ${stackName}${where}${capability}${given}`
  return [
    { ko: `만들기: ${command}`, en: `Create it: ${command}` },
    {
      ko: `지우기: aws cloudformation delete-stack --stack-name ${stackName}${where}`,
      en: `Delete it: aws cloudformation delete-stack --stack-name ${stackName}${where}`,
    },
  ]
}
