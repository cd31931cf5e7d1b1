import { defineRule } from '../rule.ts'

export const faultInjectionNetworkMode = defineRule({
  id: 'fault-injection-network-mode',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  peers: [],
  *check({ enableFaultInjection, networkMode }) {
    if (enableFaultInjection !== true || (networkMode !== 'bridge' && networkMode !== 'none')) return
    yield { path: ['enableFaultInjection'], data: { networkMode } }
  },
})
