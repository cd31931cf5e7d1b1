import { describe, expect, test } from 'vitest'
import { check, type Checked } from '../../src/check/index.ts'
import { foreignFormat } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

type Files = Readonly<Record<string, unknown>>

async function checked(files: Files): Promise<Checked> {
  const sources = Object.entries(files).map(async ([name, value]) =>
    parseSource(name, JSON.stringify(value, undefined, 1)),
  )
  return check(await Promise.all(sources), { preset: 'all' })
}

const idsOf = ({ graph }: Checked): readonly string[] =>
  graph.resources.map(({ type, id }) => `${type} ${id}`)
const rulesOf = ({ findings }: Checked): readonly string[] => findings.map(({ rule }) => rule)

const containers = [
  { name: 'web', image: 'nginx:1.29', essential: true, memory: 128, portMappings: [{ containerPort: 80 }] },
]
const definition = (family: string, revision?: number): object => ({
  family,
  ...(revision !== undefined && { revision }),
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  containerDefinitions: containers,
})
const service = (more: object): object => ({
  launchType: 'FARGATE',
  desiredCount: 1,
  loadBalancers: [
    {
      targetGroupArn:
        'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:targetgroup/web/943f017f100becff',
      containerName: 'nope',
      containerPort: 80,
    },
  ],
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'] } },
  ...more,
})

describe('L2: the bodies of requests', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['create-service', service({ serviceName: 'web' }), ['ecs.service web']],
    [
      'update-service',
      { service: 'web', cluster: 'c', forceNewDeployment: true, desiredCount: 2 },
      ['ecs.service web'],
    ],
    [
      'update-service of the definition alone',
      { service: 'web', taskDefinition: 'web:3' },
      ['ecs.service web'],
    ],
    ["ecspresso's service definition", service({}), ['ecs.service (unnamed)']],
    ['a list of containers', containers, ['ecs.taskDefinition (unnamed)']],
    ['describe-services', { services: [service({ serviceName: 'web' })], failures: [] }, ['ecs.service web']],
    [
      'describe-task-definition',
      { taskDefinition: definition('web', 3), tags: [] },
      ['ecs.taskDefinition web:3'],
    ],
    [
      "Elastic Beanstalk's Dockerrun",
      { AWSEBDockerrunVersion: 2, containerDefinitions: containers },
      ['ecs.taskDefinition (unnamed)'],
    ],
    // octop162/basic_vpc_and_ecs: ecs-service-def.json, a service of ecspresso with two load balancers of blue/green
    [
      'a service of ecspresso with hooks, without a name and a definition',
      {
        availabilityZoneRebalancing: 'DISABLED',
        deploymentConfiguration: {
          strategy: 'BLUE_GREEN',
          bakeTimeInMinutes: 0,
          lifecycleHooks: [
            {
              hookTargetArn: '{{ tfstate `module.hook.aws_lambda_function.check.arn` }}',
              lifecycleStages: ['PRE_SCALE_UP', 'POST_TEST_TRAFFIC_SHIFT'],
              roleArn: '{{ tfstate `module.ecs.aws_iam_role.deployment.arn` }}',
            },
          ],
        },
        desiredCount: 1,
        launchType: 'FARGATE',
        platformFamily: 'Linux',
      },
      ['ecs.service (unnamed)'],
    ],
    // aws-samples/sample-amazon-ecs-blue-green-deployment-patterns:
    // ecs-bluegreen-service-connect/service_backend_update.template.json
    [
      'an update of a deployment alone, with words for ARNs',
      {
        cluster: 'ECS_CLUSTER',
        service: 'backend',
        taskDefinition: 'backend',
        desiredCount: 2,
        deploymentConfiguration: {
          strategy: 'BLUE_GREEN',
          bakeTimeInMinutes: 2,
          lifecycleHooks: [
            { hookTargetArn: 'LAMBDA', roleArn: 'ROLE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] },
          ],
        },
      },
      ['ecs.service backend'],
    ],
    // sj26/buildkite-ecs-oidc-example: container-definitions.json
    [
      'a list of one container with all that the console writes',
      [
        {
          name: 'oidc',
          image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/oidc',
          cpu: 0,
          portMappings: [{ name: 'oidc-80-tcp', containerPort: 80, hostPort: 80, appProtocol: 'http' }],
          environmentFiles: [],
          mountPoints: [],
          volumesFrom: [],
        },
      ],
      ['ecs.taskDefinition (unnamed)'],
    ],
    ['run-task', { taskDefinition: 'web', count: 1, launchType: 'FARGATE' }, []],
    // skarlekar/bean-counter-service: run-task.json
    [
      'a run-task with overrides',
      {
        cluster: 'counter',
        taskDefinition: 'counter-task:2',
        overrides: { containerOverrides: [{ name: 'counter', command: ['count'] }] },
        count: 1,
        launchType: 'FARGATE',
        networkConfiguration: { awsvpcConfiguration: { subnets: ['SUBNET_1'] } },
      },
      [],
    ],
    ['image definitions', [{ name: 'web', imageUri: 'nginx:1' }], []],
    [
      'containers of Kubernetes',
      { spec: { containers: [{ name: 'web', image: 'nginx', command: ['a'] }] } },
      [],
    ],
    ['services of Compose', { services: { web: { image: 'nginx', environment: {} } } }, []],
  ])('%s', async (_, value, ids) => {
    const found = await checked({ 'file.json': value })
    expect(idsOf(found)).toEqual(ids)
    expect(rulesOf(found)).not.toContain('unknown-property')
    expect(rulesOf(found)).not.toContain('schema')
  })

  test('what is found in them stands where it was written', async () => {
    const list = await checked({ 'list.json': [{ ...containers[0], image: 'nginx:latest' }] })
    const latest = list.findings.find(({ rule }) => rule === 'image-not-latest')
    expect(latest?.at?.path).toEqual([0, 'image'])
    expect(latest?.range?.start.line).toBeGreaterThan(1)
    // Nothing is concluded from what stands beside the list.
    expect(rulesOf(list)).not.toContain('container-memory-required')
  })
})

