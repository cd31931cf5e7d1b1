// What an event of a scene does, and what is said of it. It is loaded with the first event.
import { joined, type Text } from '@ecs-lint/core/finding'
import type { Estimate } from '@ecs-lint/core/cost'
import { isOnFargate, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Played } from '../map/stage/played.ts'
import { stage, type Outcome, type StageEvent } from '../map/stage/stage.ts'
import { isSame } from '../state/same.ts'
import type { SceneGoals, Sight } from './goal.ts'
import { sawText } from './saw.ts'

export { conclude, show, watch } from '../map/stage/watch.ts'

interface Happened {
  /** Undefined where nothing is to be seen. */
  readonly played: Played | undefined
  /** Undefined where the service is none to which this could happen. */
  readonly outcome: Outcome | undefined
  /** Empty where the scene itself has words for it. */
  readonly words: Text
  /** Whether no customer had a way in while it was watched: then it shows nothing of what the scene is about. */
  readonly isUnreached?: boolean
}

/**
 * Lets an event happen to a service, after what was seen in the scene before; `begun` is the service as the scene began. What AWS
 * refuses, as the linter `found`, is not created, nor is what the linter has not seen yet.
 */
export function happen(
  event: StageEvent,
  service: CompleteServiceConfig,
  sights: readonly Sight[],
  bill: Estimate | undefined,
  begun?: CompleteServiceConfig,
  found?: readonly { readonly isRefused?: boolean }[],
): Happened {
  if (event.kind === 'simulate' && event.situation === 'first-deploy') {
    const words = found === undefined ? unchecked : refusalOf(service)
    if (found?.some(({ isRefused }) => isRefused) !== false)
      return { played: undefined, outcome: undefined, words }
  }
  const isAnew =
    event.kind === 'simulate' && event.isOfImage === true && running(sights, begun)?.image === service.image
  const result = resultOf(isAnew ? { ...event, isAnew } : event, service, sights)
  if ('problems' in result) {
    const [ko, en] = (['ko', 'en'] as const).map((lang) =>
      result.problems.map((text) => text[lang]).join(' '),
    )
    return { played: undefined, outcome: undefined, words: { ko: ko ?? '', en: en ?? '' } }
  }
  const { played, outcome } = result
  if (played === undefined) return { played, outcome, words: { ko: '', en: '' } }
  const before = sights.at(-1)
  // Who lets the same happen again has the whole of it again.
  const isOther = before !== undefined && (before.service !== service || !isSame(before.event, event))
  const noWay = noWayIn(played, service)
  const words = sawText(event, { played, outcome }, bill, isOther ? before.outcome : undefined, noWay)
  // That it goes round and round is seen by who sees the rounds.
  const isEndless = outcome.end === 'failing'
  return {
    played: isAnew ? toldAsAnew(played) : isEndless ? played : fromDifference(played, before),
    outcome,
    words,
    isUnreached: noWay !== undefined,
  }
}

/**
 * Whether a scene is done by what was seen last, alone or after what was seen before: then its conclusion fits what is said of
 * it. What has once been done stays done, whatever is seen later.
 */
export function isConcluded(
  { goal: { seen }, tells }: SceneGoals,
  before: readonly Sight[],
  last: Sight,
): boolean {
  if (tells?.(last) === false) return false
  const isMet = (sights: readonly Sight[]): boolean => seen?.(sights, last.service) === true
  const earlier = [[], ...before.map((sight) => [sight]), before]
  return earlier.some((sights) => !isMet(sights) && isMet([...sights, last]))
}

const unchecked: Text = {
  ko: '아직 점검하지 못해, AWS가 이 서비스를 만들어 줄지 모릅니다. 잠시 뒤에 다시 누르세요.',
  en: 'The service is not checked yet, so it is not known whether AWS takes it. Press again in a moment.',
}

/**
 * What is refused first, in the order in which it is created: load balancer, listener, service. Without a listener the target group
 * belongs to no load balancer, and ECS takes no such service.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshoot-service-load-balancers.html
 */
function refusalOf({ loadBalancer, azs, listenerPort, certificateArn }: CompleteServiceConfig): Text {
  if (loadBalancer !== 'application') return serviceRefused
  if (azs === 1)
    return refusedFrom(
      { ko: '로드 밸런서', en: 'the load balancer' },
      'At least two subnets in two different Availability Zones must be specified',
    )
  return listenerPort === 443 && certificateArn === ''
    ? refusedFrom({ ko: '리스너', en: 'the listener' }, 'A certificate must be specified for HTTPS listeners')
    : serviceRefused
}

function refusedFrom(what: Text, message: string): Text {
  return {
    ko: `AWS가 거절했습니다. ${what.ko}부터 “${message}” 때문에 만들어지지 않습니다. 그러면 대상 그룹이 어느 로드 밸런서에도 이어지지 않아, ECS도 “The target group does not have an associated load balancer”로 서비스를 거절합니다.`,
    en: `AWS refuses. First ${what.en}: “${message}”. That leaves the target group with no load balancer, and so ECS refuses the service: “The target group does not have an associated load balancer”.`,
  }
}

