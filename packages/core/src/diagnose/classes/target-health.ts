import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { targetBalancerFailures } from './target-balancer.ts'
import { targetStatesFailures } from './target-states.ts'

/** What a target group says of a target. */
export const targetHealthClass: ErrorClass = {
  id: 'target-health',
  marks: [['Target.'], ['Elb.'], ['failed to describe target health'], ['register targets']],
  failures: [...targetBalancerFailures, ...targetStatesFailures],
  look: looks.targetHealth,
}
