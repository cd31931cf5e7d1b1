import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import * as sessions from '../src/state/session.ts'
import { encode } from '../src/state/codec.ts'
import { pack } from '../src/state/pack.ts'
import { isSame } from '../src/state/same.ts'
import { start } from '../src/state/start.ts'
import { decodeWork, encodeWork, withoutStep, withService, workOn } from '../src/state/work.ts'
import { steps, type Step } from '../src/steps.ts'
import { BrowserModel, type Tab } from './support/browser-model.ts'

/** Changes of single fields, each to a few values, so that walks come back to where they were. */
const fields = fc.constantFrom<Partial<CompleteServiceConfig>>(
  { tasks: 1 },
  { tasks: 2 },
  { tasks: 5 },
  { cpu: 256, memory: 512 },
  { cpu: 1024, memory: 2048 },
  { cpuArchitecture: 'ARM64' },
  { loadBalancer: 'application' },
  { loadBalancer: 'none' },
  { serviceName: 'shop' },
  { egress: 'nat' },
  { taskInbound: [{ port: 80, source: '203.0.113.7/32' }] },
)
const linked = fc
  .tuple(fields, fields)
  .map(([one, other]) => completeServiceConfig({ ...start, serviceName: 'theirs', ...one, ...other }))
const step = fc.option(fc.constantFrom(...steps), { nil: undefined })

type Action =
  | { readonly kind: 'change'; readonly fields: Partial<CompleteServiceConfig> }
  | { readonly kind: 'go'; readonly step: Step | undefined }
  | { readonly kind: 'link'; readonly step: Step | undefined; readonly service: CompleteServiceConfig }
  | {
      readonly kind: 'open'
      readonly step: Step | undefined
      readonly service?: CompleteServiceConfig | undefined
    }
  | {
      readonly kind:
        | 'back'
        | 'forward'
        | 'reload'
        | 'language'
        | 'close'
        | 'undo'
        | 'redo'
        | 'reset step'
        | 'take back'
        | 'keep the linked'
    }

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), fields }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('go' as const), step }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('link' as const), step, service: linked }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      step,
      service: fc.option(linked, { nil: undefined }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'back' as const,
        'forward' as const,
        'reload' as const,
        'language' as const,
        'close' as const,
        'undo' as const,
        'redo' as const,
        'reset step' as const,
        'take back' as const,
        'keep the linked' as const,
      ),
    }),
  },
)

const walk = fc.record({
  freezesPages: fc.boolean(),
  actions: fc.array(fc.tuple(fc.nat(), action), { minLength: 5, maxLength: 40 }),
})

/** What one should see, as somebody would say it who looks on. */
interface Expected {
  shown: CompleteServiceConfig
  isLinked: boolean
  /** The last service of the learner's own. */
  own: CompleteServiceConfig
}

const stepOf = (tab: Tab): Step | undefined => tab.entries[tab.at]?.step

function sessionOf(tab: Tab): sessions.Session {
  if (tab.session === undefined) throw new Error('No page is shown.')
  return tab.session
}

