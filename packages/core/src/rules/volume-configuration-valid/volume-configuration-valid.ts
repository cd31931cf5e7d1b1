import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const volumeConfigurationValid = defineRule({
  id: 'volume-configuration-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  peers: [],
  *check({ volumes = [] }) {
    for (const [index, volume] of volumes.entries()) {
      const label = (): string | undefined => volume.name
      const given = kinds.filter((kind) =>
        kind === 'host' ? isSet(volume.host?.sourcePath) : isSet(volume[kind]),
      )
      if (given.length > 1)
        yield { path: ['volumes', index], data: { what: 'kinds', given: given.join(', ') }, label }
      const docker = volume.dockerVolumeConfiguration
      if (docker?.autoprovision !== undefined && docker.scope !== 'shared')
        yield {
          path: ['volumes', index, 'dockerVolumeConfiguration', 'autoprovision'],
          data: { what: 'autoprovision', given: '' },
          label,
        }
      const { name } = volume
      if (name !== undefined && volumes.findIndex((other) => other.name === name) < index)
        yield { path: ['volumes', index, 'name'], data: { what: 'name', given: '' }, label }
    }
  },
})

const kinds = [
  'host',
  'dockerVolumeConfiguration',
  'efsVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
  's3filesVolumeConfiguration',
  'configuredAtLaunch',
] as const
