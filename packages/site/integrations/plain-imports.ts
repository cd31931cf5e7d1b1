import type { AstroUserConfig } from 'astro'

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/**
 * Vite wraps every dynamic import in a helper that first loads the styles of what is imported. All styles of this site come
 * with its pages (a test holds it to that), so the helper would be 3.6 KB (gzip) on every step for nothing: measured on
 * 2026-11-28, the nine steps load 55.9 to 57.0 KB with this plugin and 59.5 to 60.6 KB without it, where 60 KB is the limit.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (source: string) =>
      source.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined,
  }
}
