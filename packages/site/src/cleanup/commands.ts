import { word } from '@ecs-lint/core/escape'
import type { Resource } from '@ecs-lint/core/graph'
import { shellCommands, type DeletionStep } from '@ecs-lint/core/leftovers'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/**
 * The commands of one step of the plan. What an account numbers by itself the graph has only made up: it is looked up by its
 * name, or a sample stands for it.
 */
export function commandsFor(
  step: DeletionStep,
  { properties }: Resource,
  { region, clusterName }: CompleteServiceConfig,
): readonly string[] {
  const lookUp = lookUps[step.resource.type]
  const standIns = { cluster: word(clusterName), ...samples }
  if (lookUp === undefined) return shellCommands(step, standIns)
  const { variable, name, command, query } = lookUp
  const named = word(String((properties as Readonly<Record<string, unknown>>)[name]))
  return [
    `${variable}=$(aws ${command}${named} --query '${query}' --region ${word(region)} --output text)`,
    ...shellCommands(step, {
      ...standIns,
      ...Object.fromEntries(lookUp.parameters.map((parameter) => [parameter, `"$${variable}"`])),
    }),
  ]
}

/** Parameters whose values only the account knows. */
const samples: Readonly<Record<string, string>> = {
  VpcEndpointIds: 'vpce-0123456789abcdef0',
  NatGatewayId: 'nat-0123456789abcdef0',
  NatGatewayIds: 'nat-0123456789abcdef0',
  AllocationId: 'eipalloc-0123456789abcdef0',
}

interface LookUp {
  readonly variable: string
  /** The property that holds the name. */
  readonly name: string
  /** What finds it, up to its name. */
  readonly command: string
  readonly query: string
  /** The parameters that take what was found. */
  readonly parameters: readonly string[]
}

const lookUps: Readonly<Record<string, LookUp>> = {
  'elbv2.loadBalancer': {
    variable: 'LOAD_BALANCER',
    name: 'loadBalancerName',
    command: 'elbv2 describe-load-balancers --names ',
    query: 'LoadBalancers[0].LoadBalancerArn',
    parameters: ['LoadBalancerArn', 'LoadBalancerArns'],
  },
  'elbv2.targetGroup': {
    variable: 'TARGET_GROUP',
    name: 'targetGroupName',
    command: 'elbv2 describe-target-groups --names ',
    query: 'TargetGroups[0].TargetGroupArn',
    parameters: ['TargetGroupArn'],
  },
  'ec2.securityGroup': {
    variable: 'SECURITY_GROUP',
    name: 'groupName',
    command: 'ec2 describe-security-groups --filters Name=group-name,Values=',
    query: 'SecurityGroups[0].GroupId',
    parameters: ['GroupId'],
  },
}
