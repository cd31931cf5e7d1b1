import { defineRule } from '../rule.ts'

export const ulimitsAndSwapValid = defineRule({
  id: 'ulimits-and-swap-valid',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  peers: ['cdk-preflight:pf-ecs-ulimit-soft-over-hard'],
  *check({ ulimits = [], linuxParameters }) {
    for (const [index, { name = '', softLimit = 0, hardLimit = -1 }] of ulimits.entries())
      // A hard limit below 0 is none.
      if (hardLimit >= 0 && softLimit > hardLimit)
        yield {
          path: ['ulimits', index, 'softLimit'],
          data: { what: name, value: softLimit, limit: hardLimit },
        }
    const { swappiness, maxSwap } = linuxParameters ?? {}
    if (swappiness !== undefined && (swappiness < 0 || swappiness > 100))
      yield {
        path: ['linuxParameters', 'swappiness'],
        data: { what: 'swappiness', value: swappiness, limit: 100 },
      }
    if (maxSwap !== undefined && maxSwap < 0)
      yield { path: ['linuxParameters', 'maxSwap'], data: { what: 'maxSwap', value: maxSwap, limit: 0 } }
  },
})