test('what an update leaves out is not taken as absent', async () => {
  const found = await checked({
    'update.json': { service: 'web', cluster: 'c', taskDefinition: 'web' },
    'task.json': definition('web'),
  })
  expect(rulesOf(found)).not.toContain('network-configuration-valid')
  expect(found.findings.filter(({ resource }) => resource?.type === 'ecs.service')).toEqual([])
})

describe('L1: a service finds the definition that it means', () => {
  test.each<readonly [string, object]>([
    ['another revision', service({ serviceName: 'web', taskDefinition: 'web:66' })],
    [
      'an ARN',
      service({
        serviceName: 'web',
        taskDefinition: 'arn:aws:ecs:ap-northeast-2:111122223333:task-definition/web:66',
      }),
    ],
    ['none named', service({ serviceName: 'web' })],
    ['a variable', service({ serviceName: 'web', taskDefinition: '${TASK_DEFINITION}' })],
    ["AppSpec's placeholder", service({ taskDefinition: '<TASK_DEFINITION>' })],
    // tomofuminijo/aws-ecs-bluegreen-deployment-sample: create-service.json
    [
      'a placeholder with a revision',
      service({ cluster: '<ECS_CLUSTER>', taskDefinition: '<TASK_DEFINITION>:1' }),
    ],
    // octop162/basic_vpc_and_ecs: ecs-service-def.json, which ecspresso deploys with the definition beside it
    [
      'a service of ecspresso, whose load balancer is known to Terraform alone',
      service({
        loadBalancers: [
          {
            targetGroupArn: '{{ tfstate `module.alb.aws_lb_target_group.blue.arn` }}',
            containerName: 'nope',
            containerPort: 80,
          },
        ],
      }),
    ],
  ])('%s', async (_, own) => {
    const found = await checked({ 'service.json': own, 'task.json': definition('web', 67) })
    expect(rulesOf(found)).toEqual(
      expect.arrayContaining(['task-definition-assumed', 'service-port-in-task']),
    )
    const said = found.findings.find(({ rule }) => rule === 'task-definition-assumed')
    expect(said?.severity).toBe('info')
    expect(said?.message.en).toContain('web:67 (task.json)')
  })

  test('of the definitions of several families the one of its own', async () => {
    const own = service({ serviceName: 'web', taskDefinition: 'web:66' })
    const found = await checked({
      's.json': own,
      'a.json': definition('web', 67),
      'b.json': definition('batch', 2),
    })
    expect(rulesOf(found)).toContain('service-port-in-task')
  })

  test.each<readonly [string, object, Files]>([
    [
      'two revisions',
      service({ serviceName: 'w', taskDefinition: 'web:66' }),
      { 'a.json': definition('web', 67), 'b.json': definition('web', 68) },
    ],
    [
      'two families and no name',
      service({ serviceName: 'w' }),
      { 'a.json': definition('web'), 'b.json': definition('batch') },
    ],
  ])('of %s none is chosen, and that is said', async (_, own, others) => {
    const found = await checked({ 's.json': own, ...others })
    expect(rulesOf(found)).not.toContain('service-port-in-task')
    const said = found.findings.find(({ rule }) => rule === 'task-definition-assumed')
    expect(said?.message.en).toContain('none was chosen')
  })

  test('of several the one in its own folder', async () => {
    const found = await checked({
      'a/service.json': service({ serviceName: 'a' }),
      'a/task.json': definition('a'),
      'b/task.json': definition('b'),
    })
    const said = found.findings.find(({ rule }) => rule === 'task-definition-assumed')
    expect(said?.message.en).toContain('a (a/task.json)')
    expect(rulesOf(found)).toContain('service-port-in-task')
  })

  test('of several of one name the nearest, whichever was read last', async () => {
    const named = service({ serviceName: 'web', taskDefinition: 'web:7' })
    const files = [
      ['dev/ecs/service.json', named],
      ['dev/task.json', definition('web')],
      ['prod/ecs/service.json', named],
      [
        'prod/task.json',
        { ...definition('web'), containerDefinitions: [{ ...containers[0], name: 'nope' }] },
      ],
    ] as const
    for (const order of [files, files.toReversed()]) {
      const found = await checked(Object.fromEntries(order))
      const ports = found.findings.filter(({ rule }) => rule === 'service-port-in-task')
      expect(ports.map(({ at }) => at?.file)).toEqual(['dev/ecs/service.json'])
      expect(rulesOf(found)).not.toContain('task-definition-assumed')
    }
  })

  test('of several of one name that are as near as one another none is chosen, and that is said', async () => {
    // LevinDmytro2/aws-codedeploy-linear-canary-deployments-blog has four of one family, for a port each.
    const own = service({ serviceName: 'web', taskDefinition: 'web' })
    const files = { 'service.json': own, 'a.json': definition('web'), 'b.json': { ...definition('web'), cpu: '512', memory: '1024' } }
    const found = await checked(files)
    expect(rulesOf(found)).not.toContain('service-port-in-task')
    const said = found.findings.find(({ rule }) => rule === 'task-definition-assumed')
    expect(said?.message.en).toContain('none was chosen: web (a.json), web (b.json)')
    // Copies of one are one.
    const copies = await checked({ ...files, 'b.json': definition('web') })
    expect(rulesOf(copies)).toContain('service-port-in-task')
    expect(rulesOf(copies)).not.toContain('task-definition-assumed')
  }) // prettier-ignore

  test('what lies in its own folder is nearer than what lies in a folder of that', async () => {
    const found = await checked({
      'a/td.json': definition('a', 1),
      'td.json': definition('b', 1),
      'service.json': service({ serviceName: 'web' }),
    })
    const said = found.findings.find(({ rule }) => rule === 'task-definition-assumed')
    expect(said?.message.en).toContain('the only one near it, b:1 (td.json), is taken')
  })

  test('what was found beside an EXTERNAL service is not taken as written in it', async () => {
    // pipe-cd/examples: v0/ecs/*/servicedef.yaml
    const found = await checked({
      'servicedef.json': service({
        serviceName: 'web',
        loadBalancers: undefined,
        deploymentController: { type: 'EXTERNAL' },
      }),
      'taskdef.json': definition('web'),
    })
    expect(rulesOf(found)).toContain('task-definition-assumed')
    expect(rulesOf(found)).not.toContain('deployment-controller-conflicts')
  })

  test('one of another family is none of its own, and one that it names needs no word', async () => {
    const other = await checked({
      's.json': service({ serviceName: 'w', taskDefinition: 'web:1' }),
      'a.json': definition('batch', 1),
    })
    expect(rulesOf(other)).not.toContain('task-definition-assumed')
    const own = await checked({
      's.json': service({ serviceName: 'w', taskDefinition: 'web:1' }),
      'a.json': definition('web', 1),
    })
    expect(rulesOf(own)).not.toContain('task-definition-assumed')
    expect(rulesOf(own)).toContain('service-port-in-task')
  })
})

