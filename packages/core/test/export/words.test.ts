import { describe, expect, it } from 'vitest'
import { exportGraph, type ExportFormat } from '../../src/export/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const region = 'ap-northeast-2'
const graph = expand({
  region,
  image: `123456789012.dkr.ecr.${region}.amazonaws.com/my-web:1.0`,
  cpuArchitecture: 'ARM64',
  containerPort: 8080,
  compute: 'MANAGED_INSTANCES',
  loadBalancer: 'application',
  listenerPort: 443,
  healthCheckPath: '/health',
  deploymentStrategy: 'CANARY',
  costAlarm: true,
})

/** What each format calls what it asks for, and where a file has the retention and the names of roles. */
const formats: Readonly<
  Record<ExportFormat, { asked: readonly string[]; retention: string; roles: readonly string[] }>
> = {
  cli: {
    asked: ['IMAGE', 'CERTIFICATE_ARN', 'BUDGET_LIMIT', 'BUDGET_EMAIL'],
    retention: 'retentionInDays',
    roles: [
      'ecsTaskExecutionRole',
      'ecsInfrastructureRole',
      'ecsInfrastructureRoleForLoadBalancers',
      'ecsInstanceRole',
    ],
  },
  cloudformation: {
    asked: ['Image', 'CertificateArn', 'BudgetLimit', 'BudgetEmail'],
    retention: 'RetentionInDays',
    roles: [
      'my-service-TaskExecutionRole-…',
      'my-service-InfrastructureRole-…',
      'my-service-LoadBalancerInfrastructureRole-…',
      'ecsInstanceRole-my-service',
    ],
  },
  terraform: {
    asked: ['image', 'certificate_arn', 'budget_limit', 'budget_email'],
    retention: 'retention_in_days',
    roles: [
      'ecsTaskExecutionRole-…',
      'ecsInfrastructureRole-…',
      'ecsInfrastructureRoleForLoadBalancers-…',
      'ecsInstanceRole-…',
    ],
  },
  cdk: {
    asked: ['Image', 'CertificateArn', 'BudgetLimit', 'BudgetEmail'],
    retention: 'retentionInDays',
    roles: [
      'my-service-TaskExecutionRole-…',
      'my-service-InfrastructureRole-…',
      'my-service-LoadBalancerInfrastructureRole-…',
      'ecsInstanceRole-my-service',
    ],
  },
}
const entries = Object.entries(formats) as [ExportFormat, (typeof formats)[ExportFormat]][]
// In English `image` is a word as well.
const names = [...new Set(entries.flatMap(([, { asked, retention }]) => [...asked, retention]))].filter(
  (name) => name !== 'image',
)

/** The notes at the top of a file, and what follows them. */
function halves(format: ExportFormat, language: 'ko' | 'en') {
  const { text = '' } = exportGraph(graph, format, language).files[0] ?? {}
  const lines = text.split('\n')
  const end = lines.findIndex((line) => /: (?:CERTIFICATE|IMAGE|aws|npm|terraform)/.test(line))
  return {
    notes: lines.slice(0, end).join('\n'),
    file: lines.filter((line) => !/^(?:#|\/\/)/.test(line)).join('\n'),
  }
}

function words(text: string): readonly string[] {
  return text.match(/[A-Za-z_]+/g) ?? []
}

describe.each(entries)('%s', (format, { asked, retention, roles }) => {
  it.each(['ko', 'en'] as const)(
    'names in its notes what its file has, and nothing else (%s)',
    (language) => {
      const { notes, file } = halves(format, language)
      const said = new Set(words(notes))
      const own = [...asked, retention]
      expect(names.filter((name) => said.has(name)).toSorted()).toEqual(
        own.filter((name) => names.includes(name)).toSorted(),
      )
      for (const name of own) expect(words(file), name).toContain(name)
      for (const role of roles) expect(notes).toMatch(new RegExp(`${role}$`, 'm'))
    },
  )
})

it('gives roles the names that the notes say', () => {
  const { file: script } = halves('cli', 'en')
  const { file: configuration } = halves('terraform', 'en')
  for (const role of formats.cli.roles) {
    expect(script).toContain(`"RoleName": "${role}"`)
    expect(configuration).toContain(`"${role}-"`)
  }
  const { file: template } = halves('cloudformation', 'en')
  expect(template).toMatch(/RoleName:\n +Fn::Sub: "?ecsInstanceRole-\$\{AWS::StackName\}/)
  for (const part of ['TaskExecutionRole', 'InfrastructureRole', 'LoadBalancerInfrastructureRole'])
    expect(template).toContain(`  ${part}:\n    Type: AWS::IAM::Role\n`)
})

it('names in its own words what a template leaves open, too', async () => {
  const template = `Parameters: { TheCluster: { Type: String } }
Resources:
  Service:
    Type: AWS::ECS::Service
    Properties: { ServiceName: web, Cluster: !Ref TheCluster, DesiredCount: 1 }
`
  const open = readSources([await parseSource('template.yaml', template)]).graph
  const said = (format: ExportFormat): string | undefined =>
    exportGraph(open, format, 'en').notes.find(({ property }) => property === 'cluster')?.reason.en
  expect(said('terraform')).toContain('the variable the_cluster asks')
  expect(said('cli')).toContain('the environment variable THE_CLUSTER asks')
  expect(said('cloudformation')).toContain('the parameter TheCluster asks')
})
