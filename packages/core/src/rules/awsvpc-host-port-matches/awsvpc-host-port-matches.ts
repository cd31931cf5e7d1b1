import { defineRule } from '../rule.ts'

export const awsvpcHostPortMatches = defineRule({
  id: 'awsvpc-host-port-matches',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: ['cfn-lint:E3053', 'ecspresso:verify-hostPort'],
  *check({ networkMode, containerDefinitions = [] }) {
    if (networkMode !== 'awsvpc' && networkMode !== 'host') return
    for (const [index, { portMappings = [] }] of containerDefinitions.entries()) {
      for (const [port, { containerPort, hostPort }] of portMappings.entries()) {
        // A host port of 0 asks for any port, which awsvpc reads as the container's own.
        if (hostPort === undefined || hostPort === 0 || hostPort === containerPort) continue
        yield {
          path: ['containerDefinitions', index, 'portMappings', port, 'hostPort'],
          data: { containerPort, hostPort },
        }
      }
    }
  },
})
