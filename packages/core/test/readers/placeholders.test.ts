import { describe, expect, test } from 'vitest'
import { check, type Checked } from '../../src/check/index.ts'
import { valueAt, type Path } from '../../src/finding/index.ts'
import { parseSource } from '../../src/source/index.ts'

const container = {
  name: 'web',
  image: 'public.ecr.aws/nginx/nginx:1.29',
  essential: true,
  portMappings: [{ containerPort: 80 }],
  logConfiguration: {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': '/ecs/web',
      'awslogs-region': 'ap-northeast-2',
      'awslogs-stream-prefix': 'web',
    },
  },
}

const definition = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
  containerDefinitions: [container],
}

async function checkText(name: string, text: string): Promise<Checked> {
  return check([await parseSource(name, text)], { preset: 'all' })
}

async function checked(change: (own: typeof definition) => object): Promise<Checked> {
  return checkText('task.json', JSON.stringify(change(definition)))
}

const inContainer =
  (more: object) =>
  (own: typeof definition): object => ({ ...own, containerDefinitions: [{ ...container, ...more }] })

/** The paths of what is to be filled in. */
function placeholdersOf({ graph }: Checked): readonly Path[] {
  return graph.resources.flatMap(({ unknowns }) =>
    unknowns.filter(({ cause }) => cause === 'placeholder').map(({ path }) => path),
  )
}

const image: Path = ['containerDefinitions', 0, 'image']

describe('L4: what a deploy tool is to fill in is not known', () => {
  test.each([
    '<IMAGE1_NAME>',
    '$IMAGE',
    '${IMAGE_URL}',
    '__IMAGE__',
    '%URI%',
    '@IMAGE@',
    '#{Image}#',
    '#{Octopus.Image}',
    '$(imageUri)',
    '{{ image }}',
    '${{ env.IMAGE }}',
    '{{ must_env `IMAGE` }}',
    '<%= image %>',
    'REPLACE_ME',
    'CHANGE_ME',
    'IMAGE_PLACEHOLDER',
    '{{ tfstate `aws_ecr_repository.app.repository_url` }}:{{ must_env `TAG` }}',
    '${REGISTRY}/web:1.0',
    'REPLACE_ME:latest',
    // zaru/ecs-service-connect-sample: ecs/client-ecs-task-def.json
    '{{ ssm `/ecs/service-connect/client-image` }}',
    // 0xbageltoes/credit-cashflow-engine: task-definition.json
    'ACCOUNT_ID.dkr.ecr.REGION.amazonaws.com/engine:1.0',
    // Durchex/Durchex_NFT_Marketplace: ecs-task-definition.json
    'PLACEHOLDER_IMAGE_URI',
  ])('the image %s', async (written) => {
    const found = await checked(inContainer({ image: written }))
    expect(placeholdersOf(found)).toEqual([image])
    expect(found.findings).toEqual([])
  })

  test.each<readonly [string, Path, (own: typeof definition) => object]>([
    ['a size', ['cpu'], (own) => ({ ...own, cpu: '${CPU}' })],
    ['a family in part', ['family'], (own) => ({ ...own, family: '${ENV}-web' })],
    [
      'a role of an account in words',
      ['executionRoleArn'],
      (own) => ({ ...own, executionRoleArn: 'arn:aws:iam::ACCOUNT_ID:role/x' }),
    ],
    [
      'a port',
      ['containerDefinitions', 0, 'portMappings', 0, 'containerPort'],
      inContainer({ portMappings: [{ containerPort: '#{Port}' }] }),
    ],
    [
      'a secret variable',
      ['containerDefinitions', 0, 'environment', 0, 'value'],
      inContainer({ environment: [{ name: 'DB_PASSWORD', value: '${DB_PASSWORD}' }] }),
    ],
    [
      'a part of a URL',
      ['containerDefinitions', 0, 'environment', 0, 'value'],
      inContainer({
        environment: [{ name: 'DATABASE_URL', value: 'postgres://app:${PASSWORD}@db:5432/app' }],
      }),
    ],
    [
      'a log group',
      ['containerDefinitions', 0, 'logConfiguration', 'options', 'awslogs-group'],
      inContainer({
        logConfiguration: {
          logDriver: 'awslogs',
          options: { ...container.logConfiguration.options, 'awslogs-group': '/ecs/$APP' },
        },
      }),
    ],
    [
      'a command of ecspresso',
      ['containerDefinitions', 0, 'command', 1],
      inContainer({ command: ['serve', '{{ must_env `MODE` }}'] }),
    ],
  ])('%s', async (_, path, change) => {
    const found = await checked(change)
    expect(placeholdersOf(found)).toEqual([path])
    expect(found.findings).toEqual([])
  })

  test('where an image is pulled from is known without its tag', async () => {
    const host = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com'
    for (const tag of ['${TAG}', '$TAG', '{{ must_env `TAG` }}', '<TAG>', '__TAG__']) {
      const found = await checked(inContainer({ image: `${host}/web:${tag}` }))
      const [resource] = found.graph.all('ecs.taskDefinition')
      expect(valueAt(resource?.properties, image)).toBe(`${host}/web:\${TAG}`)
      expect(found.findings).toEqual([])
    }
  })
})