const serviceRefused: Text = {
  ko: 'AWS가 거절해, 서비스도 태스크도 만들어지지 않았습니다.',
  en: 'AWS refuses: there is no service, and no task.',
}

/** Why no customer got in while something was watched, where the service itself is the reason. */
function noWayIn({ moments }: Played, service: CompleteServiceConfig): Text | undefined {
  const flows = moments.flatMap((moment) => moment.flows)
  if (flows.length === 0 || flows.some(({ fate }) => fate === 'answered')) return undefined
  const visit = stage({ kind: 'visit' }, service)
  if ('problems' in visit || visit.outcome.end !== 'refused') return undefined
  const { loadBalancer, egress, listenerPort, loadBalancerInbound } = service
  if (loadBalancer === 'none' && (egress !== 'public-ip' || !isOnFargate(service))) return noAddress
  const admitted = loadBalancerInbound.filter(({ port }) => port === listenerPort).map(({ source }) => source)
  return loadBalancer === 'none' || admitted.length === 0 || admitted.some((source) => source.endsWith('/0'))
    ? visit.outcome.why
    : onlyFor(admitted.join(', '))
}

const noAddress: Text = {
  ko: '로드 밸런서도 없고, 태스크에 퍼블릭 IP도 없습니다.',
  en: 'There is no load balancer, and the tasks have no public IP.',
}

function onlyFor(sources: string): Text {
  return {
    ko: `로드 밸런서의 보안 그룹은 ${sources}만 들여보냅니다.`,
    en: `The security group of the load balancer lets in ${sources} alone.`,
  }
}

/** The service whose tasks run: that of the last deployment that went through, for one that failed is not there any more. */
function running(
  sights: readonly Sight[],
  begun: CompleteServiceConfig | undefined,
): CompleteServiceConfig | undefined {
  return sights.findLast(({ outcome }) => outcome.end === 'steady')?.service ?? begun
}

/** How an event ends, without its moments; undefined as above. */
export function outcomeOf(...happened: Parameters<typeof resultOf>): Outcome | undefined {
  const result = resultOf(...happened)
  return 'problems' in result ? undefined : result.outcome
}

/** What the stage makes of an event; nothing is played where it comes too soon to be of use. */
function resultOf(
  event: StageEvent,
  service: CompleteServiceConfig,
  sights: readonly Sight[],
): ReturnType<typeof stage> | { readonly played: undefined; readonly outcome: Outcome } {
  return isTooSoon(event, sights) ? { played: undefined, outcome: notYet } : stage(event, service)
}

/** So many moments at least are worth to be left out. */
const fewest = 3

/** What goes for a while as what was seen last is shown from where it begins to differ. */
function fromDifference(played: Played, before: Sight | undefined): Played {
  const seen = before === undefined ? undefined : stage(before.event, before.service)
  if (seen === undefined || 'problems' in seen || played.isWay === true) return played
  const differs = played.moments.findIndex(
    (moment, index) => JSON.stringify(moment) !== JSON.stringify(seen.played.moments[index]),
  )
  const from = differs - 1
  if (from < fewest) return played
  const moments = played.moments.map((moment, index) =>
    index === from ? { ...moment, text: joined([asBefore, moment.text]) } : moment,
  )
  return { ...played, from, moments }
}

/** What replaces all tasks by tasks of the same image is told to be that before it is seen. */
function toldAsAnew(played: Played): Played {
  const [first, ...rest] = played.moments
  if (first === undefined) return played
  return { ...played, title: anew, moments: [{ ...first, isRead: true, text: sameImage }, ...rest] }
}

const anew: Text = { ko: '같은 이미지를 다시 배포합니다', en: 'The same image is deployed anew' }

const sameImage: Text = {
  ko: '이미지를 바꾸지 않아, 태스크만 새것으로 바꿉니다(forceNewDeployment).',
  en: 'The image is not changed: the tasks are merely replaced (forceNewDeployment).',
}

const asBefore: Text = { ko: '여기까지는 조금 전과 같습니다.', en: 'Up to here, the same as before.' }

/** What the form shows is not what the service has. */
export const invalid: Text = {
  ko: '받아들일 수 없는 값이 있어 실행하지 않았습니다. 그 값부터 고치세요.',
  en: 'Nothing is run while a value cannot be taken: fix that first.',
}

/** Before what was said of a service that is another now. */
export const past: Text = { ko: '설정을 바꾸기 전: ', en: 'Before the change: ' }

const notYet: Outcome = {
  lost: 0,
  cutOff: 0,
  seconds: 0,
  mostTasks: 0,
  fewestHealthy: 0,
  end: 'not-yet',
  sawBoth: false,
}

function isTooSoon(event: StageEvent, sights: readonly Sight[]): boolean {
  if (event.kind !== 'visit' || event.after === undefined) return false
  return !sights.some(
    (sight) =>
      sight.event.kind === 'simulate' &&
      sight.event.situation === event.after &&
      sight.outcome.end === 'steady',
  )
}
