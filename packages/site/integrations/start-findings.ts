import type { AstroUserConfig } from 'astro'
import { findingsOfService } from '../src/lint.ts'
import { start } from '../src/state/start.ts'

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]

const id = 'virtual:start-findings'

/**
 * What the linter says of the service that everybody starts with, worked out while the site is built: a page then shows it
 * without loading the linter.
 */
export function startFindings(): Plugin {
  return {
    name: 'start-findings',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (source: string) =>
      source === `\0${id}` ? `export default ${JSON.stringify(findingsOfService(start))}` : undefined,
  }
}
