import { describe, expect, test } from 'vitest'
import type { ResourceGraph } from '../../src/graph/index.ts'
import {
  hopText,
  reachability,
  traceBetween,
  traceFetching,
  traceFromInternet,
  traceTargets,
  type Trace,
} from '../../src/network/index.ts'
import { hide, hiddenPaths } from '../graph/hide.ts'
import { allTraces } from './all-traces.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { graphOf as plainGraph, service, serviceIn, type Parts } from './vpc.ts'

/** Every graph that a test asks about: what holds of them all is tested at the end. */
const graphs: ResourceGraph[] = []

function graphOf(...parts: Parameters<typeof plainGraph>): ResourceGraph {
  const graph = plainGraph(...parts)
  graphs.push(graph)
  return graph
}

/** How a trace ends, and the reason of the hop that decides. */
const ends = (trace: Trace | undefined): string => {
  const decisive = trace?.hops.findLast(({ verdict }) => verdict === trace.verdict)
  return `${trace?.verdict} ${decisive?.reason}`
}

const reasonsOf = (trace: Trace | undefined): readonly string[] =>
  trace?.hops.map(({ reason }) => reason) ?? []

const cidrBlock = (index: number): string => `10.0.${index}.0/24`

/** A VPC with a public subnet, and whatever else. */
function vpc(more: Record<string, unknown> = {}, ofSubnet: Record<string, unknown> = {}): Parts {
  return [
    ['ec2.vpc', { vpcId: 'vpc-1', cidrBlock: '10.0.0.0/16', ...more }],
    ['ec2.subnet', { subnetId: 'subnet-1', vpcId: 'vpc-1', cidrBlock: cidrBlock(1), ...ofSubnet }],
    ['ec2.internetGateway', { internetGatewayId: 'igw-1', attachments: [{ vpcId: 'vpc-1' }] }],
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-1',
        vpcId: 'vpc-1',
        associations: [{ subnetId: 'subnet-1' }],
        routes: [
          { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' },
          { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' },
        ],
      },
    ],
  ]
}

/** A security group that admits a block on these ports. */
function group(groupId: string, cidrIp: string, fromPort = 8080, toPort = fromPort): Parts[number] {
  return [
    'ec2.securityGroup',
    {
      groupId,
      vpcId: 'vpc-1',
      ipPermissions: [{ ipProtocol: 'tcp', fromPort, toPort, ipRanges: [{ cidrIp }] }],
      ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
    },
  ]
}

interface Front {
  readonly targetType?: string
  readonly attributes?: readonly { key: string; value: string }[]
  readonly isNetwork?: boolean
}

/** A load balancer in subnet-1 before a service `web`. */
function front({ targetType = 'ip', attributes = [], isNetwork = false }: Front = {}): Parts {
  return [
    [
      'elbv2.loadBalancer',
      {
        loadBalancerName: 'lb',
        loadBalancerArn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/lb/1',
        scheme: 'internet-facing',
        type: isNetwork ? 'network' : 'application',
        availabilityZones: [{ subnetId: 'subnet-1' }],
        securityGroups: isNetwork ? [] : ['sg-lb'],
      },
    ],
    [
      'elbv2.listener',
      {
        loadBalancerArn: 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/lb/1',
        port: 80,
        protocol: isNetwork ? 'TCP' : 'HTTP',
        defaultActions: [{ type: 'forward', targetGroupArn: 'tg' }],
      },
    ],
    [
      'elbv2.targetGroup',
      { targetGroupName: 'tg', port: 8080, protocol: isNetwork ? 'TCP' : 'HTTP', targetType, attributes },
    ],
  ]
}

/** The service `web` behind the load balancer; `more` are properties of the service. */
function behind(more: Record<string, unknown> = {}, ofTask: Record<string, unknown> = {}): Parts {
  const [ofService, ofDefinition] = service('web', ['subnet-1'], ['sg-web'])
  if (ofService === undefined || ofDefinition === undefined) throw new Error('no service')
  const loadBalancers = [{ targetGroupArn: 'tg', containerName: 'web', containerPort: 8080 }]
  return [
    ['ecs.service', { ...ofService[1], loadBalancers, ...more }],
    ['ecs.taskDefinition', { ...ofDefinition[1], networkMode: 'awsvpc', ...ofTask }],
  ] as Parts
}

