import { closest } from 'fastest-levenshtein'
import { isFilledInLater } from '../names.ts'
import { defineRule } from '../rule.ts'
import type { Places } from '../subject.ts'
import { date, list } from './instance-types.ts'

const ofManaged = 'managedInstancesProvider.instanceLaunchTemplate.instanceRequirements'

const places: Places = {
  'ec2.launchTemplate': ['launchTemplateData.instanceType'],
  'ecs.capacityProvider': [`${ofManaged}.allowedInstanceTypes.*`, `${ofManaged}.excludedInstanceTypes.*`],
}

export const instanceTypeKnown = defineRule({
  id: 'instance-type-known',
  on: 'place',
  places,
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
  peers: ['cfn-lint:E3041'],
  *check(type) {
    if (typeof type !== 'string' || isFilledInLater(type)) return
    // `m5.*` stands for many types, and of some there may be none.
    if (type.includes('*') || types().has(type)) return
    yield { path: [], data: { type, date, nearest: nearestTo(type) }, same: [type] }
  },
})

let known: ReadonlySet<string> | undefined

function types(): ReadonlySet<string> {
  known ??= new Set(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [sizes = '', families = ''] = line.split(': ')
        return families.split(' ').flatMap((family) => sizes.split(' ').map((size) => `${family}.${size}`))
      }),
  )
  return known
}

/** A type of the same family where AWS has the family, and else of any. */
function nearestTo(type: string): string {
  const all = [...types()]
  const [family = ''] = type.split('.')
  const ofFamily = all.filter((each) => each.startsWith(`${family}.`))
  return closest(type, ofFamily.length > 0 ? ofFamily : all)
}
