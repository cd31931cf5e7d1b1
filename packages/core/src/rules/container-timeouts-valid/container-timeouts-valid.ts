import { isForFargate } from '../../graph/index.ts'
import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const containerTimeoutsValid = defineRule({
  id: 'container-timeouts-valid',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_timeout',
  peers: [],
  *check(container, { resource }) {
    if (!isForFargate(resource.properties)) return
    for (const property of ['startTimeout', 'stopTimeout'] as const) {
      const seconds = container[property]
      if (seconds !== undefined && (seconds < 2 || seconds > 120))
        yield {
          path: [property],
          data: { property, seconds },
          fix: setting([property], seconds < 2 ? 2 : 120),
        }
    }
  },
})
