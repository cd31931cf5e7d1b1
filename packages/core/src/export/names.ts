import type { Resource, ResourceType } from '../graph/index.ts'
import { kindOfType } from './kinds.ts'

/** What the parts made of a type are called. */
export function wordOf(type: ResourceType): string {
  const kind = kindOfType(type) ?? ''
  // The word for endpoints of a VPC where nothing else has endpoints.
  return kind === 'vpcEndpoint' ? 'Endpoint' : kind.slice(0, 1).toUpperCase() + kind.slice(1)
}

/** Gives out names, each once, whatever the case of the letters: variables of a script are of one case. */
export function nameGiver(): (wish: string) => string {
  const taken = new Set<string>()
  return (wish) => {
    let name = wish
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wish}${count}`
    taken.add(name.toLowerCase())
    return name
  }
}

/**
 * Words that a parameter may not be called by alone: bash and its environment, Terraform, or the CDK's app mean something
 * else by them.
 */
const meantOtherwise = new Set(
  `autoscaling budgets class columns count default dependson display ec2 ecs editor elbv2 enum euid export for foreach
  function groups histfile home hostname iam id if ifs import lang let lifecycle lineno lines locals logname logs mail
  module new null oldpwd optarg opterr optind package path pipestatus ppid props providers ps1 pwd random return scope
  seconds servicediscovery shell shlvl source super term this tmpdir true false typeof uid user var version void with
  yield cdk construct const stopped`.split(/\s+/),
)

/** Gives out names for parameters: those of a template, unless a format means something else by them. */
export function parameterGiver(claim: (wish: string) => string): (wish: string) => string {
  return (wish) => {
    const name = wish === '' || /^\d/.test(wish) ? `Value${wish}` : wish.slice(0, 60)
    const isMeantOtherwise = meantOtherwise.has(name.toLowerCase()) || /^(?:aws|bash|ld)/i.test(name)
    return claim(isMeantOtherwise ? `Given${name}` : name)
  }
}

/** The name that a resource's part wishes for: what it is, and which of several it is. */
export function wishedName(resource: Resource, word: string, isOnlyOne: boolean): string {
  return isOnlyOne ? word : `${word}${pascal(ownWords(resource)).slice(0, 60)}`
}

/** `vpce-ecr-api` and the tag `Name` are told apart from others by `EcrApi`; an ARN by its last words. */
function ownWords({ id, properties }: Resource): string {
  const tag = 'tags' in properties ? nameTagIn(properties.tags) : undefined
  if (tag !== undefined && /[A-Za-z0-9]/.test(tag)) return tag
  const last = id.startsWith('arn:') ? (id.split('/').at(-1) ?? id) : id
  return last.replace(/^(?:subnet|rtb|sg|vpce|vpc|igw|eipalloc|nat|lt)-/, '')
}

/** The value of the tag `Name`. Where a type's shape has no tags, an inventory can hold anything under that name. */
function nameTagIn(tags: unknown): string | undefined {
  const items: readonly unknown[] = Array.isArray(tags) ? tags : []
  for (const item of items) {
    if (typeof item !== 'object' || item === null || !('key' in item) || item.key !== 'Name') continue
    return 'value' in item && typeof item.value === 'string' ? item.value : undefined
  }
  return undefined
}

/** The letters and digits of a text, each word with a capital. */
export function pascal(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
