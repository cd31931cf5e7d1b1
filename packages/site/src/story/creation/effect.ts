import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Played } from '../../map/stage/played.ts'
import { stage } from '../../map/stage/stage.ts'

/**
 * What an accident does to the tasks of a service, up to the first that end, before any circuit breaker counts them. Undefined
 * where none does.
 */
export function effectOf(service: CompleteServiceConfig): Played | undefined {
  const staged = stage({ kind: 'simulate', situation: 'deploy' }, { ...service, circuitBreaker: false })
  if ('problems' in staged) return undefined
  const { graph, moments } = staged.played
  const end = moments.findIndex(({ tasks = [] }) =>
    tasks.some(({ condition }) => condition === 'dead' || condition === 'stopping'),
  )
  return end < 0 ? undefined : { title, graph, moments: moments.slice(0, end + 1) }
}

const title: Text = {
  ko: '설정이 바뀐 서비스가 태스크를 교체합니다',
  en: 'The service replaces its tasks after the change',
}
