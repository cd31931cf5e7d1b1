// The learner's service, for every island of a page, and what core says about it. The server renders what everybody
// starts with; in the browser, what was saved or shared is there before the first island is drawn.
import { computed, effect, signal } from '@preact/signals'
import startFindings from 'virtual:start-findings'
import { estimateService, type Estimate } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { loadPriceBook, type PriceBook } from '@ecs-lint/core/pricing'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ServiceFinding, ServiceFix } from '../lint.ts'
import { steps } from '../steps.ts'
import { changed } from './changed.ts'
import { decode, encode } from './codec.ts'
import { isLive } from './live.ts'
import { load } from './load.ts'
import { once } from './once.ts'
import { keepPlace } from './place.ts'
import { achieve, begun, begunKey, restoreProgress, type Achievement } from './progress.ts'
import { isSame } from './same.ts'
import * as sessions from './session.ts'
import { start } from './start.ts'
import { readStored, writeStored } from './storage.ts'
import { withoutStep } from './work.ts'

/** Where the tabs remember their work. */
export const serviceKey = 'ecs-lint.service'
/** Where earlier versions kept what was set aside. */
const oldAsideKey = 'ecs-lint.aside'
const pastKey = 'ecs-lint.past'

const session = signal<sessions.Session>(sessions.resume().session)
/** The service with what each step has changed of it. */
export const work = computed(() => session.value.work)
/** A copy that the forms of a page work on in place of the learner's service, which stays as it is; nothing remembers it. */
export const copy = signal<CompleteServiceConfig | undefined>(undefined)
export const own = computed(() => work.value.service)
export const service = computed(() => copy.value ?? own.value)
export const canUndo = computed(() => session.value.changes.past.length > 0)
export const canRedo = computed(() => session.value.changes.future.length > 0)
/** The step of this page, if it is one. */
const place = isLive ? steps.find((step) => location.pathname.includes(`/steps/${step}/`)) : undefined
/** The service without what was changed on this page, whenever that was: one object as long as it is the same. */
export const entered = computed(() => {
  const now = withoutStep(work.value, place)
  return (lastEntered = isSame(now, lastEntered) ? lastEntered : now)
})
let lastEntered = start
/** Something to tell the reader about what was loaded. */
export const notice = signal<Text | undefined>(undefined)
/** The reader's own service, set aside from when they open a link to another until they choose between the two. */
export const setAside = computed(() => session.value.aside?.service)

const books = signal<ReadonlyMap<string, PriceBook>>(new Map())
const firstBook = await load(() => loadPriceBook(start.region))
if (firstBook !== undefined) books.value = new Map([[start.region, firstBook]])

/** Whether the service is the one that everybody starts with, which the server has drawn. */
export const isStart = computed(() => isSame(service.value, start))
const graphOf = once(expand)
const bills = once((other: CompleteServiceConfig) => computed(() => estimateIn(other.region, graphOf(other))))
const billsOfGraphs = once((other: ResourceGraph) => computed(() => estimateIn(service.value.region, other)))
export const graph = computed(() => graphOf(service.value))
/** Undefined while the prices of a newly chosen Region are on their way. */
export const bill = computed<Estimate | undefined>(() => billOfService(service.value))
/** Whether this step has changed anything that is still changed. */
export const isChanged = computed(() => !isSame(service.value, entered.value))
/** The service without what this step has changed, and its bill. */
export const enteredGraph = computed(() => graphOf(entered.value))
export const enteredBill = computed<Estimate | undefined>(() => billOfService(entered.value))
/** Loaded once tasks run on something else than Fargate. */
const fullEstimate = signal<(typeof import('../full-estimate.ts'))['estimateGraph'] | undefined>(undefined)
/** Loaded once the service differs from the start: it is the largest part of a page's code, and much of a page is only read. */
const linter = signal<(typeof import('../lint.ts'))['findingsOfService'] | undefined>(undefined)
/** Undefined while the linter, or the words of what it finds, are on their way. */
export const findings = computed<readonly ServiceFinding[] | undefined>(() => {
  if (linter.value !== undefined) return findingsOfOther(service.value)
  return isStart.value ? startFindings : undefined
})

/** Changes fields of the service. What is typed into one text field, named by `typedIn`, is a single change to undo. */
export function change(fields: Partial<CompleteServiceConfig>, typedIn?: string): void {
  if (copy.peek() === undefined)
    update((current) => sessions.changeTo(current, proposed(fields), place, typedIn))
  else copy.value = proposed(fields)
}

/** Changes the service so that a finding about it goes away; what tells the fields is loaded for it. */
export async function mend(fix: ServiceFix): Promise<void> {
  const { fieldsOf } = await load(() => import('../fix-fields.ts'))
  const fields = fieldsOf(fix, service.peek())
  if (fields !== undefined) change(fields)
}

/** The service as it would be after a change. */
export function proposed(fields: Partial<CompleteServiceConfig>): CompleteServiceConfig {
  return changed(service.value, fields)
}

/** The bill of another service; undefined while the prices are on their way. */
export function billOfService(other: CompleteServiceConfig): Estimate | undefined {
  return bills(other).value
}

/** What the linter says of another service; undefined while it is on its way. */
export function findingsOfOther(other: CompleteServiceConfig): readonly ServiceFinding[] | undefined {
  return linter.value?.(other, graphOf(other))
}

/** The bill of another service in the same Region; undefined while the prices are on their way. */
export function billOf(other: ResourceGraph): Estimate | undefined {
  return billsOfGraphs(other).value
}

