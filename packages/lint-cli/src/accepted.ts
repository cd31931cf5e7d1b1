import { notAccepted } from '@ecs-lint/core/check'
import type { Finding } from '@ecs-lint/core/finding'
import { readConfig } from './config.ts'
import { todayOf, type Io } from './io.ts'

/** What is left of the findings of files once the configuration has turned off, suppressed and graded them. */
export async function asConfigured(findings: readonly Finding[], io: Io): Promise<readonly Finding[]> {
  const { severities, suppressions } = await readConfig(undefined, io)
  return notAccepted(findings, {
    today: todayOf(io),
    ...(severities !== undefined && { severities }),
    ...(suppressions !== undefined && { suppressions }),
  })
}
