// The linter with all that it loads by and by: for who cannot wait, such as what is drawn while the site is built.
import { serviceRules } from '@ecs-lint/core/rules'
import { loadFurtherRules, loadWords } from './lint.ts'

export { findingsOfService } from './lint.ts'

/** Loads the rules and words of every service. */
export async function loadWholeLinter(): Promise<void> {
  await Promise.all([loadFurtherRules(), loadWords(serviceRules.map(({ id }) => id))])
}
