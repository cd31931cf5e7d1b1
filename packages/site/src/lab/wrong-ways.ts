// What is tried on several faults and mends none of them, each with what is said to it there.
import type { Text } from '@ecs-lint/core/finding'
import type { InboundRule } from '@ecs-lint/core/readers'
import type { Bench } from './bench.ts'
import { withService, type WrongWay } from './fault.ts'

/** The way of who adds a task, with what is said to it. */
export function moreTasks(says: Text): WrongWay {
  return {
    isTaken: ({ service: { tasks } }, _, broken) => tasks > broken.service.tasks,
    example: (broken) => withService(broken, { tasks: broken.service.tasks + 1 }),
    says,
  }
}

/** The way of who lets new tasks fail their health checks for longer. */
export function longerGrace(says: Text): WrongWay {
  return {
    isTaken: ({ service }, _, broken) =>
      service.healthCheckGracePeriodSeconds > broken.service.healthCheckGracePeriodSeconds,
    example: (broken) =>
      withService(broken, {
        healthCheckGracePeriodSeconds: broken.service.healthCheckGracePeriodSeconds + 300,
      }),
    says,
  }
}

/** The way of who changes the inbound rules of the tasks. */
export function otherRules(says: Text): WrongWay {
  return {
    isTaken: (bench, _, broken) => hasOtherRules(bench, broken),
    example: (broken) => withService(broken, { taskInbound: inboundFrom(everyone, broken) }),
    says,
  }
}

export function hasOtherRules({ service }: Bench, broken: Bench): boolean {
  return JSON.stringify(service.taskInbound) !== JSON.stringify(broken.service.taskInbound)
}

export const everyone = '0.0.0.0/0'

/** A rule for the port of the container. */
export function inboundFrom(source: string, { service }: Bench): readonly InboundRule[] {
  return [{ port: service.containerPort, source }]
}
