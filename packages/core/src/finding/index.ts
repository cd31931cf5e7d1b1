export * from './finding.ts'
export * from './lazily.ts'
export * from './path.ts'
export * from './value-edit.ts'
