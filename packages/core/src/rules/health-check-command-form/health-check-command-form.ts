import { defineRule } from '../rule.ts'

export const healthCheckCommandForm = defineRule({
  id: 'health-check-command-form',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  peers: [],
  *check({ healthCheck }) {
    const { command } = healthCheck ?? {}
    if (healthCheck === undefined) return
    const [first = '', ...rest] = command ?? []
    const path = ['healthCheck', 'command'] as const
    if (first === '') yield { path, data: { what: 'empty', first } }
    else if (!['CMD', 'CMD-SHELL', 'NONE'].includes(first)) {
      const [, form, line] = /^(CMD-SHELL|CMD)[\s,]+(.+)$/s.exec(first) ?? []
      yield {
        path: ['healthCheck', 'command', 0],
        data: { what: 'first', first },
        fix: () =>
          form === undefined || line === undefined || rest.length > 0
            ? undefined
            : { safety: 'review', edits: [{ op: 'set', path, value: ['CMD-SHELL', line.trim()] }] },
      }
    } else if (first !== 'NONE' && rest.length === 0) yield { path, data: { what: 'alone', first } }
  },
})
