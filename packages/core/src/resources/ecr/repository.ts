import { defineResource } from '../descriptor.ts'
import { tags } from '../shape.ts'

export default defineResource({
  type: 'ecr.repository',
  shape: {
    repositoryArn: 'text',
    registryId: 'text',
    repositoryName: 'text',
    repositoryUri: 'text',
    createdAt: 'time',
    imageTagMutability: 'text',
    imageTagMutabilityExclusionFilters: 'any',
    imageScanningConfiguration: { scanOnPush: 'flag' },
    encryptionConfiguration: 'any',
    /** As GetLifecyclePolicy tells, and as CloudFormation takes it. */
    lifecyclePolicy: 'any',
    tags,
  },
  names: ['repositoryName', 'repositoryUri', 'repositoryArn'],
  reported: ['repositoryArn', 'registryId', 'repositoryUri', 'createdAt'],
  printedAs: ['repositories', 'repository'],
  cloudFormation: {
    type: 'AWS::ECR::Repository',
    ref: 'repositoryName',
    attributes: { Arn: 'repositoryArn', RepositoryUri: 'repositoryUri' },
  },
  terraform: { type: 'aws_ecr_repository' },
})
