import { setting } from '../proposals.ts'
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
    // One without a command lacks a required property.
    const { command } = healthCheck ?? {}
    if (command === undefined) return
    const [first = '', ...rest] = command
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
    else if (first === 'CMD' && needsShell(rest))
      yield {
        path,
        data: { what: 'shell', first: rest.join(' ') },
        fix: setting(path, ['CMD-SHELL', rest.join(' ')]),
      }
  },
})

const operators: ReadonlySet<string> = new Set([
  '||',
  '&&',
  '|',
  ';',
  '>',
  '>>',
  '2>&1',
  '>/dev/null',
  '2>/dev/null',
])

/** Whether a command makes sense to a shell alone: a whole line as the name of a program, or operators among its arguments. */
function needsShell(words: readonly string[]): boolean {
  const [program = '', ...others] = words
  // A program whose path has a space in it has no options in its name.
  const isLine = others.length === 0 && /\s(?:-|\S*:\/\/)|\|\||&&|[|;<>]/.test(program)
  return isLine || others.some((word) => operators.has(word))
}
