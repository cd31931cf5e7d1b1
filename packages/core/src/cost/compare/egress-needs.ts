import { mayBeSameRegion, parseImage, taskOf, type Resource, type ResourceGraph } from '../../graph/index.ts'

/**
 * The AWS services that the tasks of a graph call before and beside their own work, as the names of interface endpoints:
 * pulling from Amazon ECR (the layers come from Amazon S3, by a gateway endpoint), logging, secrets, ECS Exec.
 * Source: Amazon ECR user guide, "Amazon ECR interface VPC endpoints"; Amazon ECS developer guide, "Amazon ECS interface VPC
 * endpoints".
 */
export function endpointNames(graph: ResourceGraph): readonly string[] {
  const containers = tasksOf(graph).flatMap(({ properties }) => properties.containerDefinitions ?? [])
  const hasLogs = containers.some(({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs')
  const secrets = containers.flatMap((container) => [
    ...(container.secrets ?? []).map(({ valueFrom = '' }) => valueFrom),
    ...(container.logConfiguration?.secretOptions ?? []).map(({ valueFrom = '' }) => valueFrom),
    container.repositoryCredentials?.credentialsParameter ?? [],
  ])
  const named = secrets.flat().filter((name) => name !== '')
  const isManaged = (name: string): boolean => name.startsWith('arn:') && name.includes(':secretsmanager:')
  const hasExec = graph.all('ecs.service').some(({ properties }) => properties.enableExecuteCommand === true)
  return [
    'ecr.api',
    'ecr.dkr',
    ...(hasLogs ? ['logs'] : []),
    ...(named.some(isManaged) ? ['secretsmanager'] : []),
    ...(named.some((name) => !isManaged(name)) ? ['ssm'] : []),
    ...(hasExec ? ['ssmmessages'] : []),
  ]
}

/** The endpoints that the tasks need and that a VPC does not have, as far as the graph shows; with Amazon S3's. */
export function missingEndpoints(graph: ResourceGraph, vpcId: string): readonly string[] {
  const present = graph
    .all('ec2.vpcEndpoint')
    .filter(({ properties }) => properties.vpcId === vpcId)
    .map(({ properties }) => properties.serviceName ?? '')
  return [...endpointNames(graph), 's3'].filter(
    (name) => !present.some((serviceName) => serviceName.endsWith(`.${name}`)),
  )
}

/**
 * Whether an image comes from elsewhere than a private repository of Amazon ECR in the Region, by its IPv4 name: no endpoint
 * reaches it. Source: Amazon ECR user guide, "Making requests to Amazon ECR registries" (no PrivateLink over dual-stack names).
 */
export function hasForeignImage(graph: ResourceGraph, region: string): boolean {
  return tasksOf(graph)
    .flatMap(({ properties }) => properties.containerDefinitions ?? [])
    .map(({ image = '' }) => parseImage(image))
    .some((image) => image.registry !== 'ecr' || image.isDualStack || !mayBeSameRegion(image.region, region))
}

/** The task definitions that services run; all of them where no service names one. */
function tasksOf(graph: ResourceGraph): readonly Resource<'ecs.taskDefinition'>[] {
  const run = graph.all('ecs.service').flatMap((service) => taskOf(service, graph) ?? [])
  return run.length > 0 ? run : graph.all('ecs.taskDefinition')
}
