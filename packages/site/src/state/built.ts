import { computed } from '@preact/signals'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { readStored } from './storage.ts'
import { own, serviceKey, setAside } from './store.ts'
import { decodeWork } from './work.ts'

/**
 * The service with the tasks that it had until a step of the tutorial stopped them all; as it is where it has some, where nobody
 * remembers, and where it is somebody else's.
 */
export const built = computed(() =>
  setAside.value === undefined ? asBuilt(own.value, readStored('local', serviceKey)) : own.value,
)

/** `remembered` is what the tabs remember together. */
function asBuilt(service: CompleteServiceConfig, remembered: string | undefined): CompleteServiceConfig {
  if (service.tasks > 0) return service
  const read = decodeWork(remembered?.split('\n')[0] ?? '')
  if ('problem' in read) return service
  const last = read.work.changes.findLast(([, field, before]) => field === 'tasks' && Number(before) > 0)
  return last === undefined ? service : { ...service, tasks: Number(last[2]) }
}
