import type { AstroUserConfig } from 'astro'

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

/**
 * Vite wraps every dynamic import in a helper that first loads the styles of what is imported. All styles of this site come
 * with its pages (a test holds it to that), so the helper would be 800 bytes on every page for nothing.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (source: string) =>
      source.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined,
  }
}
