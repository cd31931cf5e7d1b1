import type { AstroUserConfig } from 'astro'

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/**
 * Dynamic imports without Vite's helper. The helper asks for what a chunk imports a moment ahead, and for its styles; it is
 * more than a kilobyte on every page, and no chunk here has styles of its own.
 */
export function bareImports(): Plugin {
  return {
    name: 'bare-imports',
    enforce: 'pre',
    load: (source: string) =>
      source === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
  }
}