describe('N1: a Network Load Balancer that keeps the address of clients', () => {
  const attributes = [{ key: 'preserve_client_ip.enabled', value: 'true' }]
  const from = (cidrIp: string, more: Front = {}) =>
    graphOf([...vpc(), ...front({ isNetwork: true, ...more }), ...behind(), group('sg-web', cidrIp)])
  const arrives = (graph: ReturnType<typeof from>): string =>
    ends(traceFromInternet(graph, serviceIn(graph, 'web'))[0])

  test('a group that admits the VPC alone stops them', () => {
    expect(arrives(from('10.0.0.0/16', { attributes }))).toBe('blocked group-refuses')
    expect(arrives(from('0.0.0.0/0', { attributes }))).toBe('passes container-listens')
  })
  test('without it, targets by address see the load balancer', () => {
    expect(arrives(from('10.0.0.0/16'))).toBe('passes container-listens')
  })
  test('health checks come from the load balancer all the same', () => {
    const graph = from('10.0.0.0/16', { attributes })
    const traces = traceTargets(graph, serviceIn(graph, 'web'))
    expect(traces.map((trace) => `${trace.purpose} ${ends(trace)}`)).toEqual([
      'traffic unknown client-addresses-kept',
      'health-check passes container-listens',
    ])
  })
  test('a group that admits nobody stops traffic, whoever sends it', () => {
    const shut = graphOf([
      ...vpc(),
      ...front({ isNetwork: true, attributes }),
      ...behind(),
      group('sg-web', '0.0.0.0/0', 22),
    ])
    expect(ends(traceTargets(shut, serviceIn(shut, 'web'))[0])).toBe('blocked group-refuses')
  })
})

describe('N5: target groups of instances', () => {
  test('take no awsvpc task', () => {
    const graph = graphOf([
      ...vpc(),
      ...front({ targetType: 'instance' }),
      ...behind(),
      group('sg-web', '0.0.0.0/0'),
      group('sg-lb', '0.0.0.0/0', 80),
    ])
    expect(ends(traceFromInternet(graph, serviceIn(graph, 'web'))[0])).toBe('blocked target-type-instance')
  })

  const onInstances = (
    hosts: Parts[number],
    mapping: Record<string, unknown> = { containerPort: 8080 },
    networkMode?: string,
    more: Front = {},
  ) =>
    graphOf([
      ...vpc(),
      ...front({ targetType: 'instance', ...more }),
      ...behind(
        {
          launchType: undefined,
          networkConfiguration: undefined,
          capacityProviderStrategy: [{ capacityProvider: 'own', weight: 1 }],
        },
        { networkMode, containerDefinitions: [{ name: 'web', image: 'web:1', portMappings: [mapping] }] },
      ),
      group('sg-lb', '0.0.0.0/0', 80),
      hosts,
      ['ecs.capacityProvider', { name: 'own', autoScalingGroupProvider: { autoScalingGroupArn: 'asg' } }],
      [
        'autoscaling.autoScalingGroup',
        {
          autoScalingGroupName: 'asg',
          vpcZoneIdentifier: 'subnet-1',
          launchTemplate: { launchTemplateId: 'lt' },
        },
      ],
      [
        'ec2.launchTemplate',
        { launchTemplateId: 'lt', launchTemplateData: { securityGroupIds: ['sg-host'] } },
      ],
    ])
  // https://dev.to/panilo/aws-nlb-and-client-ip-perseverance-how-to-create-security-group-rules-2771
  test('N1: behind a Network Load Balancer see the address of their clients, unless their group says otherwise', () => {
    const arrives = (cidrIp: string, attributes: Front['attributes'] = []): string => {
      const hosts = group('sg-host', cidrIp, 32_768, 65_535)
      const graph = onInstances(hosts, { containerPort: 8080 }, undefined, { isNetwork: true, attributes })
      return ends(traceFromInternet(graph, serviceIn(graph, 'web'))[0])
    }
    expect(arrives('10.0.0.0/16')).toBe('blocked group-refuses')
    expect(arrives('0.0.0.0/0')).toBe('passes container-listens')
    const off = [{ key: 'preserve_client_ip.enabled', value: 'false' }]
    expect(arrives('10.0.0.0/16', off)).toBe('passes container-listens')
  })

  const target = (graph: ReturnType<typeof onInstances>): string =>
    ends(traceTargets(graph, serviceIn(graph, 'web'))[0])

  test('are reached on dynamic host ports, all of which have to be open', () => {
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 32_768, 65_535)))).toBe(
      'passes container-listens',
    )
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 8080)))).toBe('blocked group-refuses')
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 32_768, 61_000)))).toBe(
      'unknown group-partly-dynamic',
    )
  })
  test('are reached on the port that is named, or on that of the container in host mode', () => {
    const named = { containerPort: 8080, hostPort: 80 }
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 80), named))).toBe('passes container-listens')
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 8080), named))).toBe('blocked group-refuses')
    const plain = { containerPort: 8080 }
    expect(target(onInstances(group('sg-host', '10.0.0.0/16', 8080), plain, 'host'))).toBe(
      'passes container-listens',
    )
  })
  test('whose instances are not known are not judged', () => {
    const graph = graphOf([
      ...vpc(),
      ...front({ targetType: 'instance' }),
      ...behind({ launchType: 'EC2', networkConfiguration: undefined }, { networkMode: 'bridge' }),
      group('sg-lb', '0.0.0.0/0', 80),
    ])
    expect(ends(traceTargets(graph, serviceIn(graph, 'web'))[0])).toBe('unknown instances-unknown')
  })
})

