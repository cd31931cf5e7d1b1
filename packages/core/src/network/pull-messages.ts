import { hostsOf } from './needs.ts'

/**
 * What AWS writes of a task on Fargate that finds no way to its image, by what it does not get to: Amazon ECR's API, which is
 * asked for a login before anything is pulled, the layers in Amazon S3, or a registry.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/resource-initialization-error.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html
 */
export const pullMessages = {
  login:
    'ResourceInitializationError: unable to pull secrets or registry auth: The task cannot pull registry auth from Amazon ECR: There is a connection issue between the task and Amazon ECR. Check your task network configuration.',
  layers: 'CannotPullContainerError: context canceled',
  registry:
    'CannotPullContainerError: API error (500): Get https://1.dkr.ecr.us-east-1.amazonaws.com/v2/: net/http: request canceled while waiting for connection',
} as const

/** The message of a task without any way to an image: it stops at what it asks for first. */
export function pullMessageOf(image: string): string {
  const [first] = hostsOf({ containerDefinitions: [{ image }] }, 'image', () => undefined)
  return pullMessage(first?.name ?? '')
}

/** The message of a task that does not get to a host of those that its image takes. */
export function pullMessage(host: string): string {
  if (/^(?:api\.ecr|ecr)\.[^.]+\.(?:api\.)?amazon|^ecr\.[^.]+\.api\.aws$/.test(host))
    return pullMessages.login
  if (/^s3\.(?:dualstack\.)?[^.]+\.amazonaws\.com/.test(host)) return pullMessages.layers
  return pullMessages.registry.replace('1.dkr.ecr.us-east-1.amazonaws.com', host)
}
