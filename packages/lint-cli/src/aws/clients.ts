import { EC2Client } from '@aws-sdk/client-ec2'
import { ECSClient } from '@aws-sdk/client-ecs'
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2'
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import pLimit from 'p-limit'
import { noteCall } from './failures.ts'

/** How to reach AWS; what is left out comes from the environment and the AWS CLI's configuration. */
export interface Access {
  readonly profile?: string | undefined
  /** A role to assume, as `arn:aws:iam::111122223333:role/audit`. */
  readonly roleArn?: string | undefined
  readonly endpointUrl?: string | undefined
}

/** The clients of one Region. */
export interface Clients {
  readonly ecs: ECSClient
  readonly ec2: EC2Client
  readonly elb: ElasticLoadBalancingV2Client
}

/** Calls of one Region and service at the same time; AWS throttles by Region and service. */
const concurrency = 4

/** Options that every client gets; `adaptive` slows down when AWS throttles. */
export function clientOptions(region: string | undefined, access: Access): object {
  const { profile, roleArn, endpointUrl } = access
  const base = {
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
  }
  const role = roleArn === undefined ? {} : { credentials: assumed(roleArn, profile, base) }
  // Given here, it would count for more than what the user has set.
  const attempts = process.env['AWS_MAX_ATTEMPTS'] === undefined ? { maxAttempts: 8 } : {}
  return { ...base, ...role, ...attempts, retryMode: 'adaptive' }
}

function assumed(RoleArn: string, profile: string | undefined, clientConfig: object): unknown {
  return fromTemporaryCredentials({
    params: { RoleArn, RoleSessionName: 'ecs-lint-audit' },
    clientConfig: { region: 'us-east-1', ...clientConfig, ...(profile !== undefined && { profile }) },
  })
}

/** Makes the clients of a Region. */
export function createClients(region: string, access: Access): Clients {
  const options = clientOptions(region, access)
  const clients = {
    ecs: new ECSClient(options),
    ec2: new EC2Client(options),
    elb: new ElasticLoadBalancingV2Client(options),
  }
  watchClient(clients.ecs)
  watchClient(clients.ec2)
  watchClient(clients.elb)
  return clients
}

/** Keeps a client's calls to so many at a time, and notes on an error which call it came from. */
export function watchClient(client: {
  readonly middlewareStack: { add(middleware: Middleware, placement: Placement): void }
}): void {
  client.middlewareStack.add(watch(), { step: 'initialize', name: 'ecsLintWatch' })
}

interface Placement {
  readonly step: 'initialize'
  readonly name: string
}

type Middleware = <Args, Answer>(
  next: (args: Args) => Promise<Answer>,
  context: { readonly commandName?: string },
) => (args: Args) => Promise<Answer>

function watch(): Middleware {
  const limit = pLimit(concurrency)
  return (next, context) => (args) =>
    limit(async () => {
      try {
        return await next(args)
      } catch (error) {
        throw noteCall(error, (context.commandName ?? '').replace(/Command$/, ''))
      }
    })
}
