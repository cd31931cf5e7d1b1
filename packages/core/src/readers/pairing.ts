import { someOf, withParticle, type Finding, type Text } from '../finding/index.ts'
import {
  createGraph,
  isOfType,
  parseArn,
  type Resource,
  type ResourceGraph,
  type Unknown,
} from '../graph/index.ts'
import { unnamed } from './build.ts'
import { allNearest } from './nearest.ts'

type Service = Resource<'ecs.service'>
type Definition = Resource<'ecs.taskDefinition'>

/** The resources with each service's task definition found, and what that takes to be so. */
export interface Paired {
  readonly resources: readonly Resource[]
  readonly findings: readonly Finding[]
}

/**
 * Finds the task definitions that services of files mean: those files are kept beside one another, while the revision, or the
 * whole name, is only filled in by the tool that deploys them. One definition of the family that a service names, or one in
 * all where it names none, is taken for its own; of several that lie as near to it as one another none is chosen.
 */
export function paired(resources: readonly Resource[]): Paired {
  const graph = createGraph(resources)
  const findings: Finding[] = []
  const definitions = graph.all('ecs.taskDefinition').filter(({ origin }) => origin.format === 'ecs-json')
  if (definitions.length === 0) return { resources, findings }
  const all = resources.map((resource) => {
    if (!isOfType(resource, 'ecs.service') || resource.origin.format !== 'ecs-json') return resource
    if (!needsOne(resource, graph)) {
      const namesakes = namesakesOf(resource, graph)
      if (namesakes.length < 2) return resource
      const { taskDefinition } = resource.properties
      const names = namesakes.map((definition) => nameOf(definition))
      findings.push(note(resource, taskDefinition, names, open(calledOf(resource), taskDefinition, names)))
      return withoutDefinition(resource)
    }
    const { reference, candidates: possible } = candidatesOf(resource, definitions)
    const candidates = allNearest(resource.file ?? '', possible)
    const [only, ...others] = candidates
    if (only === undefined) return resource
    const isOne = others.length === 0
    const names = candidates.map((definition) => nameOf(definition))
    const message = (isOne ? assumed : open)(calledOf(resource), reference, names)
    findings.push(note(resource, reference, names, message))
    return isOne ? withDefinition(resource, only) : resource
  })
  return { resources: findings.length === 0 ? resources : all, findings }
}

/** Whether a service's tasks are of a definition that was not found. One that CodeDeploy or others deploy has none itself. */
function needsOne(service: Service, graph: ResourceGraph): boolean {
  const { taskDefinition, deploymentController, taskSets } = service.properties
  if (graph.named('ecs.taskDefinition', taskDefinition, service) !== undefined) return false
  return deploymentController?.type !== 'EXTERNAL' || taskSets === undefined
}

function candidatesOf(
  service: Service,
  definitions: readonly Definition[],
): { readonly reference: string | undefined; readonly candidates: readonly Definition[] } {
  const written = service.properties.taskDefinition
  const unknown = service.unknowns.find(({ path }) => path.length === 1 && path[0] === 'taskDefinition')
  const reachable = definitions.filter(
    ({ region, account }) => agree(region, service.region) && agree(account, service.account),
  )
  if (written === undefined) return { reference: unknown?.expression, candidates: reachable }
  const family = familyOf(written)
  return {
    reference: written,
    candidates: reachable.filter(({ properties }) => properties.family === family),
  }
}

/** The definitions that have the very name a service names, lie as near to it as one another, and differ. */
function namesakesOf(service: Service, graph: ResourceGraph): readonly Definition[] {
  const taken = graph.named('ecs.taskDefinition', service.properties.taskDefinition, service)
  if (taken === undefined || taken.properties.revision !== undefined) return []
  const namesakes = graph
    .all('ecs.taskDefinition')
    .filter(({ id, properties }) => id === taken.id && properties.revision === undefined)
  const alike = allNearest(service.file ?? '', namesakes, taken)
  const contents = new Set(alike.map(({ properties }) => JSON.stringify(properties)))
  return contents.size > 1 ? alike : []
}

/** `arn:…:task-definition/FAMILY:REVISION`, `FAMILY:REVISION` or `FAMILY`. */
function familyOf(reference: string): string {
  const name = parseArn(reference)?.resource ?? reference
  return name.replace(/^task-definition\//, '').replace(/:[^:]*$/, '')
}

function withDefinition(service: Service, { id }: Definition): Service {
  return {
    ...service,
    properties: { ...service.properties, taskDefinition: id },
    assumed: ['taskDefinition'],
    unknowns: service.unknowns.filter(({ path }) => path[0] !== 'taskDefinition'),
  }
}

/** Which of several is meant is not known, and so nothing of it. */
function withoutDefinition(service: Service): Service {
  const { taskDefinition = '', ...properties } = service.properties
  const unknown: Unknown = { path: ['taskDefinition'], expression: taskDefinition, cause: 'placeholder' }
  return { ...service, properties, unknowns: [...service.unknowns, unknown] }
}

function note(
  service: Service,
  reference: string | undefined,
  candidates: readonly string[],
  message: Text,
): Finding {
  const at = service.origin.of(['taskDefinition'])
  return {
    rule: 'task-definition-assumed',
    severity: 'info',
    message,
    data: { service: service.id, candidates, ...(reference !== undefined && { reference }) },
    resource: { type: service.type, id: service.id },
    ...(at?.kind === 'text' && { at: at.at }),
  }
}

function nameOf({ id, file }: Definition): string {
  return file === undefined ? id : `${id} (${file})`
}

/** A service as the subject of a sentence. One may have no name in its file. */
function calledOf({ id }: Service): Text {
  return id === unnamed
    ? { ko: '서비스', en: 'The service' }
    : { ko: `서비스 ${id}`, en: `The service ${id}` }
}

function lower(text: string): string {
  return text.replace(/^The/, 'the')
}

function assumed(called: Text, reference: string | undefined, names: readonly string[]): Text {
  const [name = ''] = names
  return reference === undefined || reference === ''
    ? {
        ko: `${called.ko}에 태스크 정의가 적혀 있지 않아, 가까이 있는 하나뿐인 태스크 정의 ${withParticle(name, '을/를')} 쓴다고 보았습니다.`,
        en: `${called.en} names no task definition; the only one near it, ${name}, is taken for it.`,
      }
    : {
        ko: `${called.ko}의 태스크 정의 ${withParticle(reference, '이/가')} 파일에 없어, 함께 읽은 ${withParticle(name, '을/를')} 쓴다고 보았습니다.`,
        en: `The task definition ${reference} of ${lower(called.en)} is in no file; ${name}, which was read with it, is taken for it.`,
      }
}

/** As many candidates as a message names. */
const mostListed = 5

function open(called: Text, reference: string | undefined, names: readonly string[]): Text {
  const listed = someOf(names, mostListed)
  const wanted = reference === undefined || reference === '' ? '' : reference
  return {
    ko: `${called.ko}의 태스크 정의${wanted === '' ? '' : ` ${wanted}`}일 수 있는 것이 여럿이라 고르지 않았습니다: ${listed.ko}. 쓸 파일만 지정하세요.`,
    en: `Several task definitions may be ${wanted === '' ? 'that' : wanted} of ${lower(called.en)}, so none was chosen: ${listed.en}. Name only the file that it uses.`,
  }
}

function agree(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right
}
