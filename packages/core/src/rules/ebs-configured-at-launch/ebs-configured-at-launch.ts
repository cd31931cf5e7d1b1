import { taskOf } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const ebsConfiguredAtLaunch = defineRule({
  id: 'ebs-configured-at-launch',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  peers: ['cdk-preflight:pf-ecs-svc-ebs-name-not-in-taskdef'],
  *check({ volumeConfigurations = [] }, { resource, graph }) {
    const task = taskOf(resource, graph)
    if (task === undefined) return
    const { volumes = [] } = task.properties
    for (const [index, { name }] of volumeConfigurations.entries()) {
      if (name === undefined) continue
      const place = volumes.findIndex((volume) => volume.name === name)
      if (volumes[place]?.configuredAtLaunch === true) continue
      yield {
        path: ['volumeConfigurations', index, 'name'],
        data: { name, what: place < 0 ? 'nowhere' : 'not-at-launch' },
        related: [{ resource: task, path: place < 0 ? ['volumes'] : ['volumes', place] }],
      }
    }
    for (const [place, { name, configuredAtLaunch }] of volumes.entries())
      if (
        configuredAtLaunch === true &&
        name !== undefined &&
        !volumeConfigurations.some((volume) => volume.name === name)
      )
        yield {
          path: ['volumeConfigurations'],
          data: { name, what: 'not-in-service' },
          related: [{ resource: task, path: ['volumes', place] }],
        }
  },
})
