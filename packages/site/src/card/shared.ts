import { exampleAccount, exampleCertificate, parseImage } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** A service as its card passes it on: with AWS's example account where it names the account of whoever built it. */
export function withoutAccount(service: CompleteServiceConfig): CompleteServiceConfig {
  const { image, certificateArn, region } = service
  const read = parseImage(image)
  return {
    ...service,
    image: read.registry === 'ecr' ? image.replace(read.account, exampleAccount) : image,
    certificateArn: certificateArn === '' ? '' : exampleCertificate(region),
  }
}
