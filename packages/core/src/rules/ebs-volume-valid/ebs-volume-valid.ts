import { defineRule } from '../rule.ts'

export const ebsVolumeValid = defineRule({
  id: 'ebs-volume-valid',
  on: 'ecs.service',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  peers: [
    'cdk-preflight:pf-ecs-svc-ebs-iops-unsupported-type',
    'cdk-preflight:pf-ecs-svc-ebs-throughput-non-gp3',
    'cdk-preflight:pf-ecs-svc-ebs-volume-without-size-or-snapshot',
  ],
  *check({ volumeConfigurations = [] }) {
    for (const [index, { managedEBSVolume: volume }] of volumeConfigurations.entries()) {
      if (volume === undefined) continue
      const at = ['volumeConfigurations', index, 'managedEBSVolume'] as const
      const { volumeType: type = 'gp3', sizeInGiB, snapshotId, iops, throughput } = volume
      if (sizeInGiB === undefined && snapshotId === undefined)
        yield { path: at, data: { what: 'size', type } }
      if (iops !== undefined && !['gp3', 'io1', 'io2'].includes(type))
        yield { path: [...at, 'iops'], data: { what: 'iops', type } }
      if (iops === undefined && ['io1', 'io2'].includes(type))
        yield { path: at, data: { what: 'no-iops', type } }
      if (throughput !== undefined && type !== 'gp3')
        yield { path: [...at, 'throughput'], data: { what: 'throughput', type } }
    }
  },
})
