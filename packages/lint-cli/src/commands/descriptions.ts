// The descriptions of all commands, for the help and for the tutorial's reference page. They load no command code.
export { auditCommand } from './audit.description.ts'
export { estimateCommand } from './estimate.description.ts'
export { explainCommand } from './explain.description.ts'
export { exportCommand } from './export.description.ts'
export { lintCommand } from './lint.description.ts'
export { pricesCommand } from './prices.description.ts'
export { simulateCommand } from './simulate.description.ts'
export { traceCommand } from './trace.description.ts'
