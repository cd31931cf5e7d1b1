import { completeServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'

/**
 * The service that a learner starts with: the lecture's, in Seoul, before it has a load balancer. Addresses and saved
 * progress hold only what differs from it, so a change here needs a new version of the codec.
 */
export const start: CompleteServiceConfig = completeServiceConfig({
  region: 'ap-northeast-2',
  serviceName: 'my-web',
  clusterName: 'my-cluster',
  cpu: 1024,
  memory: 2048,
  tasks: 1,
})
