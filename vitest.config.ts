import { availableParallelism } from 'node:os'
import { joinedParticles } from './packages/site/integrations/joined-particles.ts'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/**
 * One project a package: `vitest run --project core` runs what is quickest. A test ends at the latest after two minutes: how
 * fast it is on a busy machine is not what it is about.
 */
function project(
  name: string,
  include: string,
  testTimeout = 120_000,
  plugins: TestProjectInlineConfiguration['plugins'] = [],
): TestProjectInlineConfiguration {
  // What a test waits for may take nearly as long.
  const expect = { poll: { timeout: 90_000 } }
  return { plugins, test: { name, include: [include], testTimeout, hookTimeout: testTimeout, expect } }
}

export default defineConfig({
  test: {
    globalSetup: 'scripts/folder-of-tests.ts',
    // Vitest leaves one processor free, which of two is half; tests in a browser wait most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      project('core', 'packages/core/test/**/*.test.ts'),
      project('cli', 'packages/lint-cli/test/**/*.test.ts'),
      // Their pages wait for one another on a machine of few processors.
      // What its modules say is compared with what its pages show.
      project('site', 'packages/site/test/**/*.test.ts', 300_000, [joinedParticles()]),
      project('scripts', 'scripts/test/**/*.test.ts'),
    ],
  },
})
