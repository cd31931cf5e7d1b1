// The learner's service, for every island of a page, and what core says about it. A page starts with the same values
// that the server rendered; `restore` then brings back what was saved or shared.
import { computed, effect, signal } from '@preact/signals'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import type { Finding, Text } from '@ecs-lint/core/finding'
import { loadPriceBook, type PriceBook } from '@ecs-lint/core/pricing'
import { completeServiceConfig, expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { lint } from '@ecs-lint/core/rules'
import { decode, encode } from './codec.ts'
import { start } from './start.ts'

const key = 'ecs-lint.service'

export const service = signal<CompleteServiceConfig>(start)
/** Whether the forms answer yet: the still page is readable, but only a script can work it. */
export const isLive = signal(false)
/** Something to tell the reader about what was loaded. */
export const notice = signal<Text | undefined>(undefined)
/** The reader's own service, set aside while a shared one is shown. */
export const setAside = signal<CompleteServiceConfig | undefined>(undefined)

export const book = signal<PriceBook | undefined>(await loadPriceBook(start.region))

export const graph = computed(() => expand(service.value))
/** Undefined while the prices of a newly chosen Region are on their way. */
export const bill = computed<Estimate | undefined>(() =>
  book.value === undefined || book.value.region !== service.value.region
    ? undefined
    : estimateGraph(graph.value, book.value),
)
export const findings = computed<readonly Finding[]>(() => lint(graph.value).findings)

/** Changes fields of the service. Inbound rules that only said the default say the new default. */
export function change(fields: Partial<CompleteServiceConfig>): void {
  const { taskInbound, loadBalancerInbound, ...rest } = service.value
  const proposed = completeServiceConfig(rest)
  service.value = completeServiceConfig({
    ...rest,
    ...(!isSame(taskInbound, proposed.taskInbound) && { taskInbound }),
    ...(!isSame(loadBalancerInbound, proposed.loadBalancerInbound) && { loadBalancerInbound }),
    ...fields,
  })
}

export function reset(): void {
  service.value = start
}

/** Puts back the reader's own service after a shared one was looked at. */
export function takeBack(): void {
  if (setAside.value === undefined) return
  service.value = setAside.value
  setAside.value = undefined
}

/** The address of this page with the service in it. */
export function shareLink(): string {
  return `${location.origin}${location.pathname}#s=${encode(service.value)}`
}

let isRestored = false

/** Brings back the service of the address, or else the saved one, and from then on keeps both up to date. */
export function restore(): void {
  if (isRestored) return
  isRestored = true
  const saved = readStorage()
  if (saved !== undefined) service.value = saved
  readAddress(saved)
  addEventListener('hashchange', () => readAddress(service.value))
  effect(() => {
    if (book.value?.region === service.value.region) return
    void loadPriceBook(service.value.region).then((loaded) => {
      if (loaded?.region === service.value.region) book.value = loaded
    })
  })
  let isFirst = true
  effect(() => {
    const text = encode(service.value)
    try {
      localStorage.setItem(key, text)
    } catch {
      // A browser that stores nothing still has the address.
    }
    if (isFirst) isFirst = false
    else history.replaceState(history.state, '', `#s=${text}`)
  })
  isLive.value = true
}

function readAddress(own: CompleteServiceConfig | undefined): void {
  if (!location.hash.startsWith('#s=')) return
  const decoded = decode(location.hash.slice('#s='.length))
  if ('problem' in decoded) {
    notice.value = decoded.problem
    return
  }
  notice.value = undefined
  if (own !== undefined && !isSame(own, decoded.config) && !isSame(own, start)) setAside.value = own
  service.value = decoded.config
}

function readStorage(): CompleteServiceConfig | undefined {
  try {
    const decoded = decode(localStorage.getItem(key) ?? '')
    return 'config' in decoded ? decoded.config : undefined
  } catch {
    return undefined
  }
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
