import { secretFormatOf } from '../secret-formats.ts'
import { secretInCommand, secretKindOf, type SecretKind } from '../plaintext-secret.ts'
import { defineRule } from '../rule.ts'

export const noPlaintextSecretEnv = defineRule({
  id: 'no-plaintext-secret-env',
  on: 'ecs.containerText',
  severity: 'error',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  peers: ['security-hub:ECS.8', 'trivy:AWS-0036'],
  *check(text, { resource, path }) {
    const [, container = 0, property = '', ...rest] = path
    if (typeof text !== 'string') {
      const { name = '', value = '' } = text
      const kind = secretKindOf(name, value)
      if (kind !== undefined) yield found('environment', name, kind, value)
    } else if (property === 'command' || property === 'entryPoint') {
      const words = resource.properties.containerDefinitions?.[Number(container)]?.[property]
      const secret = secretInCommand(text, words?.[Number(rest[0]) - 1])
      if (secret !== undefined) yield found('command', secret.name || property, secret.kind, text)
    } else if (property === 'healthCheck') {
      const secret = secretInCommand(text, undefined)
      if (secret !== undefined) yield found('command', secret.name || property, secret.kind, text)
    } else {
      const name = String(path.at(-1))
      // Labels are full of what others call tokens and keys; there the value must tell.
      const kind = property === 'dockerLabels' ? secretFormatOf(text) : secretKindOf(name, text)
      if (kind !== undefined)
        yield found(property === 'dockerLabels' ? 'label' : 'log-option', name, kind, text)
    }
  },
})

type Place = 'environment' | 'command' | 'label' | 'log-option'

interface Found {
  readonly path: readonly []
  readonly data: { readonly place: Place; readonly name: string; readonly kind: SecretKind }
  readonly same: readonly string[]
}

/** One value in several places, or one variable of several containers, is one secret to move. */
function found(place: Place, name: string, kind: SecretKind, value: string): Found {
  return { path: [], data: { place, name, kind }, same: [`${place} ${name}`, value] }
}
