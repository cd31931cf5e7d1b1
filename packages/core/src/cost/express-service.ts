import { isWithin, type Path } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'

type Express = Resource<'ecs.expressGatewayService'>

/** What of an Express Mode service is in use: AWS reports it apart, by revision. */
export function configured({ properties }: Express): Express['properties'] {
  return properties.activeConfigurations?.[0] ?? properties.targetConfiguration ?? properties
}

/**
 * The service that ECS makes for one of Express Mode, as AWS's pages tell: on Fargate, behind a load balancer, and deployed as
 * a canary of 5 % for 3 minutes, with 3 minutes of bake time and an alarm that rolls back.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-update-full.html
 */
export function serviceOfExpress(express: Express): Resource<'ecs.service'> {
  return {
    ...express,
    type: 'ecs.service',
    properties: {
      serviceName: express.properties.serviceName ?? express.id,
      launchType: 'FARGATE',
      loadBalancers: [{ targetGroupArn: `${express.id} (Express Mode)`, containerName: 'Main' }],
      deploymentConfiguration: {
        strategy: 'CANARY',
        canaryConfiguration: { canaryPercent: 5, canaryBakeTimeInMinutes: 3 },
        bakeTimeInMinutes: 3,
        alarms: { alarmNames: [`${express.id} (Express Mode)`], enable: true, rollback: true },
      },
      // Read when they are asked for: what is unknown of them leaves alone whatever does not ask.
      get cluster() {
        return express.properties.cluster
      },
      get desiredCount() {
        return configured(express).scalingTarget?.minTaskCount ?? 1
      },
      get taskDefinition() {
        return configured(express).taskDefinitionArn ?? express.id
      },
      get networkConfiguration() {
        return { awsvpcConfiguration: { ...configured(express).networkConfiguration } }
      },
    },
    unknowns: express.unknowns.flatMap((unknown) =>
      moved.flatMap(([from, to]) =>
        isWithin(unknown.path, from) || isWithin(from, unknown.path)
          ? [{ ...unknown, path: [...to, ...unknown.path.slice(from.length)] }]
          : [],
      ),
    ),
  }
}

/** The task definition that ECS makes for a service without one of its own; its system is always Linux. */
export function definitionOfExpress(express: Express): Resource<'ecs.taskDefinition'> {
  const { cpu, memory, cpuArchitecture, primaryContainer } = configured(express)
  return {
    ...express,
    type: 'ecs.taskDefinition',
    properties: {
      family: express.id,
      cpu,
      memory,
      containerDefinitions: [{ name: 'Main', image: primaryContainer?.image }],
      ...(cpuArchitecture !== undefined && { runtimePlatform: { cpuArchitecture } }),
    },
    unknowns: [],
  }
}

/** Where values of an Express Mode service stand in the service that ECS makes. */
const moved: readonly (readonly [from: Path, to: Path])[] = [
  [['scalingTarget', 'minTaskCount'], ['desiredCount']],
  [['networkConfiguration'], ['networkConfiguration', 'awsvpcConfiguration']],
  [['taskDefinitionArn'], ['taskDefinition']],
]