describe('what has the keys of the AWS CLI and is nothing of ECS', () => {
  test.each<readonly [string, unknown]>([
    [
      'package.json',
      { name: 'x', repository: { type: 'git', url: 'git+https://github.com/x/y.git' }, version: '1.0.0' },
    ],
    // aws-containers/retail-store-sample-app: values.yaml of a chart
    [
      "Helm's values",
      {
        replicaCount: 1,
        image: { repository: 'public.ecr.aws/x/y', tag: 'v1' },
        service: { type: 'ClusterIP', port: 80 },
      },
    ],
    [
      "OpenTelemetry's collector",
      { service: { pipelines: { traces: { receivers: ['otlp'] } }, extensions: ['health_check'] } },
    ],
    // aws-ia/ecs-blueprints: application-code/ecsdemo-nodejs/mu.yml
    ['mu.yml', { service: { name: 'ecsdemo', desiredCount: 3, port: 3000, pathPatterns: ['/'] } }],
    ['render.yaml', { services: [{ type: 'web', name: 'api', env: 'node', plan: 'free' }] }],
    ['an app of DigitalOcean', { services: [{ name: 'api', github: { repo: 'x/y' }, http_port: 8080 }] }],
    ['a cluster of kind', { cluster: { name: 'kind', nodes: [] }, gateway: { name: 'istio' } }],
    [
      'roles of others',
      { Roles: [{ name: 'admin' }], Rules: [{ id: 1 }], Subnets: [{ cidr: '10.0.0.0/24' }] },
    ],
  ])('%s', async (_, value) => {
    const found = await checked({ 'file.json': value })
    expect(idsOf(found)).toEqual([])
    expect(found.findings).toEqual([])
  })
})

