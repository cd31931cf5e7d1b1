import { removing, setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const efsTransitEncryption = defineRule({
  id: 'efs-transit-encryption',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  peers: [
    'cdk-preflight:pf-ecs-efs-iam-without-transit-encryption',
    'cdk-preflight:pf-ecs-efs-access-point-with-root-directory',
    'cdk-preflight:pf-ecs-efs-transit-encryption-port-without-encryption',
  ],
  *check({ volumes = [] }) {
    for (const [index, { efsVolumeConfiguration: efs }] of volumes.entries()) {
      if (efs === undefined) continue
      const { accessPointId, iam } = efs.authorizationConfig ?? {}
      const path = ['volumes', index, 'efsVolumeConfiguration', 'transitEncryption'] as const
      const isEncrypted = efs.transitEncryption === 'ENABLED'
      const because =
        accessPointId !== undefined
          ? 'accessPointId'
          : iam === 'ENABLED'
            ? 'iam'
            : efs.transitEncryptionPort !== undefined
              ? 'transitEncryptionPort'
              : undefined
      if (!isEncrypted && because !== undefined)
        yield { path, data: { because, rootDirectory: '' }, fix: setting(path, 'ENABLED') }
      const { rootDirectory = '/' } = efs
      if (accessPointId !== undefined && rootDirectory !== '/' && rootDirectory !== '') {
        const place = ['volumes', index, 'efsVolumeConfiguration', 'rootDirectory'] as const
        yield { path: place, data: { because: 'accessPointId', rootDirectory }, fix: removing(place) }
      }
    }
  },
})
