import { AutoScalingClient } from '@aws-sdk/client-auto-scaling'
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
  readonly autoScaling: AutoScalingClient
  readonly ecs: ECSClient
  readonly ec2: EC2Client
  readonly elb: ElasticLoadBalancingV2Client
}

/** Calls of one Region and service at the same time; AWS throttles by Region and service. */
const concurrency = 4

/** How long, in milliseconds, anything may take; without a limit, an endpoint that never answers would hold the audit for ever. */
export interface Limits {
  /** A call with all its attempts, until its answer has been read. */
  readonly call: number
  /** All calls of a client, since its first. */
  readonly client: number
}

const limits: Limits = { call: 180_000, client: 1_800_000 }

/** Milliseconds until a connection stands, and until an answer begins. */
const requestHandler = { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true }

/** Options that every client gets. `adaptive` retries would go on slowly long after a single throttle. */
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
  return { ...base, ...role, ...attempts, requestHandler, retryMode: 'standard' }
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
  const clients: Clients = {
    autoScaling: new AutoScalingClient(options),
    ecs: new ECSClient(options),
    ec2: new EC2Client(options),
    elb: new ElasticLoadBalancingV2Client(options),
  }
  for (const client of Object.values(clients)) watchClient(client)
  return clients
}

/** Stops whatever is still under way. */
export function destroyClients(clients: Clients): void {
  for (const client of Object.values(clients)) client.destroy()
}

/**
 * Keeps a client's calls to so many at a time and to limits of time, and notes on an error which call it came from. Once a
 * call got no answer in time the client is asked no more: each further call would wait as long.
 */
export function watchClient(client: Watched, { call, client: whole }: Limits = limits): void {
  const limit = pLimit(concurrency)
  let [start, isSilent]: [number | undefined, boolean] = [undefined, false]
  const watch: Middleware = (next, context) => (args) =>
    limit(async () => {
      try {
        start ??= performance.now()
        const left = isSilent ? 0 : start + whole - performance.now()
        return await within(Math.min(call, left), () => next(args))
      } catch (error) {
        if (isTimeout(error) && !isSilent) {
          isSilent = true
          client.destroy()
        }
        throw noteCall(error, (context.commandName ?? '').replace(/Command$/, ''))
      }
    })
  client.middlewareStack.add(watch, { step: 'initialize', name: 'ecsLintWatch' })
}

interface Watched {
  readonly middlewareStack: {
    add(middleware: Middleware, placement: { readonly step: 'initialize'; readonly name: string }): void
  }
  /** Closes its connections, also those in use. */
  destroy(): void
}

type Middleware = <Args, Answer>(
  next: (args: Args) => Promise<Answer>,
  context: { readonly commandName?: string },
) => (args: Args) => Promise<Answer>

/** What is awaited, or a TimeoutError after so many milliseconds; with none left, nothing is begun. */
async function within<Answer>(milliseconds: number, begin: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = (): Error => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' })
  if (milliseconds <= 0) throw late()
  try {
    return await Promise.race([
      begin(),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(late()), milliseconds)
      }),
    ])
  } finally {
    clearTimeout(timer)
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}