describe('L3: null and empty texts', () => {
  test('are absent properties, which one note says', async () => {
    const empty = {
      command: null,
      memory: null,
      hostname: '',
      dockerLabels: null,
      links: [null],
      versionConsistency: '',
    }
    const found = await checked({
      'task.json': {
        ...definition('web'),
        ipcMode: null,
        pidMode: '',
        volumes: null,
        containerDefinitions: [{ ...containers[0], ...empty }],
      },
    })
    const plain = await checked({
      'task.json': { ...definition('web'), containerDefinitions: [{ ...containers[0], memory: undefined }] },
    })
    expect(rulesOf(found).filter((rule) => rule === 'null-value')).toHaveLength(1)
    expect(rulesOf(found).filter((rule) => rule !== 'null-value')).toEqual(rulesOf(plain))
    expect(found.inconclusive).toEqual([])
  })

  test.each<readonly [string, object, object]>([
    // 18paulb/SalvusServer: .github/task-definition.json
    ['of an accelerator that there is none of', { resourceRequirements: null }, {}],
    // 5sfayas/php-nginx-ecs-docker: task-definition.json, printed by describe-task-definition
    [
      'inside a mount, and beside the containers',
      { mountPoints: [{ readOnly: null, containerPath: '/var/www/html/', sourceVolume: 'code' }] },
      { pidMode: null, volumes: [{ name: 'code', dockerVolumeConfiguration: null }], tags: null },
    ],
    // moneysmartco/tf-aws-ecs-service: task-definition.json.tpl, once it is filled in
    [
      'of everything that a container can have',
      { dnsSearchDomains: null, entryPoint: null, command: null, linuxParameters: null, ulimits: null },
      {},
    ],
  ])('found in public: %s', async (_, container, task) => {
    const withNulls = {
      ...definition('web'),
      ...task,
      containerDefinitions: [{ ...containers[0], ...container }],
    }
    const without: unknown = JSON.parse(
      JSON.stringify(withNulls, (_key, value: unknown) => (value === null ? undefined : value)),
    )
    const found = await checked({ 'task.json': withNulls })
    expect(rulesOf(found).filter((rule) => rule === 'null-value')).toHaveLength(1)
    const plain = await checked({ 'task.json': without })
    expect(rulesOf(found).filter((rule) => rule !== 'null-value')).toEqual(rulesOf(plain))
  })

  test('an empty text stays where one is meant', async () => {
    const environment = [{ name: 'PREFIX', value: '' }]
    const found = await checked({
      'task.json': {
        ...definition('web'),
        containerDefinitions: [{ ...containers[0], environment, command: [''] }],
      },
    })
    const [task] = found.graph.all('ecs.taskDefinition')
    expect(task?.properties.containerDefinitions?.[0]).toMatchObject({ environment, command: [''] })
    expect(rulesOf(found)).not.toContain('null-value')
  })
})

