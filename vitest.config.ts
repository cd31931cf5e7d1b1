import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/**
 * One project a package: `vitest run --project core` runs what is quickest. A test ends at the latest after two minutes: how
 * fast it is on a busy machine is not what it is about.
 */
function project(name: string, include: string, testTimeout = 120_000): TestProjectInlineConfiguration {
  return { test: { name, include: [include], testTimeout, hookTimeout: 120_000 } }
}

export default defineConfig({
  test: {
    // Vitest leaves one processor free, which of two is half; tests in a browser wait most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('core', 'packages/core/test/**/*.test.ts'),
      project('cli', 'packages/lint-cli/test/**/*.test.ts'),
      project('site', 'packages/site/test/**/*.test.ts'),
      project('scripts', 'scripts/test/**/*.test.ts'),
    ],
  },
})