export function undo(): void {
  update(sessions.undo)
}

export function redo(): void {
  update(sessions.redo)
}

/** Back to the service that the tutorial starts with. */
export function reset(): void {
  replaceService(start, setAside.peek())
}

/** Puts a service in the place of the reader's, and another in the place of what is set aside. */
export function replaceService(next: CompleteServiceConfig, aside: CompleteServiceConfig | undefined): void {
  update((current) => sessions.replace(current, next, aside))
}

/** Back to the service without what this step has changed. */
export function resetStep(): void {
  update((current) => sessions.changeTo(current, entered.peek(), place))
}

/** Puts back the reader's own service after that of a link was looked at. */
export function takeBack(): void {
  update(sessions.takeBack)
}

/** Goes on with the service of a link, and forgets the reader's own. */
export function keepShared(): void {
  update(sessions.keepLinked)
}

/**
 * Notes whether something that is asked of the service is done. What the service of a link already did when it came is not
 * the reader's doing, until they have broken it and mended it.
 */
export function judged(achievement: Achievement, isPassed: boolean): void {
  if (!isPassed) session.value = sessions.noteOpen(session.peek(), achievement)
  else if (isOwnDoing(achievement)) achieve(achievement)
}

/** Whether it is the reader's doing, once it is done. */
export function isOwnDoing(achievement: Achievement): boolean {
  return sessions.isOwnDoing(session.value, achievement)
}

/** The address of this page with the service in it. */
export function shareLink(): string {
  return `${location.origin}${location.pathname}#s=${encode(service.value)}`
}

/** What the tabs remember together, as far as this page knows. */
let shared: string | undefined

if (isLive) restore()

/**
 * Brings back the service that is remembered, or shows that of a link, and from then on remembers it. The address never holds
 * the reader's own service: a browser would bring an older one back from its history.
 */
function restore(): void {
  restoreProgress()
  const oldAside = readStored('local', oldAsideKey)
  if (oldAside) writeStored('local', oldAsideKey, '')
  shared = readStored('local', serviceKey)
  const resumed = sessions.resume(
    oldAside && shared && !shared.includes('\n') ? `${shared}\n${oldAside}` : shared,
    readStored('session', pastKey),
  )
  session.value = resumed.session
  notice.value = resumed.problem
  if (place !== undefined) keepPlace(place)
  addEventListener('storage', () => {
    restoreProgress()
    if (synchronize()) notice.value = fromOtherTab
  })
  // A page that comes back from the browser's history has not heard of what was changed since.
  addEventListener('pageshow', synchronize)
  addEventListener('pagehide', () => writeStored('session', pastKey, sessions.encodePast(session.peek())))
  effect(() => {
    const text = sessions.encodeShared(session.value)
    // What was taken over is not written back: it may be older than what another tab has written since.
    if (text !== shared) writeStored('local', serviceKey, text)
    shared = text
  })
  readAddress()
  addEventListener('hashchange', readAddress)
  effect(() => void loadBooks([service.value.region, entered.value.region]))
  effect(() => {
    if (!isStart.value) void loadLinter()
  })
}

/** Changes what is remembered, after what another tab has done meanwhile. */
export function update(change: (current: sessions.Session) => sessions.Session): void {
  synchronize()
  notice.value = undefined
  session.value = change(session.peek())
}

/** Takes over what another tab has remembered since; whether the service is another then. */
function synchronize(): boolean {
  // Other progress has taken the place of this page's: what was tried and answered here is not of it.
  if (place !== undefined && readStored('local', begunKey) !== begun) location.reload()
  const before = service.peek()
  shared = readStored('local', serviceKey) ?? shared
  session.value = sessions.takeOver(session.peek(), shared)
  return !isSame(service.peek(), before)
}

const fromOtherTab: Text = {
  ko: '다른 탭에서 바꾼 서비스를 가져왔습니다. ‘실행 취소’를 누르면 이 탭의 서비스로 돌아갑니다.',
  en: 'Your service was changed in another tab, and this tab follows. Undo brings back what was here.',
}

function estimateIn(region: string, graph: ResourceGraph): Estimate | undefined {
  const book = books.value.get(region)
  return book === undefined ? undefined : estimate(graph, book)
}

/** The bill of a service by the prices of a book; undefined while what prices EC2 instances is on its way. */
export function estimate(graph: ResourceGraph, book: PriceBook): Estimate | undefined {
  const found = estimateService(graph, book) ?? fullEstimate.value?.(graph, book)
  if (found === undefined && isLive) void loadFullEstimate()
  return found
}

async function loadFullEstimate(): Promise<void> {
  const { estimateGraph } = await load(() => import('../full-estimate.ts'))
  fullEstimate.value = estimateGraph
}

async function loadLinter(): Promise<void> {
  if (linter.peek() !== undefined) return
  const { findingsOfService } = await load(() => import('../lint.ts'))
  linter.value = findingsOfService
}

async function loadBooks(regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    if (books.peek().has(region)) continue
    const book = await load(() => loadPriceBook(region))
    if (book !== undefined) books.value = new Map([...books.peek(), [region, book]])
  }
}

function readAddress(): void {
  if (!location.hash.startsWith('#s=')) return
  const decoded = decode(location.hash.slice('#s='.length))
  // A reload, or the way back to this page, must not open the link again.
  history.replaceState(history.state, '', location.pathname + location.search)
  if ('config' in decoded) update((current) => sessions.openLink(current, decoded.config))
  else notice.value = decoded.problem
}
