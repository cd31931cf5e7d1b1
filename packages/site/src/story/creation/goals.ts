import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { hasChanged, type SceneGoals, type Sight } from '../goal.ts'
import { isBroken, isShut, lacksImage } from './broken.ts'

export const goals: Readonly<Record<string, SceneGoals>> = {
  create: {
    goal: {
      service: ({ tasks }) => tasks > 0,
      rules: ['image-not-latest', 'log-configuration-required'],
      seen: (sights, service) => isCreated(sights) && hasArrived(sights, service),
    },
    wrong: [
      { service: hasLooseTag },
      { service: ({ logs }) => !logs },
      { service: ({ tasks }) => tasks === 0 },
      { service: lacksImage, seen: (sights) => sights.length > 0 },
      { seen: (sights, service) => isHeldUp(sights) && sights.at(-1)?.service === service },
      { seen: isHeldUp },
      { service: hasNoAddress, seen: wasRefused },
      { seen: wasRefused },
      { seen: (sights) => sights.at(-1)?.outcome.end === 'not-yet' },
      { error: true, seen: isCreated },
      { seen: isCreated },
    ],
  },
  fault: {
    // Who reads the reason well may mend it before anything is traced.
    goal: {
      service: (service) => !isBroken(service),
      tried: wasBroken,
      seen: (sights, service) => hasArrived(sights, service),
    },
    wrong: [
      { service: (own) => hasNoAddress(own) && !isOnFargate(own) },
      { service: isBroken, seen: (sights) => !sights.some(isRefused) },
      { service: ({ egress }) => egress === 'none' },
      { service: isShut },
      { service: lacksImage },
      { tried: wasBroken },
      {},
    ],
    trouble: isBroken,
  },
  update: {
    goal: {
      rules: ['image-not-latest'],
      tried: hasNewImage,
      seen: isUpdated,
    },
    wrong: [
      { service: isBroken },
      { service: hasLooseTag },
      { error: true },
      { tried: hasNewImage },
      { seen: isCreated },
    ],
  },
  cost: {
    goal: { service: ({ costAlarm }) => costAlarm, rules: ['cost-alarm-missing'] },
    wrong: [{ service: (service) => service.costAlarm && isBroken(service) }],
  },
  'lights-out': {
    goal: { service: (service) => !isBroken(service), tried: hadNoTasks },
    wrong: [
      { service: isBroken, tried: hadNoTasks },
      { tried: (services) => hasChanged(services) && !hadNoTasks(services) },
    ],
  },
}

/** A first deployment that has got as far as healthy tasks. What is changed later is an update of what is there. */
function isCreated(sights: readonly Sight[]): boolean {
  return sights.some(({ outcome }) => outcome.end === 'steady')
}

/** Something has kept the first deployment from healthy tasks, and it was said what. */
function isHeldUp(sights: readonly Sight[]): boolean {
  return !isCreated(sights) && sights.some(({ outcome }) => outcome.why !== undefined)
}

/** Whether there is nothing that a customer could call: tasks on instances have no public IP. */
function hasNoAddress(service: CompleteServiceConfig): boolean {
  return service.loadBalancer === 'none' && (service.egress !== 'public-ip' || !isOnFargate(service))
}

function isUpdated(sights: readonly Sight[], service: CompleteServiceConfig): boolean {
  return sights.some((sight) => sight.service === service && sight.outcome.end === 'steady')
}

function hasArrived(sights: readonly Sight[], service: CompleteServiceConfig): boolean {
  return sights.some((sight) => sight.service === service && sight.outcome.end === 'arrived')
}

function wasBroken(services: readonly CompleteServiceConfig[]): boolean {
  return services.some(isBroken)
}

/** Whether the customer was stopped who was sent last, and to the service as it is now. */
function wasRefused(sights: readonly Sight[], service: CompleteServiceConfig): boolean {
  const last = sights.at(-1)
  return last?.service === service && isRefused(last)
}

function isRefused({ outcome }: Sight): boolean {
  return outcome.end === 'refused'
}

/** Whether the image has no tag, or one that anybody may move. */
function hasLooseTag({ image }: CompleteServiceConfig): boolean {
  return !image.includes('@') && !/:(?!latest$)[^/]+$/.test(image)
}

function hadNoTasks(services: readonly CompleteServiceConfig[]): boolean {
  return services.some(({ tasks }) => tasks === 0)
}

function hasNewImage(services: readonly CompleteServiceConfig[]): boolean {
  return services[0]?.image !== services.at(-1)?.image
}
