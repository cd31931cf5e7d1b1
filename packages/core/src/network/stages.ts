import { formatPath } from '../finding/index.ts'
import type { Reads, Resource, Unknown, View } from '../graph/index.ts'
import { follow, hop, type Hop, type Trace } from './hop.ts'
import type { HopKind } from './reasons.ts'

/**
 * Tells which parts of an answer rest on values that nobody knows. What is read for a part counts for that part alone, and
 * for nothing that holds it: a part says `unknown` by itself, and verdicts are put together so that what is unknown in one
 * part never makes another pass or be blocked.
 */
export interface Stages {
  /**
   * A stretch of the way whose hops depend on one another and on no other stretch. At the first hop that rests on an unknown
   * value it ends, with hops that name the value: what would come next rests on it too. `kind` is what a stretch is that
   * may have no hop at all.
   */
  readonly stage: (hops: () => Iterable<Hop>, kind?: HopKind) => Iterable<Hop>
  /** A trace among others; if it is unknown which way it takes, its hops name the values that this rests on. */
  readonly trace: <One extends Trace>(make: () => One) => One
  /** Traces that go together; if it is unknown which there are, each says so, or one that `blank` makes where there is none. */
  readonly traces: <One extends Trace>(
    make: () => readonly One[],
    blank: (trace: Trace) => One,
  ) => readonly One[]
}

type Notes = Map<Unknown, Resource>

export function stagesOf(view: View): Stages {
  return view.isKnown ? known : watching(view)
}

const known: Stages = { stage: (hops) => hops(), trace: (make) => make(), traces: (make) => make() }

function watching(view: View): Stages {
  /** What is being read now is noted here; nothing is noted while there is nothing to tell apart. */
  let notes: Notes | undefined
  let recording: ReturnType<View['record']> | undefined

  /** Lets what is read from now on count for another part. */
  function turnTo(next: Notes | undefined): Notes | undefined {
    const before = notes
    if (recording !== undefined) {
      recording.stop()
      for (const [unknown, resource] of recording.reads) before?.set(unknown, resource)
    }
    notes = next
    recording = next && view.record()
    return before
  }

  function noting<Value>(reads: Notes, make: () => Value): Value {
    const before = turnTo(reads)
    try {
      return make()
    } finally {
      turnTo(before)
    }
  }

  function* stage(hops: () => Iterable<Hop>, kind?: HopKind): Generator<Hop> {
    const reads: Notes = new Map()
    const iterator = noting(reads, () => hops()[Symbol.iterator]())
    for (;;) {
      const step = noting(reads, () => iterator.next())
      if (reads.size > 0) {
        yield* namesOf(reads, step.done === true ? kind : step.value.kind)
        return
      }
      if (step.done === true) return
      yield step.value
    }
  }

  return {
    stage,
    trace: (make) => {
      const reads: Notes = new Map()
      const trace = noting(reads, make)
      return reads.size === 0 ? trace : unsure(trace, reads)
    },
    traces: (make, blank) => {
      const reads: Notes = new Map()
      const traces = noting(reads, make)
      if (reads.size === 0) return traces
      return (traces.length === 0 ? [blank(follow([]))] : traces).map((trace) => unsure(trace, reads))
    },
  }
}

/** A trace of which nobody knows whether it is right: it names the values, and leaves out what was concluded without them. */
function unsure<One extends Trace>(trace: One, reads: Reads): One {
  const others = trace.hops.filter((next) => isOpen(next) && !isAmong(reads, next))
  return { ...trace, verdict: 'unknown', hops: [...namesOf(reads), ...others] }
}

/** Whether a hop stands for an unknown value. */
export function isOpen({ reason }: Hop): boolean {
  return reason === 'value-unknown'
}

function isAmong(reads: Reads, { at }: Hop): boolean {
  return [...reads].some(([{ path }, resource]) => resource === at?.resource && path === at.path)
}

/** A hop for each of the unknown values; of the kind of the hop that rests on them, if there is one. */
function namesOf(reads: Reads, kind?: HopKind): readonly Hop[] {
  return [...reads].map(([unknown, resource]) => {
    const { path, expression } = unknown
    const named = hop(
      'value-unknown',
      {
        resource: resource.id,
        property: formatPath(path),
        expression,
        isExistence: unknown === resource.exists,
      },
      resource,
      path,
    )
    return kind === undefined ? named : { ...named, kind }
  })
}