describe('signs that a shell, a logger or an application reads are no placeholders', () => {
  test.each<readonly [string, object]>([
    ['shell variables', { command: ['sh', '-c', 'echo $HOME ${PORT} $(date) <in >out'] }],
    [
      'a health check',
      { healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost:${PORT}/ || exit 1'] } },
    ],
    [
      "Docker's log tags",
      { logConfiguration: { logDriver: 'syslog', options: { tag: '{{.ID}} {{.Name}}' } } },
    ],
    [
      'patterns',
      {
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            ...container.logConfiguration.options,
            'awslogs-multiline-pattern': '^\\[(INFO|WARN)\\]$',
            'awslogs-datetime-format': '%Y-%m-%d',
          },
        },
      },
    ],
    [
      'a Fluent Bit variable',
      { logConfiguration: { logDriver: 'awsfirelens', options: { region: '${AWS_REGION}' } } },
    ],
    [
      'percent signs and dollars in a value',
      { environment: [{ name: 'QUERY', value: 'a%20b%2Fc pa$$w$rd' }] },
    ],
    [
      "ASP.NET's names",
      {
        secrets: [
          {
            name: 'ConnectionStrings__Default',
            valueFrom: 'arn:aws:ssm:ap-northeast-2:111122223333:parameter/db',
          },
        ],
      },
    ],
    ['labels', { dockerLabels: { rule: 'Host(`web`) && PathPrefix(`/$x`)' } }],
  ])('%s', async (_, more) => {
    expect(placeholdersOf(await checked(inContainer(more)))).toEqual([])
  })
})

describe('L5: a placeholder where JSON wants a value', () => {
  const text = `{
  "family": $NAME,
  "cpu": {{ cpu }},
  "containerDefinitions": [
    { "name": "web", "image": "nginx:1.29", "memory": \${MEM}, "portMappings": [{ "containerPort": <PORT> }] },
    __SIDECAR__
  ]
}`
  test('is read as unknown, and all else keeps its place', async () => {
    const source = await parseSource('task.json', text)
    expect(source.findings).toEqual([])
    const found = await check([source], { preset: 'all' })
    expect(
      placeholdersOf(found)
        .map((path) => path.join('.'))
        .toSorted(),
    ).toEqual([
      'containerDefinitions.0.memory',
      'containerDefinitions.0.portMappings.0.containerPort',
      'containerDefinitions.1',
      'cpu',
      'family',
    ])
    const locate = source.documents[0]?.locator()
    const place = locate?.(['containerDefinitions', 0, 'memory'])
    expect(text.slice(place?.start.offset, place?.end.offset)).toBe('${MEM}')
    expect(found.graph.all('ecs.taskDefinition').map(({ id }) => id)).toEqual(['$NAME'])
  })

  test.each([
    ['a block', '{ "a": 1, {{ if .X }} "b": 2 {{ end }} }'],
    ['quotes in a string', '{ "image": "{{ env "TAG" "latest" }}" }'],
    ["Terraform's directives", '{ "command": %{ if x }null%{ endif } }'],
  ])('what cannot be read so is called a template: %s', async (_, broken) => {
    const { documents, findings } = await parseSource('task.json', broken)
    expect(documents).toEqual([])
    expect(findings.map(({ rule }) => rule)).toEqual(['foreign-format'])
  })

  test('a plain mistake is none', async () => {
    const { findings } = await parseSource('task.json', '{ "tag": "{{.ID}}" "b": 1 }')
    expect(findings.map(({ rule }) => rule)).toEqual(['syntax'])
  })
})
