import { defineRule } from '../rule.ts'

export const awsvpcHostPortMatches = defineRule({
  id: 'awsvpc-host-port-matches',
  on: 'ecs.portMapping',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['cfn-lint:E3053', 'ecspresso:verify-hostPort'],
  *check({ containerPort, hostPort }, { resource }) {
    const { networkMode } = resource.properties
    if (networkMode !== 'awsvpc' && networkMode !== 'host') return
    // A host port of 0 asks for any port, which awsvpc reads as the container's own.
    if (hostPort === undefined || hostPort === 0 || hostPort === containerPort) return
    yield {
      path: ['hostPort'],
      data: { containerPort, hostPort },
      fix: () => ({ safety: 'safe', edits: [{ op: 'remove', path: ['hostPort'] }] }),
    }
  },
})
