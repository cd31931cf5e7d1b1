import type { PropertiesOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const dependsOnConditionValid = defineRule({
  id: 'depends-on-condition-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  peers: [
    'cdk-preflight:pf-ecs-dependson-complete-on-essential',
    'cdk-preflight:pf-ecs-dependson-healthy-without-healthcheck',
  ],
  *check({ containerDefinitions: containers = [] }) {
    for (const [index, { name = '', dependsOn = [] }] of containers.entries()) {
      for (const [place, { containerName = '', condition = '' }] of dependsOn.entries()) {
        const other = containers.find((candidate) => candidate.name === containerName)
        if (other === undefined) continue
        const path = ['containerDefinitions', index, 'dependsOn', place, 'condition'] as const
        const mayEnd = condition === 'COMPLETE' || condition === 'SUCCESS'
        if (!['START', 'HEALTHY', 'COMPLETE', 'SUCCESS'].includes(condition))
          yield { path, data: { what: 'condition', name, containerName, condition } }
        else if (mayEnd && other.essential !== false)
          yield { path, data: { what: 'essential', name, containerName, condition } }
        else if (condition === 'HEALTHY' && other.healthCheck?.command === undefined)
          yield { path, data: { what: 'healthCheck', name, containerName, condition } }
        else if (leadsBack(containers, containerName, name))
          yield { path, data: { what: 'circle', name, containerName, condition } }
      }
    }
  },
})

type Containers = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>

/** Whether a container waits for another, itself or by way of those that it waits for. */
function leadsBack(containers: Containers, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true
    if (seen.has(name)) continue
    seen.add(name)
    const { dependsOn = [] } = containers.find((container) => container.name === name) ?? {}
    open.push(...dependsOn.map(({ containerName = '' }) => containerName))
  }
  return false
}