/** Does it, and says what one should then see. */
function perform(browser: BrowserModel, at: number, taken: Action, expected: Expected): void {
  const tab = browser.tabs[at % browser.tabs.length] ?? browser.openTab(undefined)
  const before = sessionOf(tab)
  const here = stepOf(tab)
  switch (taken.kind) {
    case 'change': {
      const next = { ...expected.shown, ...taken.fields }
      // Who has nothing set aside makes the service of a link their own by working on it.
      if (encode(next) !== encode(expected.shown) && before.aside === undefined) expected.isLinked = false
      expected.shown = next
      browser.update(tab, (session) =>
        sessions.changeTo(session, { ...session.work.service, ...taken.fields }, here),
      )
      break
    }
    case 'go': {
      browser.goTo(tab, { step: taken.step, language: 'ko' })
      break
    }
    case 'link': {
      if (encode(taken.service) !== encode(expected.shown)) expected.isLinked = true
      expected.shown = taken.service
      browser.goTo(tab, { step: taken.step, language: 'ko' }, taken.service)
      break
    }
    case 'open': {
      if (browser.tabs.length === 4) return
      if (taken.service !== undefined) {
        if (encode(taken.service) !== encode(expected.shown)) expected.isLinked = true
        expected.shown = taken.service
      }
      browser.openTab(taken.step, taken.service)
      break
    }
    case 'close': {
      browser.closeTab(tab)
      if (browser.tabs.length === 0) browser.openTab(undefined)
      break
    }
    case 'language': {
      const entry = tab.entries[tab.at]
      browser.goTo(tab, { step: entry?.step, language: entry?.language === 'ko' ? 'en' : 'ko' })
      break
    }
    case 'back':
      browser.travel(tab, -1)
      break
    case 'forward':
      browser.travel(tab, 1)
      break
    case 'reload':
      browser.reload(tab)
      break
    case 'undo':
    case 'redo': {
      const [list, move] =
        taken.kind === 'undo' ? ['past' as const, sessions.undo] : ['future' as const, sessions.redo]
      const text = list === 'past' ? before.changes.past.at(-1) : before.changes.future[0]
      browser.update(tab, move)
      if (text === undefined) break
      const read = decodeWork(text)
      if ('problem' in read) throw new Error(read.problem.en)
      expected.shown = read.work.service
      expected.isLinked = read.work.isVisited === true
      break
    }
    case 'reset step': {
      expected.shown = withoutStep(before.work, here)
      if (encode(expected.shown) !== encode(before.work.service) && before.aside === undefined)
        expected.isLinked = false
      browser.update(tab, (session) => sessions.changeTo(session, withoutStep(session.work, here), here))
      expect(withoutStep(sessionOf(tab).work, here)).toEqual(expected.shown)
      break
    }
    case 'take back': {
      if (before.aside !== undefined) {
        expected.shown = before.aside.service
        expected.isLinked = false
      }
      browser.update(tab, sessions.takeBack)
      break
    }
    case 'keep the linked': {
      expected.isLinked = false
      browser.update(tab, sessions.keepLinked)
      break
    }
  }
  if (!expected.isLinked) expected.own = expected.shown
}

function check(browser: BrowserModel, expected: Expected): void {
  for (const tab of browser.tabs) {
    const { work, aside, changes } = sessionOf(tab)
    // No older service comes back, and no two are mixed.
    expect(work.service).toEqual(expected.shown)
    expect(work.isVisited === true).toBe(expected.isLinked)
    // The learner's own is shown, or set aside, or there was none yet.
    const { own } = expected
    if (expected.isLinked && encode(own) !== encode(start)) expect(aside?.service).toEqual(own)
    // What is remembered is what is seen, also by who comes next.
    const { session } = sessions.resume(changes.present)
    expect(session.work).toEqual(work)
  }
}

