import { isSet, removing } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const networkModeUnsupportedParameters = defineRule({
  id: 'network-mode-unsupported-parameters',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  peers: [
    'cdk-preflight:pf-ecs-awsvpc-hostname',
    'cdk-preflight:pf-ecs-awsvpc-extra-hosts',
    'cdk-preflight:pf-ecs-fargate-links',
  ],
  *check(container, { resource }) {
    const mode = resource.properties.networkMode
    if (mode === undefined || mode === 'bridge') return
    for (const property of unsupported[mode]) {
      if (isSet(container[property]))
        yield { path: [property], atKey: true, data: { property, mode }, fix: removing([property]) }
    }
  },
})

/** What each network mode excludes; bridge takes them all. Source: ContainerDefinition and TaskDefinition, ECS API reference. */
const unsupported = {
  awsvpc: ['hostname', 'links', 'extraHosts', 'dnsServers', 'dnsSearchDomains', 'disableNetworking'],
  host: ['links'],
  none: ['links', 'portMappings'],
} as const
