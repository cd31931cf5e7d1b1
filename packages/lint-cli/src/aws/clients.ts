import type { EC2Client } from '@aws-sdk/client-ec2'
import type { ECSClient } from '@aws-sdk/client-ecs'
import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'

/** How to reach AWS; what is left out comes from the environment and the AWS CLI's configuration. */
export interface Access {
  readonly profile?: string | undefined
  readonly endpointUrl?: string | undefined
}

/** The clients of one Region. */
export interface Clients {
  readonly region: string
  readonly ecs: ECSClient
  readonly ec2: EC2Client
  readonly elb: ElasticLoadBalancingV2Client
}

/** Options that every client gets; `adaptive` slows down when AWS throttles. */
export function clientOptions(region: string | undefined, { profile, endpointUrl }: Access): object {
  return {
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    retryMode: 'adaptive',
    maxAttempts: 6,
  }
}

/** Loads the AWS SDK and makes the clients of a Region. */
export async function createClients(region: string, access: Access): Promise<Clients> {
  const [{ ECSClient: Ecs }, { EC2Client: Ec2 }, { ElasticLoadBalancingV2Client: Elb }] = await Promise.all([
    import('@aws-sdk/client-ecs'),
    import('@aws-sdk/client-ec2'),
    import('@aws-sdk/client-elastic-load-balancing-v2'),
  ])
  const options = clientOptions(region, access)
  return { region, ecs: new Ecs(options), ec2: new Ec2(options), elb: new Elb(options) }
}
