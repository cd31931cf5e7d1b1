import {
  AllocateAddressCommand,
  CreateNatGatewayCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2'
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'

/** What was planted, by the names that an audit must report. */
export interface Planted {
  readonly idleAddress: string
  readonly idleGateway: string
}

/**
 * Plants services, load balancers and leftovers of every kind in an account of moto: more load balancers than the pages of a
 * proxy hold, and more services than one call describes.
 */
export async function plantAccount(endpoint: string, region: string): Promise<Planted> {
  const options = { region, endpoint, credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' } }
  const elb = new ElasticLoadBalancingV2Client(options)
  const ec2 = new EC2Client(options)
  const ecs = new ECSClient(options)
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}))
  const subnets = Subnets.map((subnet) => subnet.SubnetId ?? '')
  const vpcId = Subnets[0]?.VpcId ?? ''

  async function balancer(name: string): Promise<string> {
    const answer = await elb.send(new CreateLoadBalancerCommand({ Name: name, Subnets: subnets.slice(0, 2) }))
    return answer.LoadBalancers?.[0]?.LoadBalancerArn ?? ''
  }

  async function group(name: string): Promise<string> {
    const answer = await elb.send(
      new CreateTargetGroupCommand({
        Name: name,
        Protocol: 'HTTP',
        Port: 80,
        VpcId: vpcId,
        TargetType: 'ip',
      }),
    )
    return answer.TargetGroups?.[0]?.TargetGroupArn ?? ''
  }

  const forward = (LoadBalancerArn: string, TargetGroupArn: string) =>
    elb.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn }],
      }),
    )

  // In use: a balancer with a registered target, and a service that runs behind it.
  const [liveBalancer, liveGroup] = [await balancer('shop'), await group('shop')]
  await forward(liveBalancer, liveGroup)
  await elb.send(
    new RegisterTargetsCommand({ TargetGroupArn: liveGroup, Targets: [{ Id: '172.31.0.10', Port: 80 }] }),
  )
  // Left over: a balancer whose group is empty, a group of nobody, a free address, a gateway that no route names.
  await forward(await balancer('lecture'), await group('lecture'))
  await group('forgotten')
  const { AllocationId: idle = '' } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }))
  const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }))
  const { NatGateway } = await ec2.send(new CreateNatGatewayCommand({ AllocationId, SubnetId: subnets[0] }))
  // A service at zero, whose balancer runs on.
  const [pausedBalancer, pausedGroup] = [await balancer('paused'), await group('paused')]
  await forward(pausedBalancer, pausedGroup)
  await ecs.send(new CreateClusterCommand({ clusterName: 'shop' }))
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'web',
      containerDefinitions: [{ name: 'web', image: 'nginx', memory: 128 }],
    }),
  )
  const service = (serviceName: string, desiredCount: number, targetGroupArn?: string) =>
    ecs.send(
      new CreateServiceCommand({
        cluster: 'shop',
        serviceName,
        taskDefinition: 'web',
        desiredCount,
        ...(targetGroupArn !== undefined && {
          loadBalancers: [{ targetGroupArn, containerName: 'web', containerPort: 80 }],
        }),
      }),
    )
  await service('paused', 0, pausedGroup)
  await service('shop', 1, liveGroup)
  // More load balancers than the proxy's pages hold, all of them of use: they redirect.
  for (let index = 0; index < 12; index += 1) {
    const LoadBalancerArn = await balancer(`redirect-${index}`)
    const RedirectConfig = { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } as const
    await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn,
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'redirect', RedirectConfig }],
      }),
    )
  }
  // More services than one call of DescribeServices takes.
  for (let index = 0; index < 25; index += 1) await service(`worker-${index}`, 1)
  return { idleAddress: idle, idleGateway: NatGateway?.NatGatewayId ?? '' }
}