describe('L5: formats that are not read have a name', () => {
  test.each<readonly [string, string, string]>([
    ['main.tf', 'resource "aws_ecs_service" "web" {}', 'Terraform'],
    ['taskdef.jsonnet', '{ family: "web" }', 'Jsonnet'],
    ['docker-compose.yml', 'services: { web: { image: nginx } }', 'Docker Compose'],
    [
      'ecs-params.yml',
      'version: 1\ntask_definition: { task_network_mode: awsvpc }',
      'an ecs-params file of ecs-cli',
    ],
    ['copilot/web/manifest.yml', 'name: web\ntype: Load Balanced Web Service', 'a manifest of AWS Copilot'],
    ['cdk.json', '{"app": "npx ts-node bin/app.ts"}', 'an app of the AWS CDK'],
    ['Pulumi.yaml', 'name: web\nruntime: nodejs', 'a project of Pulumi'],
    ['Chart.yaml', 'apiVersion: v2\nname: web', 'a chart of Helm'],
    [
      'appspec.yaml',
      'version: 0.0\nResources: [{ TargetService: { Type: "AWS::ECS::Service" } }]',
      'an AppSpec of CodeDeploy',
    ],
    [
      'ecspresso.yml',
      'region: x\ncluster: c\nservice: web\nservice_definition: s.json\ntask_definition: t.json',
      'a configuration of ecspresso',
    ],
    [
      'run.json',
      '{"taskDefinition": "web", "count": 1}',
      'a request of run-task or an answer of describe-tasks',
    ],
    // The examples of aws/aws-cli: awscli/examples/ecs/*.rst
    [
      'stop-task.json',
      '{"task": {"taskArn": "arn:aws:ecs:us-west-2:130757420319:task/default/666f"}}',
      'a request of run-task or an answer of describe-tasks',
    ],
    [
      'task-sets.json',
      '{"taskSets": [{"id": "ecs-svc/1", "taskSetArn": "arn:aws:ecs:us-west-2:123456789012:task-set/c/s/ecs-svc/1"}]}',
      'a request of create-task-set or an answer of describe-task-sets',
    ],
    [
      'instances.json',
      '{"failures": [], "containerInstances": [{"status": "ACTIVE", "registeredResources": []}]}',
      'an answer of describe-container-instances',
    ],
    [
      'deployments.json',
      '{"serviceDeployments": [{"serviceArn": "arn:aws:ecs:us-east-1:123456789012:service/c/s"}]}',
      'an answer of describe-service-deployments',
    ],
    [
      'services.json',
      '{"serviceArns": ["arn:aws:ecs:us-east-1:644160558196:service/c7n"]}',
      'an answer of list-services',
    ],
    [
      'playbook.yml',
      '- hosts: all\n  tasks:\n    - community.aws.ecs_taskdefinition: { family: web }',
      'a playbook of Ansible',
    ],
    ['taskdef.json.j2', '{ {% if x %} "a": 1 {% endif %} }', 'a template that is not filled in yet'],
    // moneysmartco/tf-aws-ecs-service: task-definition.json.tpl
    [
      'task-definition.json.tpl',
      '[{ "name": "web", %{ if port > 0 } "portMappings": [{ "containerPort": ${port} }], %{ endif } "cpu": ${cpu} }]',
      'a template that is not filled in yet',
    ],
    // stelligent/mu: templates/assets/cloudformation/service-ecs.yml
    [
      'service-ecs.yml',
      'Resources:\n  Task:\n    Properties:\n{{with .Sidecar}}\n      Cpu: {{.Cpu}}\n{{end}}\n',
      'a template that is not filled in yet',
    ],
    // kayac/ecspresso: tests/sv.jsonnet and tests/libs/container.libsonnet
    ['sv.jsonnet', "local subnets = ['subnet-a'];\n{ desiredCount: 2, subnets: subnets }", 'Jsonnet'],
    ['libs/container.libsonnet', "{ name: 'web', image: std.extVar('IMAGE') }", 'Jsonnet'],
  ])('%s', async (name, text, format) => {
    const { documents } = await parseSource(name, text)
    const found = foreignFormat(
      name,
      documents.map(({ value }) => value),
      text,
    )
    expect(found?.format.en).toBe(format)
    expect(found?.how.ko).not.toBe('')
  })

  test('nothing is made up of what is none of them', () => {
    expect(foreignFormat('package.json', [{ name: 'web', version: '1.0.0' }], '{}')).toBeUndefined()
  })
})
