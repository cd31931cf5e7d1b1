import { beforeAll, describe, expect, it } from 'vitest'
import { exportGraph } from '../../src/export/index.ts'
import { createGraph, type Resource, type ResourceType } from '../../src/graph/index.ts'
import { expand, type ServiceConfig } from '../../src/readers/index.ts'
import { argumentOf, parsed, resourcesOf, type JsonMap } from './terraform-file.ts'

/** The resource block of one resource, and what the export leaves out of it. */
async function exported(type: ResourceType, properties: unknown) {
  // As a reader gives it: with what the types of the graph do not know.
  const written: unknown = JSON.parse(JSON.stringify(properties))
  const origin = { format: 'inventory', of: () => undefined } as const
  const resource = { type, id: 'one', properties: written, origin, unknowns: [], exists: true }
  const graph = createGraph([resource as Resource])
  const { files, notes } = exportGraph(graph, 'terraform', 'en')
  const [block] = resourcesOf(await parsed(files[0]?.text ?? ''))
  const omitted = notes.filter(({ about }) => about === 'omitted').map(({ property }) => property)
  return { body: block?.body ?? {}, omitted }
}

async function described(config: Partial<ServiceConfig>) {
  const { files } = exportGraph(expand({ region: 'ap-northeast-2', ...config }), 'terraform', 'en')
  const resources = resourcesOf(await parsed(files[0]?.text ?? ''))
  return (type: string): readonly JsonMap[] =>
    resources.filter((one) => one.type === type).map(({ body }) => body)
}

// The parser takes seconds to start.
beforeAll(async () => void (await parsed('')))

describe('what the provider shapes otherwise than the API', () => {
  it('makes arguments of the attributes of a load balancer, and says which it has no word for', async () => {
    const { body, omitted } = await exported('elbv2.loadBalancer', {
      loadBalancerName: 'web',
      scheme: 'internal',
      availabilityZones: [{ subnetId: 'subnet-1' }],
      type: 'application',
      attributes: [
        { key: 'idle_timeout.timeout_seconds', value: '120' },
        { key: 'deletion_protection.enabled', value: 'true' },
        { key: 'access_logs.s3.enabled', value: 'true' },
        { key: 'access_logs.s3.bucket', value: 'logs' },
        { key: 'routing.http2.enabled', value: 'false' },
        { key: 'routing.new.thing', value: '1' },
      ],
    })
    expect(body).toEqual({
      name: 'web',
      load_balancer_type: 'application',
      subnets: ['subnet-1'],
      internal: true,
      idle_timeout: '120',
      enable_deletion_protection: 'true',
      enable_http2: 'false',
      access_logs: [{ enabled: 'true', bucket: 'logs' }],
    })
    expect(omitted).toEqual(['attributes.routing.new.thing'])
  })

  it('makes a block of the health check of a target group', async () => {
    const { body } = await exported('elbv2.targetGroup', {
      targetGroupName: 'web',
      port: 80,
      protocol: 'HTTP',
      targetType: 'ip',
      healthCheckPath: '/up',
      healthCheckIntervalSeconds: 10,
      healthCheckTimeoutSeconds: 5,
      unhealthyThresholdCount: 3,
      matcher: { httpCode: '200-299' },
      attributes: [
        { key: 'stickiness.enabled', value: 'true' },
        { key: 'stickiness.type', value: 'lb_cookie' },
        { key: 'stickiness.lb_cookie.duration_seconds', value: '60' },
      ],
    })
    expect(body).toEqual({
      name: 'web',
      port: 80,
      protocol: 'HTTP',
      target_type: 'ip',
      health_check: [{ path: '/up', interval: 10, timeout: 5, unhealthy_threshold: 3, matcher: '200-299' }],
      stickiness: [{ enabled: 'true', type: 'lb_cookie', cookie_duration: '60' }],
    })
  })

  it('takes one certificate for a listener, and says that it leaves out the others', async () => {
    const { body, omitted } = await exported('elbv2.listener', {
      loadBalancerArn: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/1',
      port: 443,
      protocol: 'HTTPS',
      alpnPolicy: ['HTTP2Preferred'],
      certificates: [{ certificateArn: 'arn:one' }, { certificateArn: 'arn:two' }],
      defaultActions: [{ type: 'redirect', redirectConfig: { port: '8443', statusCode: 'HTTP_301' } }],
    })
    expect(body).toMatchObject({
      certificate_arn: 'arn:one',
      alpn_policy: 'HTTP2Preferred',
      default_action: [{ type: 'redirect', redirect: [{ port: '8443', status_code: 'HTTP_301' }] }],
    })
    expect(omitted).toEqual(['certificates'])
  })

  it('makes a block of each condition of a rule, in the short form too', async () => {
    const { body } = await exported('elbv2.rule', {
      listenerArn: 'arn:listener',
      priority: '5',
      conditions: [
        { field: 'path-pattern', values: ['/api/*'] },
        { field: 'host-header', hostHeaderConfig: { values: ['example.com'] } },
        {
          field: 'query-string',
          queryStringConfig: { values: [{ key: 'v', value: '1' }, { value: '2' }] },
        },
      ],
      actions: [
        {
          type: 'forward',
          forwardConfig: {
            targetGroups: [{ targetGroupArn: 'arn:group', weight: 1 }],
            targetGroupStickinessConfig: { enabled: true, durationSeconds: 60 },
          },
        },
      ],
    })
    expect(body).toEqual({
      listener_arn: 'arn:listener',
      priority: 5,
      condition: [
        { path_pattern: [{ values: ['/api/*'] }] },
        { host_header: [{ values: ['example.com'] }] },
        { query_string: [{ key: 'v', value: '1' }, { value: '2' }] },
      ],
      action: [
        {
          type: 'forward',
          forward: [
            {
              target_group: [{ arn: 'arn:group', weight: 1 }],
              stickiness: [{ enabled: true, duration: 60 }],
            },
          ],
        },
      ],
    })
  })

  it('makes a map of tags and of other pairs, and a path of the host of a volume', async () => {
    const { body } = await exported('ecs.taskDefinition', {
      family: 'web',
      containerDefinitions: [{ name: 'web', image: 'nginx' }],
      tags: [{ key: 'owner', value: 'shop' }],
      volumes: [
        { name: 'data', host: { sourcePath: '/data' } },
        {
          name: 'files',
          efsVolumeConfiguration: { fileSystemId: 'fs-1', authorizationConfig: { iam: 'ENABLED' } },
        },
      ],
      ephemeralStorage: { sizeInGiB: 50 },
      proxyConfiguration: {
        type: 'APPMESH',
        containerName: 'envoy',
        properties: [{ name: 'AppPorts', value: '80' }],
      },
    })
    const { container_definitions: containers, ...others } = body
    expect(await argumentOf(containers)).toEqual([{ name: 'web', image: 'nginx' }])
    expect(others).toEqual({
      family: 'web',
      tags: { owner: 'shop' },
      volume: [
        { name: 'data', host_path: '/data' },
        {
          name: 'files',
          efs_volume_configuration: [{ file_system_id: 'fs-1', authorization_config: [{ iam: 'ENABLED' }] }],
        },
      ],
      ephemeral_storage: [{ size_in_gib: 50 }],
      proxy_configuration: [{ type: 'APPMESH', container_name: 'envoy', properties: { AppPorts: '80' } }],
    })
  })

  it('leaves out what the provider has no argument for, takes once or in another shape, and says so', async () => {
    const { body, omitted } = await exported('ecs.service', {
      serviceName: 'web',
      serviceConnectConfiguration: {
        enabled: true,
        services: [{ portName: 'http', clientAliases: [{ port: 80 }, { port: 81 }] }],
      },
      monitoring: {},
    })
    expect(body['service_connect_configuration']).toEqual([
      { enabled: true, service: [{ port_name: 'http', client_alias: [{ port: 80 }] }] },
    ])
    expect(omitted).toEqual(['serviceConnectConfiguration.services.0.clientAliases.1', 'monitoring'])
    const template = await exported('ec2.launchTemplate', {
      launchTemplateName: 'web',
      launchTemplateData: {
        instanceType: 't3.small',
        networkInterfaces: [{ deviceIndex: 0, ipv6Addresses: [{ ipv6Address: '2001:db8::1' }] }],
      },
    })
    expect(template.body).toEqual({
      name: 'web',
      instance_type: 't3.small',
      network_interfaces: [{ device_index: 0 }],
    })
    expect(template.omitted).toEqual(['networkInterfaces.0.ipv6Addresses'])
  })
})

