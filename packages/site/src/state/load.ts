/** The first pause and the longest, in milliseconds. */
const [shortest, longest] = [500, 30_000]

/**
 * Loads what a page cannot do without. One request that fails must not leave a page that never judges or draws again, so it is
 * tried until it is there. What a reader asks for by a button says that it failed instead, and is not loaded by this.
 *
 * While a part fails more than once, such as one of a release that has been replaced, the page shows its own words for that: no
 * script has to come for them.
 */
export async function load<Part>(get: () => Promise<Part>): Promise<Part> {
  for (let pause = shortest; ; pause = Math.min(2 * pause, longest)) {
    const isLate = pause > shortest
    try {
      const part = await get()
      if (isLate) mark(false)
      return part
    } catch {
      if (isLate) mark(true)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

function mark(isMissing: boolean): void {
  document.documentElement.toggleAttribute('data-missing', isMissing)
}
