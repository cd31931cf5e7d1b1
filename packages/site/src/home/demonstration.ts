// The service on the first page, and what one may change of it there. It is never the learner's own: that is only copied.
import { computed, signal } from '@preact/signals'
import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { built } from '../state/built.ts'
import { changed } from '../state/changed.ts'
import { start } from '../state/start.ts'
import { billOfService, isStart, service } from '../state/store.ts'

type Knobs = Partial<Pick<CompleteServiceConfig, 'tasks' | 'loadBalancer'>>

/** What a newcomer finds: the service that everybody starts with, grown up. */
const grownUp = {
  region: start.region,
  serviceName: start.serviceName,
  clusterName: start.clusterName,
  cpu: start.cpu,
  memory: start.memory,
  azs: 2,
  tasks: 2,
  loadBalancer: 'application',
} as const

const knobs = signal<Knobs>({})

/** Whether there is a service of the learner's own to show. */
export const isOwn = computed(() => !isStart.value)
/** Whether it is shown as it was before the last step stopped all its tasks: without any there is nothing to try. */
export const isPast = computed(() => isOwn.value && built.value !== service.value)
export const shown = computed<CompleteServiceConfig>(() =>
  isOwn.value ? changed(built.value, knobs.value) : completeServiceConfig({ ...grownUp, ...knobs.value }),
)
/** Undefined while the prices of its Region are on their way. */
export const shownBill = computed(() => billOfService(shown.value))

export function turn(change: Knobs): void {
  knobs.value = { ...knobs.peek(), ...change }
}

/** As far as the knob goes: six tasks can be told apart on the map, and who has more can have one more. */
export const mostTasks = computed(() => (isOwn.value ? Math.max(built.value.tasks + 1, 6) : 6))

/** What the knob puts there: the kind that the learner has chosen, else one for HTTP. */
export const kindOfBalancer = computed(() => {
  const own = isOwn.value ? service.value.loadBalancer : 'none'
  return own === 'none' ? 'application' : own
})
