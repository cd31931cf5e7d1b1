export * from './finding.ts'
export * from './lazily.ts'
export * from './path.ts'
