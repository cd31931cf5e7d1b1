import { parseImage } from '../graph/index.ts'
import { hostsOf } from './needs.ts'
import type { FetchTrace } from './trace-egress.ts'

/** One that is kept for documentation (RFC 5737). */
export const exampleAddress = '192.0.2.10'

/**
 * What AWS writes of a task on Fargate that finds no way to its image, by what it does not get to: Amazon ECR's API, which is
 * asked for a login before anything is pulled, the layers in Amazon S3, or a registry, here that of Amazon ECR Public.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const pullMessages = {
  login:
    'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.',
  layers: 'CannotPullContainerError: context canceled',
  registry: `CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref public.ecr.aws/nginx/nginx:1.27: failed to do request: Head "https://public.ecr.aws/v2/nginx/nginx/manifests/1.27": dial tcp ${exampleAddress}:443: i/o timeout`,
} as const

/** The message of a task without any way to an image: it stops at what it asks for first. */
export function pullMessageOf(image: string): string {
  const [first] = hostsOf({ containerDefinitions: [{ image }] }, 'image', () => undefined)
  return pullMessage({ host: first?.name ?? '', image })
}

/** The message of a task that does not get to a host of those that its image takes. */
export function pullMessage({ host, image = '' }: Pick<FetchTrace, 'host' | 'image'>): string {
  if (/^(?:api\.ecr|ecr)\.[^.]+\.(?:api\.)?amazon|^ecr\.[^.]+\.api\.aws$/.test(host))
    return pullMessages.login
  if (/^s3\.(?:dualstack\.)?[^.]+\.amazonaws\.com/.test(host)) return pullMessages.layers
  return ofRegistry(image)
}

/**
 * As Fargate has written it since platform version 1.4.0.
 *
 * Sources: https://github.com/ActionIQ/terraform-aws-retool-ecs-fargate/issues/20,
 * https://github.com/deepfence/terraform-aws-cloud-scanner/issues/13
 */
function ofRegistry(image: string): string {
  const { registry, host, repository, tag = 'latest', digest } = parseImage(image)
  const isHub = registry === 'docker-hub'
  const name = isHub && !repository.includes('/') ? `library/${repository}` : repository
  const ref = `${isHub ? 'docker.io' : host}/${name}${digest === undefined ? `:${tag}` : `@${digest}`}`
  return pullMessages.registry
    .replace('public.ecr.aws/nginx/nginx:1.27', ref)
    .replace('public.ecr.aws/v2/nginx/nginx/manifests/1.27', `${host}/v2/${name}/manifests/${digest ?? tag}`)
}
