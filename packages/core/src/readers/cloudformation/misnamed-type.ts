import { misspeltName } from '../../graph/index.ts'
import { noSuchType } from './misnamed-problems.ts'
import type { TemplateProblem } from './problem.ts'
import table from './property-names.json' with { type: 'json' }
import type { TemplateResource } from './template.ts'

/** A type that CloudFormation does not know, and that is near one which it knows: any other may have been added since. */
export function misnamedType({
  type,
  path,
  isAsWritten,
  condition,
}: TemplateResource): readonly TemplateProblem[] {
  const [, service = '', word = ''] = /^(AWS::\w+)::(\w+)$/.exec(type) ?? []
  if (!isAsWritten || service === '' || wordsOf(service).includes(word)) return []
  const meant = meantBy(type, service, word)
  return meant === undefined
    ? []
    : [noSuchType([...path, 'Type'], type, { meant, isOff: condition?.state === false })]
}

/** The last words of the types of each service, made from AWS's schemas by scripts/gen-cloudformation-names.ts. */
const services: Readonly<Record<string, string>> = table.services

function wordsOf(service: string): readonly string[] {
  return Object.hasOwn(services, service) ? (services[service]?.split(' ') ?? []) : []
}

/** Of a service that is not among them only capitals count: AWS::EKS is none that was meant for AWS::ECS. */
function meantBy(type: string, service: string, word: string): string | undefined {
  const known = Object.keys(services).find((each) => each.toLowerCase() === service.toLowerCase())
  if (known === undefined) return undefined
  const meant = misspeltName(word, wordsOf(known))
  return meant === undefined || `${known}::${meant}` === type ? undefined : `${known}::${meant}`
}
