import { isOnFargate, type CompleteServiceConfig, type InboundRule } from '@ecs-lint/core/readers'
import { isSame } from '../../state/same.ts'
import { hasChanged, type Goal, type SceneGoals, type Sight } from '../goal.ts'
import { callersLine, isLine, neededLine, type List } from './lists.ts'

type Service = CompleteServiceConfig

/** Then there is one list alone. */
const withoutBalancer: Goal = { service: isWithout }

/** The lists of the tasks are not as the scene of the smallest opening leaves them. */
const unfinished: Goal = { service: (service) => !isShut(service) }

export const goals: Readonly<Record<string, SceneGoals>> = {
  'past-the-desk': {
    lacks: isWithout,
    goal: {
      service: (service) => !isWithout(service) && isShut(service),
      seen: (sights, service) => sights.some(gotPast) && isLast(sights, service, stoppedByList),
    },
    wrong: [
      withoutBalancer,
      { service: (service) => !isOnFargate(service) },
      { service: ({ egress }) => egress !== 'public-ip', seen: (sights) => sights.length > 0 },
      {
        service: (service) => isNeeded('taskInbound', service) && !hasOthers(service) && !isShut(service),
      },
      {
        service: (service) => isOpen(service) && callersLine('taskInbound', service).length > 0,
        seen: (sights) => sights.slice(-1).some(gotPast),
      },
      { service: isOpen, seen: (sights) => sights.slice(-1).some(gotPast) },
      { service: isOpen },
      { service: (service) => !isShut(service) },
      { service: isShut, seen: (sights) => sights.some(gotPast) },
      { service: isShut, seen: (sights) => sights.some(stoppedByList) },
      { service: ({ egress }) => egress === 'public-ip', tried: hasChanged },
    ],
    // Who goes through a scene again, or through one that is about the opposite, is not left with what it warns of.
    trouble: (service) => !isWithout(service) && isOpen(service),
  },
  'smallest-opening': {
    lacks: isWithout,
    goal: {
      service: (service) => isShut(service) && isForAll(service) && !isTooWide(service),
      tried: hasTakenOver,
      seen: (sights, service) => isLast(sights, service, gotPast),
    },
    wrong: [
      withoutBalancer,
      { seen: (sights) => sights.length > 0, tried: (services) => !hasTakenOver(services) },
      {
        service: ({ taskInbound, containerPort }) => !hasPort(taskInbound, containerPort),
        tried: hasTakenOver,
      },
      {
        service: (service) =>
          isForAll(service) &&
          !isNeeded('taskInbound', service) &&
          wantedLines(service).some((line) => hasLine(service.taskInbound, line)),
        tried: hasTakenOver,
      },
      { service: (service) => !carriesCustomers(service), tried: hasTakenOver },
      { service: isTooWide, tried: hasTakenOver },
      { service: (service) => !isShut(service), tried: hasTakenOver },
      {
        tried: hasTakenOver,
        seen: (sights, service) => isLast(sights, service, (sight) => !gotPast(sight)),
      },
      { tried: hasTakenOver },
    ],
  },
  'only-me': {
    lacks: isWithout,
    goal: {
      service: (service) => isShut(service) && isForOne(service),
      seen: (sights, service) => isLast(sights, service, (sight) => !gotPast(sight)),
    },
    wrong: [
      withoutBalancer,
      { service: (service) => isOnWrongList(service) && callersLine('taskInbound', service).length > 0 },
      { service: isOnWrongList },
      unfinished,
      { service: ({ loadBalancerInbound }) => loadBalancerInbound.length === 0 },
      { service: isForOne },
      { seen: (sights) => sights.length > 0 },
    ],
  },
  'locked-door': {
    lacks: isWithout,
    goal: {
      service: (service) => isCertified(service) && isShut(service) && isForAll(service),
      seen: (sights, service) => isLast(sights, service, gotPast),
    },
    wrong: [
      withoutBalancer,
      {
        service: ({ loadBalancer }) => loadBalancer !== 'application',
        tried: hasChanged,
      },
      unfinished,
      { service: (service) => isSecure(service) && !isCertified(service) },
      { service: (service) => isSecure(service) && !hasPort(service.loadBalancerInbound, 443) },
      { service: (service) => isSecure(service) && !isForAll(service) },
      { service: isSecure, tried: hasMovedAlong },
      { service: isSecure },
      { service: isForAll, tried: hasChanged },
    ],
    trouble: isForOne,
  },
}

