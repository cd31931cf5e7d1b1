// Every rule, in the order of ids. `pnpm new-rule` adds its line; a test holds this list against the folders.
import { fargateCpuMemoryValid } from './fargate-cpu-memory-valid/fargate-cpu-memory-valid.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [fargateCpuMemoryValid]
