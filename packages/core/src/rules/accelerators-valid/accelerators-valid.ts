import { isSet } from '../proposals.ts'
import { defineRule } from '../rule.ts'

export const acceleratorsValid = defineRule({
  id: 'accelerators-valid',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
  peers: ['cdk-preflight:pf-ecs-fargate-inference-accelerator'],
  *check({ containerDefinitions = [], inferenceAccelerators, requiresCompatibilities = [] }) {
    // On Fargate they are not supported for a reason of its own.
    if (isSet(inferenceAccelerators) && !requiresCompatibilities.includes('FARGATE'))
      yield { path: ['inferenceAccelerators'], atKey: true, data: { what: 'inference', value: '' } }
    for (const [index, { resourceRequirements = [] }] of containerDefinitions.entries())
      for (const [place, { type, value = '', sharingStrategy }] of resourceRequirements.entries()) {
        const path = ['containerDefinitions', index, 'resourceRequirements', place] as const
        if (type === 'InferenceAccelerator') yield { path, data: { what: 'inference', value } }
        // A GPU that containers share is asked for by its sharing strategy alone.
        else if (type === 'GPU' && sharingStrategy === undefined && !/^(?:ALL|[1-9]\d*)$/.test(value))
          yield { path, data: { what: 'gpu', value } }
      }
  },
})
