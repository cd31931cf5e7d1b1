import { defineRule } from '../rule.ts'

export const noPlaintextSecretEnv = defineRule({
  id: 'no-plaintext-secret-env',
  on: 'ecs.environmentVariable',
  severity: 'error',
  category: 'security',
  preset: 'recommended',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  peers: ['security-hub:ECS.8', 'trivy:AWS-0036'],
  *check({ name = '', value = '' }) {
    if (isPlaintextSecret(name, value)) yield { path: [], data: { name } }
  },
})

/** Names that end like a secret's, with a value that is one: no number, switch, path, address or ARN. */
export function isPlaintextSecret(name: string, value: string): boolean {
  // The form of an access key's id.
  if (/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/.test(value)) return true
  const isNamedLikeOne =
    /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|SECRET_ACCESS_KEY)$/i.test(name)
  return isNamedLikeOne && value !== '' && !/^(?:\d+|true|false|arn:.*|https?:.*|\/.*|\$\{.*)$/i.test(value)
}
