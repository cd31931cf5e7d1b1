// Loaded once the page is open: a page that is only read needs none of it.
export { exportFormats, exportGraph, noteLine, planOf } from '@ecs-lint/core/export'