describe('whatever a learner does in tabs, in their history and with links', () => {
  test('1,000 walks never lose a service, and never bring back or mix one', () => {
    fc.assert(
      fc.property(walk, ({ freezesPages, actions }) => {
        const browser = new BrowserModel({ freezesPages, hasStorage: true })
        browser.openTab('service')
        const expected: Expected = { shown: start, isLinked: false, own: start }
        check(browser, expected)
        for (const [at, taken] of actions) {
          perform(browser, at, taken, expected)
          check(browser, expected)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('where nothing can be stored, a tab keeps its own service from page to page', () => {
    fc.assert(
      fc.property(walk, ({ freezesPages, actions }) => {
        const browser = new BrowserModel({ freezesPages, hasStorage: false })
        browser.openTab('service')
        const expected: Expected = { shown: start, isLinked: false, own: start }
        for (const [, taken] of actions) {
          if (taken.kind === 'open' || taken.kind === 'close') continue
          perform(browser, 0, taken, expected)
          check(browser, expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a past that is too long for the storage keeps its last changes', () => {
    let session = sessions.resume().session
    for (let count = 0; count < 60; count += 1)
      session = sessions.changeTo(
        session,
        { ...start, image: `${count}${'가'.repeat(1000)}`, healthCheckPath: `/${'가'.repeat(1000)}` },
        undefined,
      )
    const text = sessions.encodePast({
      ...session,
      changes: { ...session.changes, past: Array(100).fill('x'.repeat(20_000)) },
    })
    expect(text.length).toBeLessThan(1_000_000)
    const past = sessions.encodePast(session)
    const { session: resumed } = sessions.resume(session.changes.present, past)
    expect(sessions.undo(resumed).work.service.image).toBe(`58${'가'.repeat(1000)}`)
  })

  test('two tabs that change at the same moment end with one service, and the other can be had back', () => {
    const one = sessions.resume(encode(start)).session
    const first = sessions.changeTo(one, { ...start, tasks: 5 }, 'service')
    const second = sessions.changeTo(one, { ...start, cpu: 256, memory: 512 }, 'service')
    // The second wrote last, and both then read what is stored.
    const stored = sessions.encodeShared(second)
    const synchronized = sessions.takeOver(first, stored)
    expect(synchronized.work).toEqual(second.work)
    expect(sessions.takeOver(second, stored)).toBe(second)
    expect(sessions.undo(synchronized).work).toEqual(first.work)
  })
})

describe('what a step has changed', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom(...steps), fields), { maxLength: 20 })

  test('can be taken back without what other steps have changed since', () => {
    const at1 = withService(workOn(start), { ...start, tasks: 3 }, 'service')
    const at7 = withService(at1, { ...at1.service, loadBalancer: 'application' }, 'load-balancer')
    expect(withoutStep(at7, 'service')).toEqual({ ...start, loadBalancer: 'application' })
    expect(withoutStep(at7, 'load-balancer')).toEqual({ ...start, tasks: 3 })
    expect(withoutStep(at7, 'compute')).toBe(at7.service)
  })

  test('survives being written down', () => {
    fc.assert(
      fc.property(changes, (made) => {
        let work = workOn(start)
        for (const [where, changed] of made) work = withService(work, { ...work.service, ...changed }, where)
        expect(decodeWork(encodeWork(work))).toEqual({ work })
      }),
    )
  })

  test('is nothing once it stands as it stood before', () => {
    const there = withService(workOn(start), { ...start, tasks: 3 }, 'service')
    expect(withService(there, start, 'service').changes).toEqual([])
  })

  test('is no longer its own once a later step, or none, has changed it again, until that is set back', () => {
    const step = withService(workOn(start), { ...start, tasks: 3, serviceName: 'shop' }, 'service')
    for (const where of ['compute', undefined] as const) {
      const later = withService(step, { ...step.service, tasks: 5 }, where)
      expect(withoutStep(later, 'service')).toEqual({ ...start, tasks: 5 })
      if (where !== undefined) expect(withoutStep(later, where)).toEqual(step.service)
      // Also where it came back to what it was before the first step: that is the later one's doing.
      const back = withService(step, { ...step.service, tasks: start.tasks }, where)
      expect(withoutStep(back, 'service')).toEqual({ ...start })
      if (where !== undefined) expect(withoutStep(back, where)).toEqual(step.service)
      const undone = withService(later, step.service, where)
      expect(undone).toEqual(step)
      // What the first step changes anew is measured from what it found.
      const again = withService(later, { ...later.service, tasks: 2 }, 'service')
      expect(withoutStep(again, 'service')).toEqual({ ...start, tasks: 5 })
      if (where !== undefined) expect(withoutStep(again, where)).toBe(again.service)
    }
  })

  test('adds up, over all steps, to what has been changed since the start', () => {
    fc.assert(
      fc.property(changes, (made) => {
        let work = workOn(start)
        for (const [where, changed] of made) work = withService(work, { ...work.service, ...changed }, where)
        // Each field that differs from the start is of one step, or was set back by a later one.
        const differing = (one: object, other: object): readonly string[] =>
          Object.keys(one).filter((field) => !isSame(Reflect.get(one, field), Reflect.get(other, field)))
        const own = steps.flatMap((each) => differing(withoutStep(work, each), work.service))
        expect(new Set(own).size).toBe(own.length)
        expect(own).toEqual(expect.arrayContaining([...differing(work.service, start)]))
      }),
    )
  })

  test.each(['1.e30', encode({ ...start, tasks: 3 })])(
    'what earlier versions have stored is read: %s',
    (text) => {
      const read = decodeWork(text)
      expect('work' in read && read.work.changes).toEqual([])
      expect(read).not.toHaveProperty('work.lent')
    },
  )

  test('what earlier versions have noted of each step is taken in the order of the steps', () => {
    const noted = { compute: { tasks: 3, cpu: 1024 }, service: { tasks: 1, mars: 1 } }
    const read = decodeWork(`${encode({ ...start, tasks: 5 })} ${pack('1', noted)}`)
    expect('work' in read && read.work.changes).toEqual([
      ['service', 'tasks', 1],
      ['compute', 'tasks', 3],
      ['compute', 'cpu', 1024],
    ])
  })

  test('any text is work or a problem, and what is wrong with the rest is left out', () => {
    const packed = (value: unknown): string =>
      `1.e30 1.${Buffer.from(JSON.stringify(value)).toString('base64url')} check/service,mars`
    expect(
      decodeWork(packed({ service: { tasks: -1 }, compute: { mars: 1 }, mars: {}, deployment: 7 })),
    ).toEqual({
      work: { ...workOn(start), lent: ['check/service'] },
    })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(packed)), (text) => {
        const read = decodeWork(text)
        expect('work' in read || 'problem' in read).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the service of a link', () => {
  const open = (service: CompleteServiceConfig): sessions.Session =>
    sessions.openLink(sessions.resume().session, service)

  test('grants no progress for what it already does, until that is broken and mended', () => {
    const opened = open({ ...start, tasks: 2 })
    for (const each of steps) expect(sessions.isOwnDoing(opened, `check/${each}`)).toBe(false)
    const unrelated = sessions.changeTo(opened, { ...opened.work.service, serviceName: 'mine' }, 'service')
    expect(sessions.isOwnDoing(unrelated, 'check/service')).toBe(false)
    const broken = sessions.noteOpen(unrelated, 'check/service')
    expect(sessions.isOwnDoing(broken, 'check/service')).toBe(true)
    expect(sessions.isOwnDoing(broken, 'check/compute')).toBe(false)
    // Also after a reload.
    const { session } = sessions.resume(broken.changes.present)
    expect(sessions.isOwnDoing(session, 'check/service')).toBe(true)
    expect(sessions.isOwnDoing(session, 'check/compute')).toBe(false)
  })

  test('that is the learner’s own service already is no other service', () => {
    const session = sessions.changeTo(sessions.resume().session, { ...start, tasks: 2 }, 'service')
    expect(sessions.openLink(session, { ...start, tasks: 2 })).toBe(session)
  })

  test('can be gone back from, and a second one pushes out nothing', () => {
    const own = sessions.changeTo(sessions.resume().session, { ...start, tasks: 2 }, 'service')
    const second = sessions.openLink(sessions.openLink(own, { ...start, tasks: 5 }), { ...start, tasks: 7 })
    expect(second.aside).toEqual(own.work)
    expect(sessions.takeBack(second)).toMatchObject({ work: own.work, aside: undefined })
    expect(sessions.undo(sessions.undo(second))).toMatchObject({ work: own.work, aside: undefined })
  })
})
