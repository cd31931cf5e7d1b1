/**
 * Loads what a page cannot do without. One request that fails must not leave a page that never judges or draws again, so it is
 * tried until it is there. What a reader asks for by a button says that it failed instead, and is not loaded by this.
 *
 * While a part fails more than once, such as one of a release that has been replaced, the page shows its own words for that: no
 * script has to come for them.
 */
export async function load<Part>(get: () => Promise<Part>): Promise<Part> {
  // Half a second, and twice as long each time, up to half a minute.
  for (let pause = 500; ; pause = Math.min(2 * pause, 30_000)) {
    let isMissing = false
    try {
      return await get()
    } catch {
      isMissing = true
      await new Promise((resolve) => setTimeout(resolve, pause))
    } finally {
      if (pause > 500) document.documentElement.toggleAttribute('data-missing', isMissing)
    }
  }
}
