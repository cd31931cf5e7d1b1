import type { Path } from '../finding/index.ts'
import type { PropertiesOf } from '../graph/index.ts'
import type { Need } from './reasons.ts'

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** One host that a task has to reach over HTTPS before it runs. */
export interface Host {
  readonly name: string
  /** Where the task definition asks for it. */
  readonly path: Path
  /** The AWS service as VPC endpoints name it, such as `ecr.dkr`; undefined for hosts that no endpoint serves. */
  readonly service: string | undefined
  readonly region: string | undefined
  /**
   * Whether it answers over IPv6, beside IPv4. `alone`: by another name, which Amazon ECS takes only where a task has IPv6
   * alone.
   */
  readonly ipv6: 'yes' | 'no' | 'alone' | 'unknown'
}

/** Where an image lies. */
type Registry =
  | { readonly kind: 'ecr'; readonly region: string; readonly host: string; readonly isDualStack: boolean }
  | { readonly kind: 'ecr-public' | 'docker-hub' | 'other'; readonly host: string }

/** The registry that an image's name stands for. */
export function registryOf(image: string): Registry {
  const [first = '', ...rest] = image.split('/')
  // As Docker reads it: what stands before the first slash is a host only if it looks like one.
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  if (!isHost || first === 'docker.io' || first === 'index.docker.io')
    return { kind: 'docker-hub', host: 'registry-1.docker.io' }
  const ecr =
    /^\d{12}\.dkr(?:\.ecr|-ecr)(?:-fips)?\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/.exec(
      first,
    )
  if (ecr?.[1] !== undefined)
    return { kind: 'ecr', region: ecr[1], host: first, isDualStack: first.includes('.dkr-ecr') }
  const isPublic = first === 'public.ecr.aws' || first === 'ecr-public.aws.com'
  return { kind: isPublic ? 'ecr-public' : 'other', host: first }
}

/**
 * The hosts that a task definition needs. Pulling from a private repository takes Amazon ECR's API, its registry, and
 * Amazon S3, where the layers lie. Sources: Amazon ECR user guide, "Interface VPC endpoints" and "Making requests to
 * Amazon ECR registries"; Amazon ECS developer guide, "Interface VPC endpoints".
 */
export function hostsOf(
  task: PropertiesOf<'ecs.taskDefinition'>,
  need: Need,
  region: string | undefined,
): readonly Host[] {
  const containers = task.containerDefinitions ?? []
  const hosts = containers.flatMap((container, index): readonly Host[] => {
    const base: Path = ['containerDefinitions', index]
    if (need === 'image') return imageHosts(container, base)
    return need === 'logs' ? logHosts(container, base, region) : secretHosts(container, base, region)
  })
  return [...new Map(hosts.toReversed().map((host) => [host.name, host])).values()].toReversed()
}

function imageHosts({ image }: Container, base: Path): readonly Host[] {
  if (image === undefined) return []
  const registry = registryOf(image)
  const path: Path = [...base, 'image']
  if (registry.kind !== 'ecr') {
    const isDualStack = registry.host === 'ecr-public.aws.com'
    const ipv6 = registry.kind !== 'ecr-public' ? 'unknown' : isDualStack ? 'yes' : 'no'
    return [{ name: registry.host, path, service: undefined, region: undefined, ipv6 }]
  }
  const { host, region, isDualStack } = registry
  // Amazon ECR's dual-stack names do not lead through VPC endpoints.
  const shared = { path, region, ipv6: isDualStack ? 'yes' : 'no' } as const
  return [
    {
      ...shared,
      name: isDualStack ? `ecr.${region}.api.aws` : `api.ecr.${region}.amazonaws.com`,
      service: isDualStack ? undefined : 'ecr.api',
    },
    { ...shared, name: host, service: isDualStack ? undefined : 'ecr.dkr' },
    {
      ...shared,
      name: isDualStack ? `s3.dualstack.${region}.amazonaws.com` : `s3.${region}.amazonaws.com`,
      service: 's3',
    },
  ]
}

function logHosts({ logConfiguration }: Container, base: Path, region: string | undefined): readonly Host[] {
  if (logConfiguration?.logDriver !== 'awslogs') return []
  const path: Path = [...base, 'logConfiguration']
  return [awsHost('logs', logConfiguration.options?.['awslogs-region'] ?? region, path)]
}

function secretHosts(container: Container, base: Path, region: string | undefined): readonly Host[] {
  const { secrets = [], logConfiguration, repositoryCredentials } = container
  const mentions: (readonly [string | undefined, Path])[] = [
    ...secrets.map(({ valueFrom }, index) => [valueFrom, [...base, 'secrets', index]] as const),
    ...(logConfiguration?.secretOptions ?? []).map(
      ({ valueFrom }, index) => [valueFrom, [...base, 'logConfiguration', 'secretOptions', index]] as const,
    ),
    [repositoryCredentials?.credentialsParameter, [...base, 'repositoryCredentials']],
  ]
  return mentions.flatMap(([reference, path]) => {
    if (reference === undefined) return []
    const [, , arnService, arnRegion] = reference.split(':')
    const isSecret = arnService === 'secretsmanager' || path.at(-1) === 'repositoryCredentials'
    // Parameters of Systems Manager may be named without an ARN.
    return [awsHost(isSecret ? 'secretsmanager' : 'ssm', arnRegion || region, path)]
  })
}

function awsHost(service: string, region: string | undefined, path: Path): Host {
  return { name: `${service}.${region ?? 'REGION'}.amazonaws.com`, path, service, region, ipv6: 'alone' }
}
