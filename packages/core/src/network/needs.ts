import type { Path } from '../finding/index.ts'
import { parseArn, parseImage, type PrivateEcr, type PropertiesOf } from '../graph/index.ts'
import type { Need } from './reasons.ts'

type Container = NonNullable<PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']>[number]

/** One host that a task has to reach over HTTPS before it runs. */
export interface Host {
  readonly name: string
  /** Where the task definition asks for it. */
  readonly path: Path
  /** The image that is pulled from it, where it is one of those that an image takes. */
  readonly image?: string
  /** The AWS service as VPC endpoints name it, such as `ecr.dkr`; undefined for hosts that no endpoint serves. */
  readonly service: string | undefined
  readonly region: string | undefined
  /**
   * Whether it answers over IPv6, beside IPv4. `alone`: by another name, which Amazon ECS takes only where a task has IPv6
   * alone.
   */
  readonly ipv6: 'yes' | 'no' | 'alone' | 'unknown'
}

/**
 * The hosts that a task definition needs. Pulling from a private repository takes Amazon ECR's API, its registry, and
 * Amazon S3, where the layers lie. Sources: Amazon ECR user guide, "Interface VPC endpoints" and "Making requests to
 * Amazon ECR registries"; Amazon ECS developer guide, "Interface VPC endpoints".
 */
export function hostsOf(
  task: PropertiesOf<'ecs.taskDefinition'>,
  need: Need,
  region: () => string | undefined,
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
  const parsed = parseImage(image)
  const path: Path = [...base, 'image']
  if (parsed.registry !== 'ecr') {
    const isDualStack = parsed.host === 'ecr-public.aws.com'
    const ipv6 = parsed.registry !== 'ecr-public' ? 'unknown' : isDualStack ? 'yes' : 'no'
    return [{ name: parsed.host, image, path, service: undefined, region: undefined, ipv6 }]
  }
  const { host, region, isDualStack } = parsed
  // Amazon ECR's dual-stack names do not lead through VPC endpoints.
  const shared = { image, path, region, ipv6: isDualStack ? 'yes' : 'no' } as const
  return [
    { ...shared, name: apiHost(parsed), service: isDualStack ? undefined : 'ecr.api' },
    { ...shared, name: host, service: isDualStack ? undefined : 'ecr.dkr' },
    { ...shared, name: layersHost(parsed), service: 's3' },
  ]
}

function apiHost({ region, domain, isDualStack }: PrivateEcr): string {
  if (!isDualStack) return `api.ecr.${region}.${domain}`
  return `ecr.${region}.api.${isInChina(domain) ? 'amazonwebservices.com.cn' : 'aws'}`
}

function layersHost({ region, domain, isDualStack }: PrivateEcr): string {
  if (!isDualStack) return `s3.${region}.${domain}`
  return `s3.dualstack.${region}.amazonaws.com${isInChina(domain) ? '.cn' : ''}`
}

function isInChina(domain: string): boolean {
  return domain.endsWith('.cn')
}

function logHosts(
  { logConfiguration }: Container,
  base: Path,
  region: () => string | undefined,
): readonly Host[] {
  if (logConfiguration?.logDriver !== 'awslogs') return []
  const path: Path = [...base, 'logConfiguration']
  return [awsHost('logs', logConfiguration.options?.['awslogs-region'] ?? region(), path)]
}

function secretHosts(container: Container, base: Path, region: () => string | undefined): readonly Host[] {
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
    const arn = parseArn(reference)
    const isSecret = arn?.service === 'secretsmanager' || path.at(-1) === 'repositoryCredentials'
    // Parameters of Systems Manager may be named without an ARN.
    return [awsHost(isSecret ? 'secretsmanager' : 'ssm', arn?.region || region(), path)]
  })
}

/** A host of an AWS service in a Region. */
export function awsHost(service: string, region: string | undefined, path: Path): Host {
  return { name: `${service}.${region ?? 'REGION'}.amazonaws.com`, path, service, region, ipv6: 'alone' }
}
