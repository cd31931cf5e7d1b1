import { computed, signal } from '@preact/signals'

/** The first pause and the longest, in milliseconds. */
const [shortest, longest] = [500, 30_000]

/** How many parts have failed to come more than once, and are not there yet. */
const missing = signal(0)

/** Whether a part is missing that does not come by itself, such as one of a release that has been replaced. */
export const isMissing = computed(() => missing.value > 0)

/**
 * Loads what a page cannot do without. One request that fails must not leave a page that never judges or draws again, so it is
 * tried until it is there. What a reader asks for by a button says that it failed instead, and is not loaded by this.
 */
export async function load<Part>(get: () => Promise<Part>): Promise<Part> {
  for (let pause = shortest; ; pause = Math.min(2 * pause, longest)) {
    try {
      const part = await get()
      if (pause > 2 * shortest) missing.value -= 1
      return part
    } catch {
      if (pause === 2 * shortest) missing.value += 1
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
