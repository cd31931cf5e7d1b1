import { exampleAccount, type PropertiesOf } from '../graph/index.ts'
import { hasPrivateSubnets, subnetIds, vpcId, zoneLetters, type Add } from './expand-network.ts'
import type { CompleteServiceConfig } from './service-config.ts'

type Complete = CompleteServiceConfig

interface BalancingArns {
  readonly loadBalancer: string
  readonly listener: string
  readonly listenerRule: string
  readonly targetGroup: string
  /** The target group that takes the new version while traffic still goes to the other. */
  readonly alternateTargetGroup: string
}

function balancingArnsOf({ region, serviceName, loadBalancer }: Complete): BalancingArns {
  const start = `arn:aws:elasticloadbalancing:${region}:${exampleAccount}:`
  const balancer = `${loadBalancer === 'network' ? 'net' : 'app'}/${serviceName}/50dc6c495c0c9188`
  return {
    loadBalancer: `${start}loadbalancer/${balancer}`,
    listener: `${start}listener/${balancer}/f2f7dc8efc522ab2`,
    listenerRule: `${start}listener-rule/${balancer}/f2f7dc8efc522ab2/9683b2d02a6cabee`,
    targetGroup: `${start}targetgroup/${serviceName}/943f017f100becff`,
    alternateTargetGroup: `${start}targetgroup/${serviceName}-alternate/2453ed029918f21f`,
  }
}

/** What the service says of its load balancer. */
export function serviceLoadBalancer(
  config: Complete,
): NonNullable<PropertiesOf<'ecs.service'>['loadBalancers']>[number] {
  const arns = balancingArnsOf(config)
  const plain = {
    targetGroupArn: arns.targetGroup,
    containerName: config.serviceName,
    containerPort: config.containerPort,
  }
  if (!shiftsTraffic(config)) return plain
  return {
    ...plain,
    advancedConfiguration: {
      alternateTargetGroupArn: arns.alternateTargetGroup,
      productionListenerRule: config.loadBalancer === 'network' ? arns.listener : arns.listenerRule,
      roleArn: `arn:aws:iam::${exampleAccount}:role/ecsInfrastructureRoleForLoadBalancers`,
    },
  }
}

/** Whether deployments move traffic between two target groups. */
function shiftsTraffic(config: Complete): boolean {
  return config.loadBalancer !== 'none' && config.deploymentStrategy !== 'ROLLING'
}

/** The load balancer with its listener, and the target groups behind it. */
export function addLoadBalancing(config: Complete, add: Add): void {
  const arns = balancingArnsOf(config)
  const isNetwork = config.loadBalancer === 'network'
  const subnets = subnetIds(
    config,
    config.internetFacing || !hasPrivateSubnets(config) ? 'public' : 'private',
  )
  const balancer: PropertiesOf<'elbv2.loadBalancer'> = {
    loadBalancerArn: arns.loadBalancer,
    loadBalancerName: config.serviceName,
    type: isNetwork ? 'network' : 'application',
    scheme: config.internetFacing ? 'internet-facing' : 'internal',
    ipAddressType: 'ipv4',
    vpcId,
    state: { code: 'active' },
    availabilityZones: zoneLetters(config).map((letter, index) => ({
      zoneName: `${config.region}${letter}`,
      subnetId: subnets[index],
    })),
    securityGroups: ['sg-load-balancer'],
  }
  add('elbv2.loadBalancer', config.serviceName, balancer, arns.loadBalancer)
  addTargetGroup(config, config.serviceName, arns.targetGroup, arns, add)
  if (shiftsTraffic(config))
    addTargetGroup(config, `${config.serviceName}-alternate`, arns.alternateTargetGroup, arns, add)
  const protocol = listenerProtocol(config)
  const isCertified = (protocol === 'HTTPS' || protocol === 'TLS') && config.certificateArn !== ''
  const listener: PropertiesOf<'elbv2.listener'> = {
    listenerArn: arns.listener,
    loadBalancerArn: arns.loadBalancer,
    port: config.listenerPort,
    protocol,
    ...(isCertified && { certificates: [{ certificateArn: config.certificateArn }] }),
    defaultActions: [{ type: 'forward', targetGroupArn: arns.targetGroup }],
  }
  add('elbv2.listener', arns.listener, listener, arns.listener)
  if (shiftsTraffic(config) && !isNetwork)
    add('elbv2.rule', arns.listenerRule, listenerRule(arns), arns.listenerRule)
}

/**
 * On port 443 an Application Load Balancer decrypts. A Network Load Balancer does so where it has a certificate, and otherwise passes
 * what is encrypted on to the task: AWS has a TCP listener on 443 for that.
 *
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
function listenerProtocol({ loadBalancer, listenerPort, certificateArn }: Complete): string {
  if (loadBalancer === 'network') return listenerPort === 443 && certificateArn !== '' ? 'TLS' : 'TCP'
  return listenerPort === 443 ? 'HTTPS' : 'HTTP'
}

function addTargetGroup(
  config: Complete,
  targetGroupName: string,
  targetGroupArn: string,
  arns: BalancingArns,
  add: Add,
): void {
  const isNetwork = config.loadBalancer === 'network'
  const properties: PropertiesOf<'elbv2.targetGroup'> = {
    targetGroupArn,
    targetGroupName,
    targetType: 'ip',
    protocol: isNetwork ? 'TCP' : 'HTTP',
    port: config.containerPort,
    vpcId,
    loadBalancerArns: [arns.loadBalancer],
    healthCheckEnabled: true,
    healthCheckProtocol: isNetwork ? 'TCP' : 'HTTP',
    healthCheckPort: 'traffic-port',
    healthCheckIntervalSeconds: config.healthCheckIntervalSeconds,
    healthyThresholdCount: config.healthyThresholdCount,
    ...(isNetwork ? {} : { healthCheckPath: config.healthCheckPath, matcher: { httpCode: '200' } }),
    attributes: [
      { key: 'deregistration_delay.timeout_seconds', value: String(config.deregistrationDelaySeconds) },
    ],
  }
  add('elbv2.targetGroup', targetGroupName, properties, targetGroupArn)
}

/** The rule whose weights ECS changes when it moves production traffic. */
function listenerRule(arns: BalancingArns): PropertiesOf<'elbv2.rule'> {
  return {
    ruleArn: arns.listenerRule,
    listenerArn: arns.listener,
    priority: '1',
    conditions: [{ field: 'path-pattern', pathPatternConfig: { values: ['/*'] } }],
    actions: [
      {
        type: 'forward',
        forwardConfig: {
          targetGroups: [
            { targetGroupArn: arns.targetGroup, weight: 100 },
            { targetGroupArn: arns.alternateTargetGroup, weight: 0 },
          ],
        },
      },
    ],
    isDefault: false,
  }
}
