// What every command says of itself, for its help and for the tutorial's page; none of the commands is loaded for it.
export { auditCommand } from './audit.description.ts'
export { estimateCommand } from './estimate.description.ts'
export { exportCommand } from './export.description.ts'
export { lintCommand } from './lint.description.ts'
export { pricesCommand } from './prices.description.ts'
export { simulateCommand } from './simulate.description.ts'
export { traceCommand } from './trace.description.ts'
