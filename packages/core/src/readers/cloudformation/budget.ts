/**
 * What one reading may still ask for. A template can make endless work out of few lines: loops in loops, names made of names,
 * stacks in stacks. The bounds are far above what CloudFormation takes (500 resources, 1 MB) and far below what hangs a browser.
 */
export interface Budget {
  /** One more value, inside those that are being worked out; false where that is too deep or too many. */
  readonly enter: () => boolean
  /** Ends what a successful `enter` began. */
  readonly leave: () => void
  /** So many more values at once; false where that is too many. */
  readonly spend: (values: number) => boolean
  /** One more nested stack; false where there are too many. */
  readonly openStack: () => boolean
}

const deepest = 200
const mostValues = 1_000_000
const mostStacks = 200

export function createBudget(): Budget {
  let depth = 0
  let values = 0
  let stacks = 0
  const spend = (count: number): boolean => (values += count) <= mostValues
  return {
    spend,
    enter: () => {
      if (depth >= deepest || !spend(1)) return false
      depth += 1
      return true
    },
    leave: () => {
      depth -= 1
    },
    openStack: () => (stacks += 1) <= mostStacks,
  }
}
