import { parseImage } from '../../graph/index.ts'
import { setting } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const versionConsistencyKept = defineRule({
  id: 'version-consistency-kept',
  on: 'ecs.containerDefinition',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  peers: [],
  *check({ versionConsistency, image }) {
    // An image by its digest is the same one for every task, whatever the setting.
    if (versionConsistency !== 'disabled' || image === undefined || parseImage(image).digest !== undefined)
      return
    const path = ['versionConsistency'] as const
    yield { path, data: { image }, fix: setting(path, 'enabled') }
  },
})
