import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const mountVolumeExists = defineRule({
  id: 'mount-volume-exists',
  on: 'ecs.containerDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
  peers: ['cdk-preflight:pf-ecs-mountpoint-source-volume-missing'],
  *check({ mountPoints = [] }, { resource }) {
    const volumes = resource.properties.volumes ?? []
    for (const [index, { sourceVolume }] of mountPoints.entries()) {
      if (sourceVolume === undefined || volumes.some(({ name }) => name === sourceVolume)) continue
      const known = volumes.map(({ name }) => name ?? '').join(', ')
      const [only, ...others] = volumes
      yield {
        path: ['mountPoints', index, 'sourceVolume'],
        data: { sourceVolume, known },
        ...(only?.name !== undefined &&
          others.length === 0 && { fix: setting(['mountPoints', index, 'sourceVolume'], only.name) }),
      }
    }
  },
})
