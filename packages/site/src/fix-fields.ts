import { projectToConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { ServiceFix } from './lint.ts'

/** The fields of the form that do what a fix does to a service; undefined where none do. */
export function fieldsOf(
  fix: ServiceFix,
  service: CompleteServiceConfig,
): Partial<CompleteServiceConfig> | undefined {
  return 'fields' in fix ? fix.fields : projectToConfig(fix.edits, service)
}
