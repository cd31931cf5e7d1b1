import { closest, distance } from 'fastest-levenshtein'
import { valueAt } from '../../finding/index.ts'
import { parseArn, parseImage } from '../../graph/index.ts'
import { isFilledInLater } from '../names.ts'
import { defineRule } from '../rule.ts'
import type { Places } from '../subject.ts'
import { date, list } from './regions.ts'

const places: Places = {
  'ecs.taskDefinition': [
    'containerDefinitions.*.image',
    'containerDefinitions.*.environment.*.value',
    'containerDefinitions.*.secrets.*.valueFrom',
    'containerDefinitions.*.logConfiguration.options.awslogs-region',
    'containerDefinitions.*.logConfiguration.options.region',
  ],
  'ecs.service': [
    'cluster',
    'taskDefinition',
    'loadBalancers.*.targetGroupArn',
    'serviceRegistries.*.registryArn',
  ],
  'ec2.subnet': ['availabilityZone'],
}

export const regionKnown = defineRule({
  id: 'region-known',
  on: 'place',
  places,
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/general/latest/gr/rande.html',
  peers: [],
  *check(value, { path, resource, graph }) {
    // A config says its Region once, and its resources many times.
    if (resource.origin.format === 'service-config') {
      const isFirst = graph.all('ec2.subnet').every(({ id }) => resource.id <= id)
      if (resource.type !== 'ec2.subnet' || !isFirst) return
    }
    const property = String(path.at(-1))
    const region = property === 'availabilityZone' ? regionOfZone(value) : regionIn(value, property)
    if (region === undefined || !isMeantAsRegion(region, property === 'value')) return
    // A variable's name is asked for where its value could be a Region alone.
    const name = property === 'value' && valueAt(resource.properties, [...path.slice(0, -1), 'name'])
    if (name !== false && name !== 'AWS_REGION' && name !== 'AWS_DEFAULT_REGION') return
    yield {
      path: [],
      data: { region, date, nearest: closest(region.toLowerCase(), [...regions()]) },
      same: [region],
    }
  },
})

let known: ReadonlySet<string> | undefined

function regions(): ReadonlySet<string> {
  known ??= new Set(list.trim().split('\n'))
  return known
}

/** The Region that a text names where it stands alone, in an ARN, or in the host of Amazon ECR. */
function regionIn(value: unknown, property: string): string | undefined {
  if (typeof value !== 'string') return undefined
  if (property === 'value' || property.endsWith('region')) return value
  if (property !== 'image') return parseArn(value)?.region
  const image = parseImage(value)
  return image.registry === 'ecr' ? image.region : undefined
}

/** A zone is its Region and a letter, or for Local Zones and the like its Region and their own name. */
function regionOfZone(zone: unknown): string | undefined {
  if (typeof zone !== 'string') return undefined
  const isOfKnown = [...regions()].some(
    (region) => zone.startsWith(region) && /^(?:[a-z]$|-)/.test(zone.slice(region.length)),
  )
  return isOfKnown ? undefined : zone.replace(/(?<=\d)[a-z]$/, '')
}

/**
 * Whether a text is spelled like a Region and is none, or nearly like one where it must be one. What a tool or a person still
 * replaces is neither.
 */
function isMeantAsRegion(text: string, mayBeAnything: boolean): boolean {
  const code = text.toLowerCase()
  if (isFilledInLater(text) || regions().has(code) || /\bx+\b/.test(code)) return false
  if (/^[a-z]{2,4}(?:-[a-z]+)+-?\d+[a-z]?$/.test(code)) return true
  return !mayBeAnything && code.length > 6 && distance(code, closest(code, [...regions()])) <= 2
}