describe('a service without tasks', () => {
  const graph = graphOf([
    ...vpc(),
    ...front(),
    ...behind({ desiredCount: 0 }),
    ...service('other', ['subnet-1'], ['sg-web']),
    group('sg-web', '0.0.0.0/0'),
    group('sg-lb', '0.0.0.0/0', 80),
  ])
  const web = serviceIn(graph, 'web')
  const other = serviceIn(graph, 'other')

  test('answers nobody', () => {
    const [trace] = traceFromInternet(graph, web)
    expect(ends(trace)).toBe('blocked no-targets')
    // What a task would be reached by is not told of none.
    expect(trace?.hops.map(({ kind }) => kind)).not.toContain('container')
    const last = trace?.hops.at(-1)
    expect(last && hopText(last)).toEqual({
      ko: '대상 그룹 tg: 원하는 태스크 수(desiredCount)가 0이라 대상이 없습니다. 로드 밸런서가 HTTP 503을 돌려줍니다.',
      en: 'Target group tg has no target: the desired count is 0. The load balancer answers HTTP 503.',
    })
    const between = traceBetween(graph, other, web)[0]
    expect(ends(between)).toBe('blocked no-tasks-desired')
    expect(between?.hops.map(({ reason }) => reason)).not.toContain('container-listens')
    const { classes, verdict } = reachability(graph)
    const at = (name: string): number => classes.findIndex((same) => same.some(({ id }) => id === name))
    expect(verdict(at('other'), at('web'))).toBe('blocked')
    expect(verdict(at('web'), at('other'))).toBe('passes')
  })
  test('is open to its load balancer, for when it has some', () => {
    expect(traceTargets(graph, web).map(({ verdict }) => verdict)).toEqual(['passes', 'passes'])
  })
})

test('tasks that map no port listen on nobody knows what', () => {
  const graph = graphOf([
    ...vpc(),
    ...service('web', ['subnet-1'], ['sg-web'], { isPublic: true }).map((part) =>
      part[0] === 'ecs.taskDefinition'
        ? ([
            'ecs.taskDefinition',
            { family: 'web', containerDefinitions: [{ name: 'web', image: 'web:1' }] },
          ] as const)
        : part,
    ),
    group('sg-web', '0.0.0.0/0'),
  ])
  expect(traceFromInternet(graph, serviceIn(graph, 'web')).map(ends)).toEqual(['unknown no-port'])
})

