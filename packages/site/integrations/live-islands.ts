import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** The one way in which islands come alive here: `client:live`. */
export function liveIslands(): AstroIntegration {
  const entrypoint = fileURLToPath(new URL('../src/state/live-directive.ts', import.meta.url))
  return {
    name: 'live-islands',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => addClientDirective({ name: 'live', entrypoint }),
    },
  }
}
