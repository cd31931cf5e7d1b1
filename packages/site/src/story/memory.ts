// What a scene knows of what was tried and seen in it, kept as long as the tab is open: a reload must not ask for it again.
import { batch, type Signal } from '@preact/signals'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { StageEvent } from '../map/stage/stage.ts'
import { decode, encode } from '../state/codec.ts'
import { load } from '../state/load.ts'
import { scenesKey, type Achievement } from '../state/progress.ts'
import { isSame } from '../state/same.ts'
import { readStored, writeStored } from '../state/storage.ts'
import { entered, service } from '../state/store.ts'
import type { SceneGoals, Sight } from './goal.ts'
import { withoutScene } from './without-scene.ts'

/** What a scene remembers, as it does while the page is open. */
export interface Memory {
  /** What the service would be without the scene, once the learner has touched it. */
  readonly base: Signal<CompleteServiceConfig | undefined>
  readonly tried: Signal<readonly CompleteServiceConfig[]>
  readonly sights: Signal<readonly Sight[]>
}

/** As many services are kept of a scene, and as many sights: the first that was tried, and the last. */
const most = 24
/** A browser stores 5 MB a site; in characters. */
const longest = 1_000_000

/**
 * Keeps what a scene remembers; whoever calls it in an effect has it kept anew with each change. What a service in trouble cost is
 * no measure: who came with one has their bill compared with that of the service as the step began, or, if that was in trouble
 * too, with that of the first without.
 */
export function keep(
  scene: Achievement,
  { base, tried, sights }: Memory,
  trouble: SceneGoals['trouble'],
): void {
  const now = tried.value.at(-1)
  if (base.value && now && trouble?.(base.value) === true && !trouble(now))
    base.value = trouble(entered.peek()) ? now : entered.peek()
  const [first, ...rest] = tried.value
  const seen = sights.value.slice(-most)
  if (base.value === undefined || first === undefined) return
  const kept = [
    encode(base.value),
    [first, ...rest.slice(-most)].map(encode),
    seen.map((sight) => [sight.event, encode(sight.service)]),
  ]
  const all = JSON.stringify({ ...storedScenes(readStored('session', scenesKey)), [scene]: kept })
  writeStored('session', scenesKey, all.length > longest ? JSON.stringify({ [scene]: kept }) : all)
}

/**
 * Gives a scene back what was kept of it. Anybody may have written the text: services are read as those of links are, and what
 * was seen of them is what the scene's own events would show again.
 */
export async function recall(
  scene: Achievement,
  stored: string | undefined,
  events: readonly { readonly event: StageEvent }[],
  { base, tried, sights }: Memory,
): Promise<void> {
  const kept: unknown = Reflect.get(storedScenes(stored), scene)
  const [before, services, seen] = listOf(kept)
  // What is compared by being the same service is the same again.
  const known: CompleteServiceConfig[] = [service.peek()]
  const serviceIn = (text: unknown): readonly CompleteServiceConfig[] => {
    const decoded = typeof text === 'string' ? decode(text) : undefined
    if (decoded === undefined || !('config' in decoded)) return []
    const found = known.find((each) => isSame(each, decoded.config))
    if (found === undefined) known.push(decoded.config)
    return [found ?? decoded.config]
  }
  const [wasBase] = serviceIn(before)
  const had = listOf(services)
    .slice(0, most + 1)
    .flatMap(serviceIn)
  if (wasBase === undefined || had.length === 0) return
  const again = await sightsIn(listOf(seen).slice(-most), events, serviceIn)
  batch(() => {
    const begun = base.peek()
    base.value = begun === undefined ? wasBase : withoutScene(wasBase, had.at(-1), begun)
    tried.value = [...had, ...tried.peek()]
    sights.value = [...again, ...sights.peek()]
  })
}

async function sightsIn(
  seen: readonly unknown[],
  events: readonly { readonly event: StageEvent }[],
  serviceIn: (text: unknown) => readonly CompleteServiceConfig[],
): Promise<readonly Sight[]> {
  if (seen.length === 0) return []
  const { outcomeOf } = await load(() => import('./happen.ts'))
  const sights: Sight[] = []
  for (const each of seen) {
    const [kind, text] = listOf(each)
    const event = events.find((one) => isSame(one.event, kind))?.event
    const [own] = serviceIn(text)
    const outcome = event && own && outcomeOf(event, own, sights)
    if (event && own && outcome) sights.push({ event, service: own, outcome })
  }
  return sights
}

function storedScenes(text = ''): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Nothing is kept, or something else.
  }
  return {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
