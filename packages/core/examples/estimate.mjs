// What three small tasks cost a month in Seoul, line by line. Run it in the repository: node packages/core/examples/estimate.mjs
import { estimate } from '@ecs-lint/core'

const { total, items, missing } = await estimate({
  region: 'ap-northeast-2',
  cpu: 512,
  memory: 1024,
  tasks: 3,
})
for (const { description, why, monthly } of items) {
  console.log(`$${monthly.toFixed(2).padStart(7)}  ${description.en} (${why.en})`)
}
console.log(`$${total.toFixed(2).padStart(7)}  a month`)
// A price that is not known is never zero: with any missing, the total is a lower bound.
for (const { reason } of missing) console.log(`missing: ${reason.en}`)
