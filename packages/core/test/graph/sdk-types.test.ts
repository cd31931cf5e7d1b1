import type {
  AutoScalingGroupProvider,
  CapacityProvider,
  Cluster,
  ContainerDefinition,
  CreateServiceRequest,
  InstanceLaunchTemplate,
  InstanceRequirementsRequest,
  ManagedInstancesProvider,
  DeploymentConfiguration,
  RegisterTaskDefinitionRequest,
  Service,
  ServiceConnectConfiguration,
  ServiceConnectService,
  ServiceManagedEBSVolumeConfiguration,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import type { PropertiesOf } from '../../src/graph/index.ts'

type Task = PropertiesOf<'ecs.taskDefinition'>
type Container = NonNullable<Task['containerDefinitions']>[number]
type Provider = PropertiesOf<'ecs.capacityProvider'>
type Managed = NonNullable<Provider['managedInstancesProvider']>
type Template = NonNullable<Managed['instanceLaunchTemplate']>
type Connect = NonNullable<PropertiesOf<'ecs.service'>['serviceConnectConfiguration']>
type Volume = NonNullable<PropertiesOf<'ecs.service'>['volumeConfigurations']>[number]
type Deployment = NonNullable<PropertiesOf<'ecs.service'>['deploymentConfiguration']>

/** The parts of a deployment configuration, each as a structure of its own. */
type Parts =
  | 'deploymentCircuitBreaker'
  | 'alarms'
  | 'linearConfiguration'
  | 'canaryConfiguration'
  | 'earlySuccessCriteria'
type Part<Of, Name extends keyof Of> = NonNullable<Of[Name]>
type Hook<Of extends { lifecycleHooks?: unknown }> =
  NonNullable<Of['lifecycleHooks']> extends readonly (infer Item)[] ? Item : never

/** The fields of the SDK's type that ours lacks; `never` where we model them all. */
type Lacking<Sdk, Ours> = Exclude<keyof Sdk, keyof Ours>

// Each line stops compiling, with the field's name, when the SDK has a field that we do not model.
const lacking: {
  readonly taskDefinition: readonly Lacking<TaskDefinition, Task>[]
  readonly registered: readonly Lacking<RegisterTaskDefinitionRequest, Task>[]
  readonly container: readonly Lacking<ContainerDefinition, Container>[]
  readonly service: readonly Lacking<Service, PropertiesOf<'ecs.service'>>[]
  readonly created: readonly Lacking<CreateServiceRequest, PropertiesOf<'ecs.service'>>[]
  readonly cluster: readonly Lacking<Cluster, PropertiesOf<'ecs.cluster'>>[]
  readonly provider: readonly Lacking<CapacityProvider, Provider>[]
  readonly group: readonly Lacking<
    AutoScalingGroupProvider,
    NonNullable<Provider['autoScalingGroupProvider']>
  >[]
  readonly managed: readonly Lacking<ManagedInstancesProvider, Managed>[]
  readonly template: readonly Lacking<InstanceLaunchTemplate, Template>[]
  readonly requirements: readonly Lacking<
    InstanceRequirementsRequest,
    NonNullable<Template['instanceRequirements']>
  >[]
  readonly connect: readonly Lacking<ServiceConnectConfiguration, Connect>[]
  readonly endpoint: readonly Lacking<ServiceConnectService, NonNullable<Connect['services']>[number]>[]
  readonly volume: readonly Lacking<
    ServiceManagedEBSVolumeConfiguration,
    NonNullable<Volume['managedEBSVolume']>
  >[]
  readonly deployment: readonly Lacking<DeploymentConfiguration, Deployment>[]
  readonly deploymentParts: readonly {
    [Name in Parts]: Lacking<Part<DeploymentConfiguration, Name>, Part<Deployment, Name>>
  }[Parts][]
  readonly hook: readonly Lacking<Hook<DeploymentConfiguration>, Hook<Deployment>>[]
} = {
  taskDefinition: [], registered: [], container: [], service: [], created: [], cluster: [], provider: [], group: [],
  managed: [], template: [], requirements: [], connect: [], endpoint: [], volume: [], deployment: [], deploymentParts: [], hook: [],
} // prettier-ignore

type IsNever<T> = [T] extends [never] ? true : false
const isComplete: {
  readonly [Type in keyof typeof lacking]: IsNever<(typeof lacking)[Type][number]>
} = {
  taskDefinition: true, registered: true, container: true, service: true, created: true, cluster: true, provider: true, group: true,
  managed: true, template: true, requirements: true, connect: true, endpoint: true, volume: true,
  deployment: true, deploymentParts: true, hook: true,
} // prettier-ignore

/** Fields of ours that neither of the SDK's types has: a typing error here would never match a file. */
const invented: {
  readonly task: IsNever<Exclude<keyof Task, keyof TaskDefinition | keyof RegisterTaskDefinitionRequest>>
  readonly container: IsNever<Exclude<keyof Container, keyof ContainerDefinition>>
  readonly service: IsNever<
    Exclude<keyof PropertiesOf<'ecs.service'>, keyof Service | keyof CreateServiceRequest>
  >
  readonly deployment: IsNever<Exclude<keyof Deployment, keyof DeploymentConfiguration>>
  readonly deploymentParts: IsNever<
    {
      [Name in Parts]: Exclude<keyof Part<Deployment, Name>, keyof Part<DeploymentConfiguration, Name>>
    }[Parts]
  >
  readonly hook: IsNever<Exclude<keyof Hook<Deployment>, keyof Hook<DeploymentConfiguration>>>
} = { task: true, container: true, service: true, deployment: true, deploymentParts: true, hook: true }

test('the types hold against the SDK (checked by the compiler)', () => {
  expect(Object.values(isComplete)).not.toContain(false)
  expect(Object.values(invented)).not.toContain(false)
})
