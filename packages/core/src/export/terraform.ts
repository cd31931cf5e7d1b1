import type { Language, Text } from '../finding/index.ts'
import { headComments } from './comments.ts'
import type { Written } from './exported.ts'
import { hclBlock, reference, type HclBlock, type HclValue } from './hcl.ts'
import type { Parameter, Plan } from './plan.ts'
import { snakeCase } from './terraform-fit.ts'
import { terraformResources } from './terraform-resources.ts'
import { providerVersion } from './terraform-schema.ts'
import { plainWords, type Words } from './words.ts'

/** Names of roles are prefixes, which Terraform appends what nobody has to. */
export const terraformWords: Words = {
  ...plainWords,
  given: { ko: '변수', en: 'variable' },
  parameter: snakeCase,
  property: snakeCase,
  role: (roleName) => `${roleName}-…`,
}

/** A configuration of Terraform for the provider hashicorp/aws. */
export function exportTerraform(plan: Plan, language: Language): Written {
  const { resources, notes } = terraformResources(plan)
  const all = { ...plan, notes: [...plan.notes, ...notes] }
  const told = plan.parts.some(({ kind }) => kind === 'service') ? [...howTo, noWaiting] : howTo
  const comments = [...headComments(all, language), '', ...told.map((line) => line[language])]
  const blocks = [
    settings,
    ...(plan.region === undefined ? [] : [block('provider "aws"', { region: plan.region })]),
    ...plan.parameters.map((parameter) => variable(parameter, language)),
    ...resources,
    ...outputs(plan),
  ]
  const text = [comments.map(comment).join(''), ...blocks.map((one) => hclBlock(one))].join('\n')
  return { files: [{ name: 'main.tf', text }], notes: all.notes }
}

function comment(line: string): string {
  return line === '' ? '#\n' : `# ${line}\n`
}

function block(head: string, values: Readonly<Record<string, HclValue>>): HclBlock {
  return { head, arguments: values, blocks: [] }
}

/** The provider's next major version may call things otherwise. */
const settings: HclBlock = {
  ...block('terraform', {}),
  blocks: [
    block('required_providers', {
      aws: { source: 'hashicorp/aws', version: `~> ${providerVersion.split('.').slice(0, 2).join('.')}` },
    }),
  ],
}

const variableTypes = { text: 'string', number: 'number', flag: 'bool', texts: 'list(string)' } as const

function variable({ name, text, default: value, as }: Parameter, language: Language): HclBlock {
  return block(`variable "${snakeCase(name)}"`, {
    type: reference(variableTypes[as ?? 'text']),
    description: text[language],
    ...(value !== undefined && { default: value }),
  })
}

/** Where the service can be reached. */
function outputs({ parts }: Plan): readonly HclBlock[] {
  return parts
    .filter(({ kind }) => kind === 'loadBalancer')
    .map(({ name }) =>
      block(`output "${snakeCase(name)}_address"`, {
        value: reference(`aws_lb.${snakeCase(name)}.dns_name`),
      }),
    )
}

const howTo: readonly Text[] = [
  { ko: '만들기: terraform init && terraform apply', en: 'Create it: terraform init && terraform apply' },
  { ko: '지우기: terraform destroy', en: 'Delete it: terraform destroy' },
]

/** CloudFormation and the script of the AWS CLI wait. */
const noWaiting: Text = {
  ko: 'apply는 태스크가 뜨기를 기다리지 않아, 태스크가 실패해도 성공으로 끝납니다. 기다리게 하려면 aws_ecs_service에 wait_for_steady_state = true를 더하세요.',
  en: 'apply does not wait for the tasks, and succeeds where they fail. Add wait_for_steady_state = true to aws_ecs_service to have it wait.',
}
