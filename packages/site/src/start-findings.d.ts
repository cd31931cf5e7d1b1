declare module 'virtual:start-findings' {
  import type { Finding } from '@ecs-lint/core/finding'

  const findings: readonly Finding[]
  export default findings
}