describe('what Terraform has to know beside the arguments', () => {
  it('assigns public addresses by a truth value, and opens a load balancer by another', async () => {
    const body = await described({ egress: 'public-ip', loadBalancer: 'application' })
    expect(body('aws_ecs_service')[0]?.['network_configuration']).toMatchObject([{ assign_public_ip: true }])
    expect(body('aws_lb')[0]?.['internal']).toBe(false)
  })

  it('leaves the weights of a rule to ECS where ECS shifts the traffic', async () => {
    const shifting = await described({ loadBalancer: 'application', deploymentStrategy: 'BLUE_GREEN' })
    expect(shifting('aws_lb_listener_rule')[0]?.['lifecycle']).toEqual([{ ignore_changes: ['${action}'] }])
    const network = await described({ loadBalancer: 'network', deploymentStrategy: 'BLUE_GREEN' })
    expect(network('aws_lb_listener')[0]?.['lifecycle']).toEqual([{ ignore_changes: ['${default_action}'] }])
    const rolling = await described({ loadBalancer: 'application' })
    expect(rolling('aws_lb_listener')[0]?.['lifecycle']).toBeUndefined()
  })

  it('leaves to ECS which capacity providers a cluster of Managed Instances has', async () => {
    const managed = await described({ compute: 'MANAGED_INSTANCES' })
    expect(managed('aws_ecs_cluster_capacity_providers')[0]?.['lifecycle']).toEqual([
      { ignore_changes: ['${capacity_providers}'] },
    ])
    const own = await described({ compute: 'EC2' })
    expect(own('aws_ecs_cluster_capacity_providers')[0]?.['lifecycle']).toBeUndefined()
  })

  it('waits for the policy of a role that it names', async () => {
    const body = await described({ loadBalancer: 'application', deploymentStrategy: 'CANARY' })
    expect(body('aws_ecs_task_definition')[0]?.['depends_on']).toEqual([
      '${aws_iam_role_policy_attachment.task_execution_role}',
    ])
    expect(body('aws_ecs_service')[0]?.['depends_on']).toContain(
      '${aws_iam_role_policy_attachment.load_balancer_infrastructure_role}',
    )
  })

  it('keeps the tag of an Auto Scaling group that ECS sizes, and names what others take by name', async () => {
    const body = await described({ compute: 'EC2' })
    expect(body('aws_autoscaling_group')[0]?.['tag']).toEqual([
      { key: 'AmazonECSManaged', value: '', propagate_at_launch: true },
    ])
    expect(body('aws_ecs_cluster_capacity_providers')[0]?.['cluster_name']).toBe(
      '${aws_ecs_cluster.cluster.name}',
    )
    expect(body('aws_iam_instance_profile')[0]?.['role']).toBe('${aws_iam_role.instance_role.name}')
  })
})
