import { fieldsOf } from '../src/fix-fields.ts'
import { findingsOfService, loadWholeLinter } from '../src/lint-whole.ts'
import type { ServiceFinding } from '../src/lint.ts'
import { start } from '../src/state/start.ts'
import type { Plugin } from './plain-imports.ts'

const id = 'virtual:start-findings'

/**
 * What the linter says of the service that everybody starts with, worked out while the site is built: a page then shows it
 * without loading the linter.
 */
export function startFindings(): Plugin {
  return {
    name: 'start-findings',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: async (source: string) => {
      if (source !== `\0${id}`) return undefined
      await loadWholeLinter()
      return `export default ${JSON.stringify(findingsOfService(start)?.map(shown))}`
    },
  }
}

/** What a page shows of a finding: it stands in the code of every page. */
function shown({ rule, severity, data, message, docs, fix }: ServiceFinding): ServiceFinding {
  const fields = fix && fieldsOf(fix, start)
  return {
    rule,
    severity,
    data,
    message,
    ...(docs && { docs }),
    ...(fix && fields && { fix: { title: fix.title, fields } }),
  }
}
