/** A value, never undefined, with what it was before and what was taken back. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  /** The text field of the last change: what is typed there in one go is one change. */
  readonly typedIn?: string | undefined
}

const longestPast = 100

export function begin<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] }
}

/** Changes the value; what had been undone can then no longer be redone. */
export function record<Value>(history: History<Value>, present: Value, typedIn?: string): History<Value> {
  const isTypingOn = typedIn !== undefined && typedIn === history.typedIn
  return {
    past: isTypingOn ? history.past : [...history.past, history.present].slice(-longestPast),
    present,
    future: [],
    typedIn,
  }
}

export function undo<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future }
}