function isWithout({ loadBalancer }: Service): boolean {
  return loadBalancer === 'none'
}

/** Whether the load balancer and who calls by Service Connect get to the tasks, and nobody else, on the port of the container. */
function isShut(service: Service): boolean {
  return !hasOthers(service) && wantedLines(service).every((line) => hasLine(service.taskInbound, line))
}

/** Whether the tasks let anybody in on the port of the container. */
function isOpen({ taskInbound, containerPort }: Service): boolean {
  return taskInbound.some(({ port, source }) => port === containerPort && source.endsWith('/0'))
}

function wantedLines(service: Service): readonly InboundRule[] {
  return [neededLine('taskInbound', service), ...callersLine('taskInbound', service)]
}

function hasLine(lines: readonly InboundRule[], wanted: InboundRule): boolean {
  return lines.some((line) => isLine(line, wanted))
}

/** Whether who was sent last was sent to the service as it is now, and what became of them is so. */
function isLast(sights: readonly Sight[], now: Service, isSo: (sight: Sight) => boolean): boolean {
  return sights.slice(-1).some((sight) => isSame(sight.service, now) && isSo(sight))
}

/** Whether somebody got to a task. */
function gotPast({ outcome }: Sight): boolean {
  return outcome.end === 'arrived'
}

/** Whether a stranger came to a task and was not on its list. */
function stoppedByList(sight: Sight): boolean {
  const { service } = sight
  return service.egress === 'public-ip' && isOnFargate(service) && !hasOthers(service) && !gotPast(sight)
}

function hasPort(rules: readonly InboundRule[], wanted: number): boolean {
  return rules.some(({ port }) => port === wanted)
}

/** Whether a list has the line that customers need on it. */
function isNeeded(list: List, service: Service): boolean {
  return hasLine(service[list], neededLine(list, service))
}

/** Whether both lists have the line that a customer's request comes by. */
function carriesCustomers(service: Service): boolean {
  return isNeeded('taskInbound', service) && isForAll(service)
}

/** Whether anything is on the tasks' list but the load balancer, and who calls by Service Connect. */
function hasOthers(service: Service): boolean {
  const wanted = wantedLines(service)
  return service.taskInbound.some((line) => !hasLine(wanted, line))
}

/** Whether a list has a line that no customer's request needs. */
function isTooWide(service: Service): boolean {
  const { loadBalancerInbound, listenerPort } = service
  return hasOthers(service) || loadBalancerInbound.some(({ port }) => port !== listenerPort)
}

function hasTakenOver(services: readonly Service[]): boolean {
  return services.some(isTooWide)
}

/** Whether one address alone is on the load balancer's list. */
function isForOne({ loadBalancerInbound, listenerPort }: Service): boolean {
  return (
    loadBalancerInbound.length > 0 &&
    loadBalancerInbound.every(({ source, port }) => source.endsWith('/32') && port === listenerPort)
  )
}

/** Whether one address is on the tasks' list, where nobody comes from outside. */
function isOnWrongList({ taskInbound }: Service): boolean {
  return taskInbound.some(({ source }) => source.endsWith('/32'))
}

function isForAll(service: Service): boolean {
  return isNeeded('loadBalancerInbound', service)
}

/** Whether the list of the load balancer has followed the listener to another port, and nobody has changed it. */
function hasMovedAlong(services: readonly Service[]): boolean {
  return services.some((service, index) => {
    const before = services[index - 1]
    return (
      before !== undefined &&
      before.listenerPort !== service.listenerPort &&
      isNeeded('loadBalancerInbound', before) &&
      isNeeded('loadBalancerInbound', service)
    )
  })
}

function isSecure({ loadBalancer, listenerPort }: Service): boolean {
  return loadBalancer === 'application' && listenerPort === 443
}

function isCertified(service: Service): boolean {
  return isSecure(service) && service.certificateArn !== ''
}
