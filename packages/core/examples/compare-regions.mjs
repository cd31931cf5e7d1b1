// The cheapest Regions for one service. Run it in the repository: node packages/core/examples/compare-regions.mjs
import { compare } from '@ecs-lint/core'

const { alternatives } = await compare('regions', { region: 'ap-northeast-2', cpu: 512, memory: 1024, tasks: 3 })
for (const { id, estimate, isCurrent } of alternatives.filter(({ isComparable }) => isComparable).slice(0, 5)) {
  console.log(`$${estimate.total.toFixed(2)} ${id}${isCurrent ? ' (now)' : ''}`)
}
