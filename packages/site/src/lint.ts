// What the linter says of a service. It is a large part of a page's code: load it when it is needed. The rules that look at
// more than a plain service has are loaded once there is any of it, the words of a rule once it finds something, and what mends
// it (`fix-fields.ts`) once somebody asks for that.
import { signal } from '@preact/signals'
import type { Finding, Text } from '@ecs-lint/core/finding'
import { expand, isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import {
  lint,
  plainServiceRules,
  withWords,
  wordsOf,
  type Fix,
  type Rule,
  type RuleWords,
} from '@ecs-lint/core/rules'
import { load } from './state/load.ts'

/** A change of the learner's service, as a button says it. */
export interface ServiceChange {
  readonly title: Text
  readonly fields: Partial<CompleteServiceConfig>
}

/** What takes a finding away: fields of the form, or the edits of which `fix-fields.ts` knows the fields. */
export type ServiceFix = ServiceChange | Pick<Fix, 'title' | 'edits'>

/** A finding about the learner's service. */
export interface ServiceFinding extends Finding {
  /** AWS does not create a service like this. */
  readonly isRefused?: boolean
  /** What takes it away; absent where only the learner can know it. A test holds that fields of the form do the rest. */
  readonly fix?: ServiceFix
}

const words = signal<ReadonlyMap<string, RuleWords | undefined>>(new Map())
const furtherRules = signal<readonly Rule[] | undefined>(undefined)

/**
 * What the linter says of a service, and what of the form would mend it. Undefined while rules or words are on their way; a
 * signal that is computed from it is computed anew when they are there.
 */
export function findingsOfService(
  service: CompleteServiceConfig,
  graph = expand(service),
): readonly ServiceFinding[] | undefined {
  const rules = isPlain(service) ? plainServiceRules : furtherRules.value
  if (rules === undefined) {
    void loadFurtherRules()
    return undefined
  }
  const { findings } = lint(graph, rules)
  const missing = findings.map(({ rule }) => rule).filter((id) => !words.value.has(id))
  if (missing.length > 0) {
    void loadWords(missing)
    return undefined
  }
  return findings.map((finding) => ({
    ...withWords(finding, words.value.get(finding.rule)),
    ...(rules.some(({ id, preset }) => id === finding.rule && preset === 'api') && { isRefused: true }),
  }))
}

/** Whether the plain rules say all there is to say of a service: it has nothing that a rule of `only` something looks at. */
function isPlain({
  loadBalancer,
  egress,
  compute,
  operatingSystem,
  deploymentStrategy,
  serviceConnect,
}: CompleteServiceConfig): boolean {
  return (
    loadBalancer === 'none' &&
    egress === 'public-ip' &&
    isOnFargate({ compute }) &&
    operatingSystem === 'LINUX' &&
    deploymentStrategy === 'ROLLING' &&
    serviceConnect !== 'client-server'
  )
}

/** Loads the words of rules, by their ids. */
export async function loadWords(ids: readonly string[]): Promise<void> {
  const loaded = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await load(() => wordsOf(id))] as const),
  )
  words.value = new Map([...words.value, ...loaded])
}

/** Loads the rules of a service that is no plain one. */
export async function loadFurtherRules(): Promise<void> {
  const { serviceRules } = await load(() => import('./further-rules.ts'))
  furtherRules.value = serviceRules
}
