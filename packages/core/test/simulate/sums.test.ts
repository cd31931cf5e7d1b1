import { describe, expect, test } from 'vitest'
import { failureThreshold, healthTimes, taskBounds, type FailureThreshold } from '../../src/simulate/index.ts'

describe('percentages in tasks', () => {
  // The minimum rounds up and the maximum down, as API_DeploymentConfiguration and the guide on rolling updates have it.
  test.each([
    // desired, minimum %, maximum % → least, most, may start, may stop, stuck, enough %
    [3, 100, 200, 3, 6, 3, 0, false, 134],
    // 3 × 1.33 = 3.99 → 3: no fourth task may start.
    [3, 100, 133, 3, 3, 0, 0, true, 134],
    // 3 × 1.34 = 4.02 → 4.
    [3, 100, 134, 3, 4, 1, 0, false, 134],
    // The guide's own example: 125 % of 3 is 3.75, so nothing can start.
    [3, 100, 125, 3, 3, 0, 0, true, 134],
    // The guide's other one: 75 % of 2 is 1.5 → 2, so nothing can stop.
    [2, 75, 100, 2, 2, 0, 0, true, 150],
    [2, 50, 100, 1, 2, 0, 1, false, 150],
    // 50 % of 4: two may stop before two start.
    [4, 50, 100, 2, 4, 0, 2, false, 125],
    [1, 100, 100, 1, 1, 0, 0, true, 200],
    [1, 0, 100, 0, 1, 0, 1, false, 200],
    [1, 100, 199, 1, 1, 0, 0, true, 200],
    // 101 of 100: a percent is a whole task.
    [100, 100, 101, 100, 101, 1, 0, false, 101],
    // Nothing is to run, so nothing can be stuck.
    [0, 100, 100, 0, 0, 0, 0, false, 100],
  ])(
    '%i tasks, %i–%i %%',
    (desired, minimum, maximum, least, most, mayStart, mayStop, isStuck, enoughPercent) => {
      expect(taskBounds(desired, minimum, maximum)).toEqual({
        least,
        most,
        mayStart,
        mayStop,
        isStuck,
        enoughPercent,
      })
    },
  )
})

describe('the threshold of the circuit breaker', () => {
  // Half of the desired count, at least 3 and at most 200, rounded up: the guide's table has 25 → 13.
  const half: FailureThreshold = { type: 'BOUNDED_PERCENT', value: 50 }
  test.each<[number, FailureThreshold, number]>([
    [1, half, 3],
    [6, half, 3],
    [7, half, 4],
    [25, half, 13],
    [400, half, 200],
    [800, half, 200],
    [10, { type: 'BOUNDED_PERCENT', value: 10 }, 3],
    // Without bounds a tenth of ten tasks is one.
    [10, { type: 'UNBOUNDED_PERCENT', value: 10 }, 1],
    [1000, { type: 'UNBOUNDED_PERCENT', value: 50 }, 500],
    // A count is the threshold itself, whatever is desired.
    [100, { type: 'COUNT', value: 5 }, 5],
  ])('%i tasks, %o: %i failures', (desired, threshold, failures) => {
    expect(failureThreshold(desired, threshold)).toBe(failures)
  })
})

describe('when a task becomes healthy, or is given up', () => {
  const balanced = { interval: 30, healthyThreshold: 5, unhealthyThreshold: 2 }
  const container = { interval: 30, retries: 3, startPeriod: 0 }

  test.each([
    // Without any check ECS waits 40 seconds, whether the application answers by then or not.
    ['no check', {}, 0, 10, 40, Infinity],
    ['no check, slow application', {}, 0, 100, 40, Infinity],
    // A new target needs one success, at 30.
    ['load balancer', { loadBalancerCheck: balanced }, 0, 10, 30, Infinity],
    // Ready at 45: fails at 30, succeeds at 60. One failure is not two, so it never was unhealthy.
    ['load balancer, ready at 45', { loadBalancerCheck: balanced }, 0, 45, 60, Infinity],
    // Ready at 100: fails at 30 and 60, so it is unhealthy at 60, and killed there without a grace period. An unhealthy
    // target needs five successes, from 120 to 240.
    ['load balancer, ready at 100', { loadBalancerCheck: balanced }, 0, 100, 240, 60],
    // With 90 seconds of grace it is killed at 90: it would be healthy at 240 only.
    ['the same with too short a grace period', { loadBalancerCheck: balanced }, 90, 100, 240, 90],
    // With 240 the verdict of healthy comes in time.
    ['the same with a grace period that is enough', { loadBalancerCheck: balanced }, 240, 100, 240, Infinity],
    // The first success counts; one failure at 30 is not three.
    ['container', { containerCheck: container }, 0, 45, 60, Infinity],
    // Fails at 30, 60 and 90.
    ['container, ready at 100', { containerCheck: container }, 0, 100, 120, 90],
    // Failures at 30 and 60 lie in the start period; the third that counts would come at 150.
    [
      'container with a start period',
      { containerCheck: { ...container, startPeriod: 60 } },
      0,
      100,
      120,
      Infinity,
    ],
    // Both must be passed: the container at 90, the load balancer at 60.
    [
      'both',
      { containerCheck: { ...container, interval: 90 }, loadBalancerCheck: balanced },
      0,
      45,
      90,
      Infinity,
    ],
    ['never ready', { loadBalancerCheck: balanced }, 60, Infinity, Infinity, 60],
  ])('%s', (_, checks, graceSeconds, readyAfter, healthyAfter, givenUpAfter) => {
    expect(healthTimes({ ...checks, graceSeconds }, readyAfter)).toEqual({ healthyAfter, givenUpAfter })
  })
})
