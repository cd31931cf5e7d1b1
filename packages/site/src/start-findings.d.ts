declare module 'virtual:start-findings' {
  import type { ServiceFinding } from './lint.ts'

  const findings: readonly ServiceFinding[]
  export default findings
}
