import { removing, setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const ephemeralStorageValid = defineRule({
  id: 'ephemeral-storage-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
  peers: [
    'cdk-preflight:pf-ecs-ephemeral-storage-range',
    'cdk-preflight:pf-ecs-fargate-ephemeral-storage-ec2',
  ],
  *check(task) {
    const size = task.ephemeralStorage?.sizeInGiB
    if (size === undefined) return
    const path = ['ephemeralStorage', 'sizeInGiB'] as const
    if (size < 21 || size > 200)
      yield {
        path,
        data: { size, isFargate: true },
        fix: size > 200 ? setting(path, 200) : removing(['ephemeralStorage']),
      }
    else if (task.requiresCompatibilities?.length === 1 && task.requiresCompatibilities[0] === 'EC2')
      yield { path, data: { size, isFargate: false }, fix: removing(['ephemeralStorage']) }
  },
})
