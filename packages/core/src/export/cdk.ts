import type { Language, Text } from '../finding/index.ts'
import { propsOf, variableName } from './cdk-values.ts'
import { cloudFormationResources, type CloudFormationResource } from './cloudformation-resources.ts'
import { askedIn, cloudFormationWords, templateType } from './cloudformation.ts'
import { headComments } from './comments.ts'
import type { Written } from './exported.ts'
import type { Note, Parameter, Plan } from './plan.ts'
import { expression, textLiteral, typeScript, type TypeScriptValue } from './typescript.ts'
import { plainWords, type Words } from './words.ts'

/** CDK makes a stack of CloudFormation, and gives properties names of its own. */
export const cdkWords: Words = { ...cloudFormationWords, property: plainWords.property }

/** An app of the AWS CDK in TypeScript, of the constructs that CDK generates from CloudFormation's own types. */
export function exportCdk(plan: Plan, language: Language): Written {
  const { resources, notes } = cloudFormationResources(plan)
  const parts = new Map(plan.parts.map((part) => [part.name, part]))
  const parameters = new Map(plan.parameters.map((parameter) => [parameter.name, parameter]))
  const all: Note[] = [...plan.notes, ...notes]
  const used = new Set(resources.flatMap(({ dependsOn }) => dependsOn))

  function resourceOf({ name, type, properties, dependsOn }: CloudFormationResource): Statement {
    const props = propsOf(type, properties, {
      parts,
      parameters,
      use: (other) => used.add(other),
      leaveOut: (path, reason) => {
        const { kind: partKind } = parts.get(name) ?? {}
        if (partKind === undefined) return
        const resource = { type: partKind, id: name }
        all.push({ about: 'omitted', resource, property: path.join('.'), reason })
      },
    })
    if (dependsOn.length > 0) used.add(name)
    const [, service = '', kind = ''] = type.split('::')
    const created = newConstruct(`${modules[service]?.name ?? ''}.Cfn${kind}`, name, props)
    return { name, text: created, after: dependencies(name, dependsOn) }
  }

  const statements = [
    ...askedIn(plan).map((parameter) => parameterOf(parameter, language)),
    ...resources.map(resourceOf),
    ...outputs(plan, (name) => used.add(name)),
  ]
  const comments = [
    ...headComments({ ...plan, notes: all }, language),
    '',
    ...howTo(plan).map((line) => line[language]),
  ]
  const text = [
    comments.map((line) => (line === '' ? '//\n' : `// ${line}\n`)).join(''),
    imports(resources),
    `class ServiceStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props)

${statements.map((statement) => written(statement, used)).join('\n')}  }
}
`,
    `new ServiceStack(new cdk.App(), 'my-service'${environment(plan)})\n`,
  ].join('\n')
  return { files: [{ name: 'app.ts', text }], notes: all }
}

/** What creates a construct. */
interface Statement {
  readonly name: string
  readonly text: string
  /** What is said about the construct afterwards. */
  readonly after: string
}

/** Only a construct that something names is held in a variable. */
function written({ name, text, after }: Statement, used: ReadonlySet<string>): string {
  return `    ${used.has(name) ? `const ${variableName(name)} = ` : ''}${text}\n${after}`
}

function newConstruct(className: string, id: string, props: TypeScriptValue): string {
  const start = `new ${className}(this, ${textLiteral(id)}`
  const text = typeScript(props, '    ', `    const ${id} = ${start}, `.length)
  return text === '{}' ? `${start})` : `${start}, ${text})`
}

function dependencies(name: string, dependsOn: readonly string[]): string {
  const [first, ...others] = dependsOn.map(variableName)
  if (first === undefined) return ''
  const add = `${variableName(name)}.addResourceDependency`
  if (others.length === 0) return `    ${add}(${first})\n`
  const list = typeScript([first, ...others].map(expression), '    ', 25)
  return `    for (const needed of ${list}) {\n      ${add}(needed)\n    }\n`
}

/** The modules of CDK by what CloudFormation calls the service, and what they are called in the file. */
const modules: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  AutoScaling: { module: 'aws-autoscaling', name: 'autoscaling' },
  Budgets: { module: 'aws-budgets', name: 'budgets' },
  EC2: { module: 'aws-ec2', name: 'ec2' },
  ECS: { module: 'aws-ecs', name: 'ecs' },
  ElasticLoadBalancingV2: { module: 'aws-elasticloadbalancingv2', name: 'elbv2' },
  IAM: { module: 'aws-iam', name: 'iam' },
  Logs: { module: 'aws-logs', name: 'logs' },
  ServiceDiscovery: { module: 'aws-servicediscovery', name: 'servicediscovery' },
}

function imports(resources: readonly CloudFormationResource[]): string {
  const services = new Set(resources.map(({ type }) => type.split('::')[1]))
  const lines = Object.entries(modules)
    .filter(([service]) => services.has(service))
    .map(([, { module, name }]) => `import * as ${name} from 'aws-cdk-lib/${module}'\n`)
  return `import * as cdk from 'aws-cdk-lib'\n${lines.join('')}import type { Construct } from 'constructs'\n`
}

function parameterOf({ name, text, default: value, as }: Parameter, language: Language): Statement {
  const props = {
    type: templateType(as),
    description: text[language],
    ...(value !== undefined && { default: value }),
  }
  return { name, text: newConstruct('cdk.CfnParameter', name, props), after: '' }
}

/** Where the service can be reached. */
function outputs({ parts }: Plan, use: (name: string) => void): readonly Statement[] {
  return parts
    .filter(({ kind }) => kind === 'loadBalancer')
    .map(({ name }) => {
      use(name)
      const props = { value: expression(`${variableName(name)}.attrDnsName`) }
      return {
        name: `${name}Address`,
        text: newConstruct('cdk.CfnOutput', `${name}Address`, props),
        after: '',
      }
    })
}

function environment({ region }: Plan): string {
  return region === undefined ? '' : `, { env: ${typeScript({ region }, '', 0)} }`
}

/** How to create the stack; it asks the account for what `cdk bootstrap` puts there. */
function howTo(plan: Plan): readonly Text[] {
  const app = "--app 'npx tsx app.ts'"
  const asked = askedIn(plan).filter((parameter) => parameter.default === undefined)
  const given = asked.map(({ name }) => ` --parameters ${name}=…`).join('')
  return [
    {
      ko: '준비: npm install aws-cdk aws-cdk-lib constructs tsx && npx cdk bootstrap',
      en: 'Prepare: npm install aws-cdk aws-cdk-lib constructs tsx && npx cdk bootstrap',
    },
    { ko: `만들기: npx cdk deploy ${app}${given}`, en: `Create it: npx cdk deploy ${app}${given}` },
    { ko: `지우기: npx cdk destroy ${app}`, en: `Delete it: npx cdk destroy ${app}` },
  ]
}
