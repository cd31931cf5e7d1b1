// The common calls. Each folder is an entry of its own (`@ecs-lint/core/cost`) for those who ship only what they use.
export {
  compareGraph,
  estimateGraph,
  type Comparison,
  type Estimate,
  type PricedItem,
  type Usage,
} from './cost/index.ts'
export { check, compare, estimate, type Checked, type CheckOptions } from './check/index.ts'
export type { Finding, Language, Severity, Text } from './finding/index.ts'
export type { Resource, ResourceGraph, ResourceType } from './graph/index.ts'
export { deletePlan, findLeftovers, shellCommands, type Leftover } from './leftovers/index.ts'
export { loadPriceBook, type PriceBook } from './pricing/index.ts'
export {
  expand,
  parseInventory,
  parseServiceConfig,
  readInventory,
  readSources,
  type Inventory,
  type ServiceConfig,
} from './readers/index.ts'
export { lint, rules, type LintOptions, type LintResult } from './rules/index.ts'
export { findSavings, type Saving } from './savings/index.ts'
export { parseSource, type Source } from './source/index.ts'
