// The learner's service, for every island of a page, and what core says about it. The server renders what everybody
// starts with; in the browser, what was saved or shared is there before the first island is drawn.
import { computed, effect, signal } from '@preact/signals'
import startFindings from 'virtual:start-findings'
import { estimateService, type Estimate } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { loadPriceBook, type PriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ServiceFinding } from '../lint.ts'
import type { Step } from '../steps.ts'
import { decode, encode } from './codec.ts'
import * as changes from './history.ts'
import { isLive } from './live.ts'
import { keepPlace } from './place.ts'
import { restoreProgress } from './progress.ts'
import { isSame } from './same.ts'
import { start } from './start.ts'
import { readStored, writeStored } from './storage.ts'

const key = 'ecs-lint.service'
const enteredKey = 'ecs-lint.entered'
const asideKey = 'ecs-lint.aside'

const services = signal(changes.begin<CompleteServiceConfig>(start))
export const service = computed(() => services.value.present)
export const canUndo = computed(() => services.value.past.length > 0)
export const canRedo = computed(() => services.value.future.length > 0)
/** The service as it was when the reader came to this step; on a page without a step, as it was at the start. */
const entered = signal<CompleteServiceConfig>(start)
/** Something to tell the reader about what was loaded. */
export const notice = signal<Text | undefined>(undefined)
/** The reader's own service, set aside from when they open a shared one until they choose between the two. */
export const setAside = signal<CompleteServiceConfig | undefined>(undefined)

const books = signal<ReadonlyMap<string, PriceBook>>(new Map())
const firstBook = await loadPriceBook(start.region)
if (firstBook !== undefined) books.value = new Map([[start.region, firstBook]])

export const graph = computed(() => expand(service.value))
/** Undefined while the prices of a newly chosen Region are on their way. */
export const bill = computed<Estimate | undefined>(() => estimateIn(service.value.region, graph.value))
/** Whether anything is other than when the reader came to this step. */
export const isChanged = computed(() => !isSame(service.value, entered.value))
/** The bill of the service that the reader came with. */
export const enteredBill = computed<Estimate | undefined>(() =>
  estimateIn(entered.value.region, expand(entered.value)),
)
/** Loaded once tasks run on something else than Fargate. */
const fullEstimate = signal<(typeof import('../full-estimate.ts'))['estimateGraph'] | undefined>(undefined)
/** Loaded once the service differs from the start: it is the largest part of a page's code, and much of a page is only read. */
const linter = signal<(typeof import('../lint.ts'))['findingsOfService'] | undefined>(undefined)
/** Undefined while the linter, or the words of what it finds, are on their way. */
export const findings = computed<readonly ServiceFinding[] | undefined>(() => {
  if (linter.value !== undefined) return linter.value(service.value)
  return isSame(service.value, start) ? startFindings : undefined
})

/**
 * Changes fields of the service. Inbound rules that only said the default say the new default. What is typed into one
 * text field, named by `typedIn`, is a single change to undo.
 */
export function change(fields: Partial<CompleteServiceConfig>, typedIn?: string): void {
  set(proposed(fields), typedIn)
}

/** The service as it would be after a change. */
export function proposed(fields: Partial<CompleteServiceConfig>): CompleteServiceConfig {
  const { taskInbound, loadBalancerInbound, ...rest } = service.value
  const usual = completeServiceConfig(rest)
  return completeServiceConfig({
    ...rest,
    ...(!isSame(taskInbound, usual.taskInbound) && { taskInbound }),
    ...(!isSame(loadBalancerInbound, usual.loadBalancerInbound) && { loadBalancerInbound }),
    ...fields,
  })
}

/** The bill of another service in the same Region; undefined while the prices are on their way. */
export function billOf(other: ResourceGraph): Estimate | undefined {
  return estimateIn(service.value.region, other)
}

export function undo(): void {
  services.value = changes.undo(services.value)
}

export function redo(): void {
  services.value = changes.redo(services.value)
}

/** Back to the service that the tutorial starts with. */
export function reset(): void {
  set(start)
}

/** Back to the service that the reader came to this step with. */
export function resetStep(): void {
  set(entered.value)
}

/** Puts back the reader's own service after a shared one was looked at. */
export function takeBack(): void {
  if (setAside.value === undefined) return
  set(setAside.value)
  setAside.value = undefined
}

/** Goes on with the shared service, and forgets the reader's own. */
export function keepShared(): void {
  setAside.value = undefined
}

/** The address of this page with the service in it. */
export function shareLink(): string {
  return `${location.origin}${location.pathname}#s=${encode(service.value)}`
}

if (isLive) restore()

/** Brings back the service of the address, or else the saved one, and from then on keeps both up to date. */
function restore(): void {
  restoreProgress()
  const stored = readStored('local', key)
  const decoded = decode(stored ?? '')
  const saved = 'config' in decoded ? decoded.config : undefined
  if (saved !== undefined) set(saved)
  else if (stored !== undefined && 'problem' in decoded) notice.value = decoded.problem
  const aside = decode(readStored('local', asideKey) ?? '')
  if ('config' in aside) setAside.value = aside.config
  readAddress(saved)
  services.value = changes.begin(service.value)
  addEventListener('hashchange', () => readAddress(service.value))
  effect(() => writeStored('local', asideKey, setAside.value === undefined ? '' : encode(setAside.value)))
  effect(() => void loadBooks([service.value.region, entered.value.region]))
  effect(() => {
    if (!isSame(service.value, start)) void loadLinter()
  })
  let isFirst = true
  effect(() => {
    const text = encode(service.value)
    writeStored('local', key, text)
    if (isFirst) isFirst = false
    else history.replaceState(history.state, '', `#s=${text}`)
  })
}

/** Notes the service that the reader comes to a step or another page with. It stays while the page is reloaded or its language changed. */
export function enter(place: Step | 'sandbox'): void {
  if (place !== 'sandbox') keepPlace(place)
  const [noted, text = ''] = readStored('session', enteredKey)?.split(' ') ?? []
  const decoded = decode(text)
  entered.value = noted === place && 'config' in decoded ? decoded.config : service.value
  writeStored('session', enteredKey, `${place} ${encode(entered.value)}`)
}

function set(next: CompleteServiceConfig, typedIn?: string): void {
  if (!isSame(next, service.value)) services.value = changes.record(services.value, next, typedIn)
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
  const { estimateGraph } = await import('../full-estimate.ts')
  fullEstimate.value = estimateGraph
}

async function loadLinter(): Promise<void> {
  if (linter.peek() !== undefined) return
  const { findingsOfService } = await import('../lint.ts')
  linter.value = findingsOfService
}

async function loadBooks(regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    if (books.peek().has(region)) continue
    const book = await loadPriceBook(region)
    if (book !== undefined) books.value = new Map([...books.peek(), [region, book]])
  }
}

function readAddress(own: CompleteServiceConfig | undefined): void {
  if (!location.hash.startsWith('#s=')) return
  const decoded = decode(location.hash.slice('#s='.length))
  if ('problem' in decoded) {
    notice.value = decoded.problem
    return
  }
  notice.value = undefined
  // A second shared service does not push out what the first has set aside.
  const isOwn = own !== undefined && !isSame(own, decoded.config) && !isSame(own, start)
  if (isOwn && setAside.value === undefined) setAside.value = own
  set(decoded.config)
}
