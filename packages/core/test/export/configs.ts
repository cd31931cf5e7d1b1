import type { ServiceConfig } from '../../src/readers/index.ts'

const region = 'ap-northeast-2'
const computes = ['FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'] as const
const egresses = ['public-ip', 'nat', 'endpoints', 'none'] as const
const balancers = ['none', 'application', 'network'] as const
const strategies = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'] as const

/** Every pair of values of the four fields that change which resources there are, and each of the smaller fields once. */
export const configs: readonly { readonly name: string; readonly config: ServiceConfig }[] = [
  ...pairs().map((config) => ({ name: Object.values(config).join(' '), config })),
  { name: 'HTTPS', config: { region, loadBalancer: 'application', listenerPort: 443 } },
  {
    name: 'HTTPS with a certificate',
    config: {
      region,
      loadBalancer: 'application',
      listenerPort: 443,
      certificateArn: `arn:aws:acm:${region}:111122223333:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9`,
    },
  },
  {
    name: 'TLS with a certificate',
    config: {
      region,
      loadBalancer: 'network',
      listenerPort: 443,
      certificateArn: `arn:aws:acm:${region}:111122223333:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9`,
    },
  },
  {
    name: 'an example image',
    config: { region, image: `123456789012.dkr.ecr.${region}.amazonaws.com/my-web:1.0`, egress: 'endpoints' },
  },
  { name: 'internal', config: { region, loadBalancer: 'application', egress: 'nat', internetFacing: false } },
  {
    name: 'Service Connect',
    config: { region, serviceConnect: 'client-server', serviceConnectNamespace: 'shop.local' },
  },
  { name: 'Service Connect client', config: { region, serviceConnect: 'client' } },
  { name: 'budget', config: { region, costAlarm: true } },
  { name: 'no logs', config: { region, logs: false, containerInsights: 'enhanced' } },
  { name: 'logs for a week', config: { region, logRetentionInDays: 7, ephemeralStorage: 50, tasks: 0 } },
  {
    name: 'Windows',
    config: { region, operatingSystem: 'WINDOWS_SERVER_2022_CORE', cpu: 2048, memory: 4096 },
  },
  { name: 'ARM on EC2', config: { region, compute: 'EC2', cpuArchitecture: 'ARM64', azs: 3 } },
  {
    name: 'own inbound rules',
    config: {
      region,
      loadBalancer: 'application',
      taskInbound: [
        { port: 80, source: 'load-balancer' },
        { port: 8080, source: '10.0.0.0/16' },
        { port: 80, source: '::/0' },
      ],
      loadBalancerInbound: [],
    },
  },
]

/** Rows in which any value of one field meets any value of another; a blue/green deployment needs a load balancer. */
function pairs(): readonly ServiceConfig[] {
  const rows = computes.flatMap((compute, first) =>
    egresses.map((egress, second) => ({
      region,
      compute,
      egress,
      loadBalancer: balancers[(first + second) % balancers.length] ?? 'none',
      deploymentStrategy:
        strategies[(first + 2 * second + (second > 1 ? 1 : 0)) % strategies.length] ?? 'ROLLING',
    })),
  )
  const shifting = balancers
    .slice(1)
    .flatMap((loadBalancer) =>
      strategies.map((deploymentStrategy) => ({ region, loadBalancer, deploymentStrategy })),
    )
  return [...rows, ...shifting]
}