describe('N3: VPC Block Public Access', () => {
  const trace = (mode: string, place: 'vpc' | 'subnet') => {
    const states = { blockPublicAccessStates: { internetGatewayBlockMode: mode } }
    const graph = graphOf([
      ...(place === 'vpc' ? vpc(states) : vpc({}, states)),
      ...service('web', ['subnet-1'], ['sg-web'], { isPublic: true }),
      group('sg-web', '0.0.0.0/0'),
    ])
    const web = serviceIn(graph, 'web')
    return [ends(traceFromInternet(graph, web)[0]), ends(traceFetching(graph, web, 'image')[0])]
  }
  const blocked = 'blocked public-access-blocked'
  test.each([
    ['block-bidirectional', blocked, blocked],
    ['block-ingress', blocked, blocked],
    ['off', 'passes container-listens', 'passes arrives'],
  ])('%s, of the VPC and of the subnet', (mode, into, out) => {
    expect(trace(mode, 'vpc')).toEqual([into, out])
    expect(trace(mode, 'subnet')).toEqual([into, out])
  })

  test('that only stops what comes in lets NAT gateways out', () => {
    const through = (mode: string): string => {
      const states = { blockPublicAccessStates: { internetGatewayBlockMode: mode } }
      const graph = graphOf([
        ...vpc(states),
        ['ec2.subnet', { subnetId: 'subnet-2', vpcId: 'vpc-1', cidrBlock: cidrBlock(2) }],
        ['ec2.natGateway', { natGatewayId: 'nat-1', subnetId: 'subnet-1', state: 'available' }],
        [
          'ec2.routeTable',
          {
            routeTableId: 'rtb-2',
            vpcId: 'vpc-1',
            associations: [{ subnetId: 'subnet-2' }],
            routes: [{ destinationCidrBlock: '0.0.0.0/0', natGatewayId: 'nat-1' }],
          },
        ],
        ...service('web', ['subnet-2'], ['sg-web']),
        group('sg-web', '0.0.0.0/0'),
      ])
      return ends(traceFetching(graph, serviceIn(graph, 'web'), 'image')[0])
    }
    expect(through('block-ingress')).toBe('passes arrives')
    expect(through('block-bidirectional')).toBe(blocked)
  })
})

