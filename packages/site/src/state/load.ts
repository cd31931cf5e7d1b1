/** The first pause and the longest, in milliseconds. */
const [shortest, longest] = [500, 30_000]

/**
 * Loads what a page cannot do without. One request that fails must not leave a page that never judges or draws again, so it is
 * tried until it is there. What a reader asks for by a button says that it failed instead, and is not loaded by this.
 */
export async function load<Part>(get: () => Promise<Part>): Promise<Part> {
  for (let pause = shortest; ; pause = Math.min(2 * pause, longest)) {
    try {
      return await get()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
