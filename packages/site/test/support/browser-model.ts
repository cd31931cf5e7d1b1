import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import * as sessions from '../../src/state/session.ts'
import { decode, encode } from '../../src/state/codec.ts'
import type { Step } from '../../src/steps.ts'

/** A page of the site as it stands in the history of a tab. Only a link that somebody sent has a service in it. */
export interface Entry {
  readonly step: Step | undefined
  readonly language: 'ko' | 'en'
}

/** A tab: its history, its storage, and the page that is shown in it. */
export interface Tab {
  entries: Entry[]
  at: number
  readonly storage: Map<string, string>
  /** Undefined between two pages. */
  session: sessions.Session | undefined
  /** Pages that the browser keeps as they were left, by their place in the history: they hear nothing meanwhile. */
  readonly frozen: Map<number, sessions.Session>
}

/** Whether a browser keeps pages as they were left, and whether its storage takes anything. */
export interface BrowserKind {
  readonly freezesPages: boolean
  readonly hasStorage: boolean
}

/**
 * A browser without pages: tabs, their history, and the storages of the site, in which the session of `src/state` lives as
 * `src/state/store.ts` lets it live in a page.
 */
export class BrowserModel {
  readonly local = new Map<string, string>()
  tabs: Tab[] = []
  readonly kind: BrowserKind

  constructor(kind: BrowserKind) {
    this.kind = kind
  }

  openTab(step: Step | undefined, link?: CompleteServiceConfig): Tab {
    const tab: Tab = {
      entries: [{ step, language: 'ko' }],
      at: 0,
      storage: new Map(),
      session: undefined,
      frozen: new Map(),
    }
    this.tabs.push(tab)
    this.#load(tab, link)
    return tab
  }

  closeTab(tab: Tab): void {
    this.#leave(tab)
    this.tabs = this.tabs.filter((other) => other !== tab)
  }

  /** Another page: pages that lay ahead in the history are gone. */
  goTo(tab: Tab, entry: Entry, link?: CompleteServiceConfig): void {
    this.#leave(tab)
    tab.entries = [...tab.entries.slice(0, tab.at + 1), entry]
    tab.at += 1
    for (const place of tab.frozen.keys()) if (place >= tab.at) tab.frozen.delete(place)
    this.#load(tab, link)
  }

  travel(tab: Tab, by: -1 | 1): void {
    const to = tab.at + by
    if (tab.entries[to] === undefined) return
    this.#leave(tab)
    tab.at = to
    const frozen = tab.frozen.get(to)
    if (frozen === undefined) return this.#load(tab)
    tab.frozen.delete(to)
    tab.session = frozen
    this.update(tab, (session) => session)
  }

  reload(tab: Tab): void {
    this.#leave(tab)
    tab.frozen.delete(tab.at)
    this.#load(tab)
  }

  /** What a page does with its session: it hears of other tabs first. */
  update(tab: Tab, change: (session: sessions.Session) => sessions.Session): void {
    if (tab.session === undefined) throw new Error('No page is shown.')
    const known = sessions.takeOver(tab.session, this.#storageOf(tab).get('shared'))
    tab.session = change(known)
    this.#keep(tab)
  }

  #load(tab: Tab, link?: CompleteServiceConfig): void {
    tab.session = sessions.resume(this.#storageOf(tab).get('shared'), tab.storage.get('past')).session
    this.#keep(tab)
    if (link === undefined) return
    const decoded = decode(encode(link))
    if ('problem' in decoded) throw new Error(decoded.problem.en)
    this.update(tab, (session) => sessions.openLink(session, decoded.config))
  }

  #leave(tab: Tab): void {
    if (tab.session === undefined) return
    tab.storage.set('past', sessions.encodePast(tab.session))
    if (this.kind.freezesPages) tab.frozen.set(tab.at, tab.session)
    tab.session = undefined
  }

  /** What cannot be stored goes along with the tab. */
  #storageOf(tab: Tab): Map<string, string> {
    return this.kind.hasStorage ? this.local : tab.storage
  }

  /** Stores, and tells the pages of other tabs. */
  #keep(tab: Tab): void {
    const { session } = tab
    if (session === undefined) return
    const storage = this.#storageOf(tab)
    const text = sessions.encodeShared(session)
    if (storage.get('shared') === text) return
    storage.set('shared', text)
    if (!this.kind.hasStorage) return
    for (const other of this.tabs)
      if (other !== tab && other.session !== undefined) other.session = sessions.takeOver(other.session, text)
  }
}
