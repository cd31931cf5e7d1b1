import type { Path } from '../../finding/index.ts'
import { originalOf, type Resource, type View } from '../../graph/index.ts'
import { nameProperties } from '../../resources/index.ts'
import { defineRule } from '../rule.ts'
import { identifierOf, isPlainName, type Identifier } from './kinds.ts'
import { kindsOfTypes, places, wanted, type Wanted } from './places.ts'

export const referenceKind = defineRule({
  id: 'reference-kind',
  on: 'place',
  places,
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html',
  peers: ['cfn-lint:E1152'],
  *check(value, { path, resource, graph }) {
    if (typeof value !== 'string') return
    const place = Object.entries(wanted[resource.type] ?? {}).find(([pattern]) => isAt(pattern, path))?.[1]
    if (place === undefined) return
    const found = identifierOf(value) ?? referredIn(graph, value, resource)
    const isName = found === undefined && isPlainName(value)
    const isRight = found === undefined ? !isName || place.forms.includes('name') : fits(found, place)
    if (isRight) return
    yield {
      path: [],
      data: { value, found, wanted: place },
      // A name may still be one that a tool replaces, unlikely as it is.
      ...(isName && { severity: 'warning' }),
    }
  },
})

/** Whether an identifier may stand at a place. How a template's reference is written is the template's matter. */
function fits({ kind, form }: Identifier, place: Wanted): boolean {
  return place.kinds.includes(kind) && (form === 'name' || place.forms.includes(form))
}

function isAt(pattern: string, path: Path): boolean {
  const steps = pattern.split('.')
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index])
}

/** What a template means by `${TargetGroup}`; undefined for other texts, and for what is not in the graph. */
function referredIn(graph: View, text: string, { scope }: Resource): Identifier | undefined {
  // What AWS fills in, such as `${AWS::StackName}`, may be the name of anything.
  if (!/^\$\{[^{}:]+\}$/.test(text)) return undefined
  // Names in a template are its own, so that of a match nothing else is to be known.
  const meant = graph.resources.find(
    (resource) => resource.scope === scope && namesOf(originalOf(resource)).includes(text),
  )
  if (meant === undefined) {
    // One of which no name is known may be meant.
    for (const resource of graph.resources) if (namesOf(originalOf(resource)).length === 0) namesOf(resource)
    return undefined
  }
  graph.noteExistence(meant)
  const kind = kindsOfTypes[meant.type]
  return kind && { kind, form: 'name' }
}

function namesOf({ type, properties }: Resource): readonly unknown[] {
  return nameProperties[type]
    .map((name) => (properties as Readonly<Record<string, unknown>>)[name])
    .filter((name) => name !== undefined)
}