describe('N2, N4: private names of endpoints', () => {
  const isolated = (ofVpc: Record<string, unknown>, storage: Parts[number]) => [
    ['ec2.vpc', { vpcId: 'vpc-1', cidrBlock: '10.0.0.0/16', ...ofVpc }] as const,
    ['ec2.subnet', { subnetId: 'subnet-1', vpcId: 'vpc-1', cidrBlock: cidrBlock(1) }] as const,
    [
      'ec2.routeTable',
      {
        routeTableId: 'rtb-1',
        vpcId: 'vpc-1',
        associations: [{ subnetId: 'subnet-1' }],
        routes: [{ destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' }],
      },
    ] as const,
    ...['ecr.api', 'ecr.dkr'].map(
      (name) =>
        [
          'ec2.vpcEndpoint',
          {
            vpcEndpointId: `vpce-${name}`,
            vpcEndpointType: 'Interface',
            vpcId: 'vpc-1',
            serviceName: `com.amazonaws.ap-northeast-2.${name}`,
            privateDnsEnabled: true,
            subnetIds: ['subnet-1'],
            groups: [{ groupId: 'sg-endpoint' }],
          },
        ] as const,
    ),
    storage,
    ...service('web', ['subnet-1'], ['sg-web']),
    group('sg-web', '0.0.0.0/0'),
    group('sg-endpoint', '10.0.0.0/16', 443),
  ]
  const gateway: Parts[number] = [
    'ec2.vpcEndpoint',
    {
      vpcEndpointId: 'vpce-s3',
      vpcEndpointType: 'Gateway',
      vpcId: 'vpc-1',
      serviceName: 'com.amazonaws.ap-northeast-2.s3',
      routeTableIds: ['rtb-1'],
    },
  ]
  const pulls = (ofVpc: Record<string, unknown>, storage: Parts[number] = gateway): readonly Trace[] => {
    const graph = graphOf(isolated(ofVpc, storage), ['ec2.vpcEndpoint'])
    return traceFetching(graph, serviceIn(graph, 'web'), 'image')
  }

  test('work where the VPC has names', () => {
    expect(pulls({}).map(ends)).toEqual(['passes arrives', 'passes arrives', 'passes arrives'])
    expect(pulls({ enableDnsSupport: true, enableDnsHostnames: true }).map(ends)).toEqual([
      'passes arrives',
      'passes arrives',
      'passes arrives',
    ])
  })
  test('take hostnames', () => {
    expect(pulls({ enableDnsHostnames: false }).map(ends)).toEqual([
      'blocked endpoint-names-off',
      'blocked endpoint-names-off',
      'passes arrives',
    ])
  })
  test('take name servers', () => {
    const traces = pulls({ enableDnsSupport: false })
    expect(traces.map(ends)).toEqual([
      'blocked endpoint-names-off',
      'blocked endpoint-names-off',
      'unknown dns-support-off',
    ])
    expect(reasonsOf(traces[0])).toContain('dns-support-off')
  })

  const storage = (dnsOptions?: Record<string, unknown>): Parts[number] => [
    'ec2.vpcEndpoint',
    {
      vpcEndpointId: 'vpce-s3',
      vpcEndpointType: 'Interface',
      vpcId: 'vpc-1',
      serviceName: 'com.amazonaws.ap-northeast-2.s3',
      privateDnsEnabled: true,
      subnetIds: ['subnet-1'],
      groups: [{ groupId: 'sg-endpoint' }],
      ...(dnsOptions !== undefined && { dnsOptions }),
    },
  ]
  test('of Amazon S3 may bring image layers', () => {
    expect(ends(pulls({}, storage())[2])).toBe('unknown s3-interface-endpoint')
    const forResolver = { PrivateDnsOnlyForInboundResolverEndpoint: true }
    expect(ends(pulls({}, storage(forResolver))[2])).toBe('blocked no-endpoint')
  })
})

describe('between two VPCs', () => {
  const across = (routes: readonly Record<string, string>[]): string => {
    const graph = graphOf([
      ['ec2.subnet', { subnetId: 'subnet-1', vpcId: 'vpc-1', cidrBlock: '10.0.1.0/24' }],
      ['ec2.subnet', { subnetId: 'subnet-2', vpcId: 'vpc-2', cidrBlock: '10.1.1.0/24' }],
      [
        'ec2.routeTable',
        { routeTableId: 'rtb-1', vpcId: 'vpc-1', associations: [{ subnetId: 'subnet-1' }], routes },
      ],
      ...service('a', ['subnet-1'], ['sg-a']),
      ...service('b', ['subnet-2'], ['sg-a']),
      group('sg-a', '10.0.0.0/8'),
    ])
    return ends(traceBetween(graph, serviceIn(graph, 'a'), serviceIn(graph, 'b'))[0])
  }
  const local = { destinationCidrBlock: '10.0.0.0/16', gatewayId: 'local' }

  test('it takes a route', () => {
    expect(across([local])).toBe('blocked no-route-to-vpc')
    expect(across([local, { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }])).toBe(
      'blocked no-route-to-vpc',
    )
  })
  test.each([
    ['a peering connection', { vpcPeeringConnectionId: 'pcx-1' }],
    ['a transit gateway', { transitGatewayId: 'tgw-1' }],
  ])('%s is named, and its state is not known', (_, target) => {
    expect(across([local, { destinationCidrBlock: '10.1.0.0/16', ...target }])).toBe(
      'unknown vpc-connection-unknown',
    )
  })
})

describe('what people published', () => {
  const vpcOf = (more: string): string => `
  VPC: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, ${more} } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref VPC, CidrBlock: 10.0.1.0/24, AvailabilityZone: ap-northeast-2a } }
  Routes: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref VPC } }
  Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { RouteTableId: !Ref Routes, SubnetId: !Ref Subnet } }`
  const internet = `
  Gateway: { Type: AWS::EC2::InternetGateway }
  Attachment: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref VPC, InternetGatewayId: !Ref Gateway } }
  Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Routes, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }`
  const groupOf = (name: string, port: number, cidr: string): string => `
  ${name}: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: a, VpcId: !Ref VPC, SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: ${port}, ToPort: ${port}, CidrIp: ${cidr} }] } }`
  const endpoint = (name: string, service: string, more = ''): string => `
  ${name}: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcEndpointType: Interface, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.${service}', PrivateDnsEnabled: true, VpcId: !Ref VPC, SubnetIds: [!Ref Subnet], SecurityGroupIds: [!Ref EndpointGroup], ${more} } }`
  const gateway = `
  Storage: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcEndpointType: Gateway, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3', VpcId: !Ref VPC, RouteTableIds: [!Ref Routes] } }`
  const web = (assignPublicIp: string, more = ''): string => `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: 256
      Memory: 512
      ContainerDefinitions: [{ Name: web, Image: 111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1, PortMappings: [{ ContainerPort: 80 }] }]
  Service:
    Type: AWS::ECS::Service
    Properties:
      ServiceName: web
      LaunchType: FARGATE
      TaskDefinition: !Ref Task
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: ${assignPublicIp}, Subnets: [!Ref Subnet], SecurityGroups: [!Ref TaskGroup] } }
      ${more}`

  async function graphIn(resources: string): Promise<ResourceGraph> {
    const { graph, findings } = readSources([await parseSource('t.yaml', `Resources:${resources}\n`)], {
      region: 'ap-northeast-2',
    })
    expect(findings).toEqual([])
    graphs.push(graph)
    return graph
  }

  const endpoints =
    groupOf('EndpointGroup', 443, '10.0.0.0/16') +
    groupOf('TaskGroup', 80, '10.0.0.0/16') +
    endpoint('EcrApi', 'ecr.api') +
    endpoint('EcrDkr', 'ecr.dkr')
  const pulled = async (resources: string): Promise<readonly string[]> => {
    const graph = await graphIn(resources + web('DISABLED'))
    const [found] = graph.all('ecs.service')
    return found === undefined ? [] : traceFetching(graph, found, 'image').map(ends)
  }

  test.each<readonly [string, string, string]>([
    // aws/copilot-cli: e2e/isolated/vpc.yml
    ['both are on', 'EnableDnsSupport: true, EnableDnsHostnames: true', 'passes arrives'],
    // aws-samples/ecs-blue-green-deployment: templates/vpc.yaml, to which somebody adds endpoints: CloudFormation's default
    ['no names are asked for', '', 'blocked endpoint-names-off'],
    // aws-samples/amazon-ecs-java-microservices: 3_ECS_Java_Spring_PetClinic_CICD/infra-automation/ecs-cluster-2az.yaml
    ['name servers alone are asked for', 'EnableDnsSupport: true', 'blocked endpoint-names-off'],
  ])('N2: endpoints in a VPC in which %s', async (_, dns, expected) => {
    const [api, registry] = await pulled(vpcOf(dns) + endpoints + gateway)
    expect([api, registry]).toEqual([expected, expected])
  })

  const named = vpcOf('EnableDnsSupport: true, EnableDnsHostnames: true')
  test.each<readonly [string, string, string]>([
    // aws-samples/serverless-patterns: route53-alb-s3/template.yaml, which has no private name; others may be elsewhere
    [
      'an interface without one',
      endpoint('Storage', 's3').replace('PrivateDnsEnabled: true, ', ''),
      'unknown endpoints-unknown',
    ],
    ['an interface with a private name', endpoint('Storage', 's3'), 'unknown s3-interface-endpoint'],
    // aws-samples/serverless-patterns: apigw-ec2/template.yaml
    ['a gateway', gateway, 'passes arrives'],
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html, private DNS for both
    ['an interface beside a gateway', endpoint('Interface', 's3') + gateway, 'passes arrives'],
  ])('N4: layers of images through %s', async (_, storage, expected) => {
    expect((await pulled(named + endpoints + storage)).at(-1)).toBe(expected)
  })

  test.each<readonly [string, string, string]>([
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessoptions.html
    ['for the account', 'Options: { Type: AWS::EC2::VPCBlockPublicAccessOptions, Properties: { InternetGatewayBlockMode: block-bidirectional } }', 'blocked public-access-blocked'],
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessexclusion.html
    ['for the account, and this VPC is left out', 'Options: { Type: AWS::EC2::VPCBlockPublicAccessOptions, Properties: { InternetGatewayBlockMode: block-bidirectional } }\n  Exclusion: { Type: AWS::EC2::VPCBlockPublicAccessExclusion, Properties: { VpcId: !Ref VPC, InternetGatewayExclusionMode: allow-bidirectional } }', 'unknown value-unknown'],
  ])('N3: access from the internet is blocked %s', async (_, block, expected) => {
    const graph = await graphIn(`${vpcOf('')}${internet}${groupOf('TaskGroup', 80, '0.0.0.0/0')}${web('ENABLED')}\n  ${block}`)
    const [found] = graph.all('ecs.service')
    expect(found && ends(traceFromInternet(graph, found)[0])).toBe(expected)
  }) // prettier-ignore

  test.each([
    // HeyMrQuaidoo/apideployment: cloudformation/projserver.yml; jbennett7/ecs-codepipeline: cloudformation/ASG.yml, each made
    // for instances and then given to a service with addresses of its own
    ['TargetType: instance, HealthCheckPath: /', 'blocked target-type-instance'],
    ['HealthCheckPath: /, HealthCheckIntervalSeconds: 10', 'blocked target-type-instance'],
    ['TargetType: ip, HealthCheckPath: /', 'passes container-listens'],
  ])('N5: a target group with %s', async (more, expected) => {
    const front = `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internet-facing, Subnets: [!Ref Subnet], SecurityGroups: [!Ref TaskGroup] } }
  Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Balancer, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Targets }] } }
  Targets: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Port: 80, Protocol: HTTP, VpcId: !Ref VPC, ${more} } }`
    const balanced = web(
      'ENABLED',
      'LoadBalancers: [{ ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref Targets }]',
    )
    const graph = await graphIn(
      vpcOf('') + internet + groupOf('TaskGroup', 80, '0.0.0.0/0') + front + balanced,
    )
    const [found] = graph.all('ecs.service')
    expect(found && ends(traceFromInternet(graph, found)[0])).toBe(expected)
  })

  // christoferson/aws-cloudformation: vpc-private-link/vpc-private-link-service.yaml: the group of the load balancer is let in,
  // which holds whoever the client is (Network Load Balancers user guide, "Update the security groups")
  test('N1: a group that admits the group of its load balancer', () => {
    const parts = front({
      isNetwork: true,
      attributes: [{ key: 'preserve_client_ip.enabled', value: 'true' }],
    })
    const admitting = (pair: Record<string, unknown>): Parts[number] => [
      'ec2.securityGroup',
      {
        groupId: 'sg-web',
        vpcId: 'vpc-1',
        ipPermissions: [{ ipProtocol: 'tcp', fromPort: 8080, toPort: 8080, ...pair }],
        ipPermissionsEgress: [{ ipProtocol: '-1', ipRanges: [{ cidrIp: '0.0.0.0/0' }] }],
      },
    ]
    const arrives = (own: Parts[number]): string => {
      const [balancer, ...rest] = parts
      const grouped = [[balancer?.[0], { ...balancer?.[1], securityGroups: ['sg-lb'] }], ...rest] as Parts
      const graph = graphOf([...vpc(), ...grouped, ...behind(), own, group('sg-lb', '0.0.0.0/0', 80)])
      return ends(traceFromInternet(graph, serviceIn(graph, 'web'))[0])
    }
    expect(arrives(admitting({ userIdGroupPairs: [{ groupId: 'sg-lb' }] }))).toBe('passes container-listens')
    expect(arrives(admitting({ ipRanges: [{ cidrIp: '10.0.1.0/24' }] }))).toBe('blocked group-refuses')
  })
})

test('a value that is hidden lets no packet pass, and stops none', () => {
  expect(graphs.length).toBeGreaterThan(20)
  const surprises = new Set<string>()
  for (const graph of graphs) {
    const full = allTraces(graph)
    for (const resource of graph.resources) {
      for (const path of hiddenPaths(resource)) {
        for (const [name, traces] of allTraces(hide(graph, resource, path))) {
          const known = full.get(name) ?? []
          for (const [index, { verdict }] of traces.entries()) {
            const isSame = traces.length === known.length && known[index]?.verdict === verdict
            if (verdict !== 'unknown' && !isSame)
              surprises.add(
                `${resource.id} ${path.join('.')}: ${name} ${verdict} for ${known[index]?.verdict}`,
              )
          }
        }
      }
    }
  }
  expect([...surprises]).toEqual([])
})
