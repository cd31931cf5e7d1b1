export * from './finding.ts'
export * from './path.ts'
