import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportFormats, exportGraph } from '../../src/export/index.ts'
import { exampleCertificate } from '../../src/graph/index.ts'
import { expand, readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'
import { configs } from './configs.ts'

/** Takes the place of the AWS CLI: writes its arguments down, and answers with a name. */
const recorder = '#!/bin/sh\nfor argument; do printf "%s\\0" "$argument" >> "$RECORD"; done\necho caught\n'

/** Runs a script in an empty directory; what it handed to the AWS CLI as JSON, and what is in the directory. */
function run(script: string) {
  const directory = mkdtempSync(join(tmpdir(), 'ecs-lint-export-'))
  const record = join(directory, 'record')
  const program = join(directory, 'aws')
  writeFileSync(program, recorder)
  chmodSync(program, 0o755)
  const env = { PATH: `${directory}:/usr/bin:/bin`, RECORD: record, BUDGET_EMAIL: 'me@example.com' }
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: directory, env, encoding: 'utf8' })
  const args = readFileSync(record, 'utf8').split('\0')
  const inputs = args.filter((argument) => argument.startsWith('{')).map((text): unknown => JSON.parse(text))
  return { status, stderr, inputs, hasFile: (name: string) => existsSync(join(directory, name)) }
}

const hostile = `"'; touch pwned; $(touch pwned) \`touch pwned\` \${HOME} \\ '"$(touch pwned)"'\n# \u001b[31m -한`

describe('a script of the AWS CLI', () => {
  it('is sound bash, whatever the service', () => {
    for (const { config } of configs) {
      const { files } = exportGraph(expand(config), 'cli', 'ko')
      execFileSync('bash', ['-n'], { input: files[0]?.text ?? '' })
    }
  })

  it.each([
    ['a task definition alone', { family: 'web', containerDefinitions: [] }, undefined],
    ['a service', { serviceName: 'web', taskDefinition: 'web' }, '# Waits until the tasks run.'],
    [
      'a service with a load balancer',
      { serviceConfig: { region: 'us-east-1', loadBalancer: 'application' } },
      '# Waits until the tasks run, then shows the address.',
    ],
  ])('says at its end what it does there: %s', async (_, value, expected) => {
    const { graph } = readSources([await parseSource('a.json', JSON.stringify(value))])
    const text = exportGraph(graph, 'cli', 'en').files[0]?.text ?? ''
    expect(/^# (?:Waits|Shows).*$/m.exec(text)?.[0]).toBe(expected)
    expect(text).toMatch(/[^\n]\n$/)
  })

  it('hands every name over as it was read, and runs nothing of it', async () => {
    const files = [
      {
        family: hostile,
        containerDefinitions: [
          {
            name: hostile,
            image: 'nginx',
            environment: [{ name: 'A', value: hostile }],
            dockerLabels: { [hostile]: '1' },
          },
        ],
      },
      { serviceName: hostile, cluster: hostile, taskDefinition: hostile, desiredCount: 1 },
    ]
    const sources = await Promise.all(
      files.map((file, index) => parseSource(`${index}.json`, JSON.stringify(file))),
    )
    const { inputs, hasFile, status } = run(
      exportGraph(readSources(sources, { isLiteral: true }).graph, 'cli', 'en').files[0]?.text ?? '',
    )
    expect(status).toBe(0)
    expect(hasFile('pwned')).toBe(false)
    expect(inputs).toEqual([files[0], { ...files[1], taskDefinition: 'caught' }])
  })

  it('catches what later calls name', () => {
    const config = { region: 'ap-northeast-2', loadBalancer: 'application', costAlarm: true } as const
    const bill = { total: 68.82, missing: [] }
    const script = exportGraph(expand(config), 'cli', 'en', bill).files[0]?.text ?? ''
    expect(script).not.toContain('http:// gets no answer')
    const { status, inputs } = run(script)
    expect(status).toBe(0)
    expect(inputs).toContainEqual({
      GroupId: 'caught',
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, UserIdGroupPairs: [{ GroupId: 'caught' }] },
      ],
    })
    expect(inputs.at(-1)).toMatchObject({
      AccountId: 'caught',
      Budget: { BudgetLimit: { Amount: '90', Unit: 'USD' } },
    })
  })

  it.each(['', exampleCertificate('ap-northeast-2')])(
    'asks for what it cannot know before it creates anything (%j)',
    (certificateArn) => {
      const script = securedBy(certificateArn)
      expect(script).not.toContain('123456789012:certificate')
      expect(script).toContain('# http:// gets no answer')
      expect(script.includes('example certificate does not exist')).toBe(certificateArn !== '')
      const { status, stderr } = spawnSync('bash', ['-c', script], {
        env: { PATH: '/usr/bin:/bin' },
        encoding: 'utf8',
      })
      expect(status).not.toBe(0)
      expect(stderr).toContain('CERTIFICATE_ARN: ARN of the ACM certificate of the listener')
    },
  )

  it('takes the certificate that the service names', () => {
    const certificateArn = exampleCertificate('ap-northeast-2').replace('123456789012', '111122223333')
    const script = securedBy(certificateArn)
    expect(script).toContain(certificateArn)
    expect(script).not.toContain('CERTIFICATE_ARN')
    expect(script).toContain('ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')
  })
})

it.each(exportFormats)('a Network Load Balancer with a certificate decrypts in %s', (format) => {
  const secured = { loadBalancer: 'network', listenerPort: 443 } as const
  const filesOf = (certificateArn: string) =>
    exportGraph(expand({ region: 'ap-northeast-2', ...secured, certificateArn }), format, 'en')
      .files.map(({ text }) => text)
      .join('\n')
  const own = exampleCertificate('ap-northeast-2').replace('123456789012', '111122223333')
  expect(filesOf(own)).toMatch(/\bTLS\b/)
  expect(filesOf(own)).toContain(own)
  expect(filesOf(own)).not.toContain('redirects to HTTPS')
  // Without one it passes on what is encrypted, and asks for none.
  expect(filesOf('')).not.toMatch(/\bTLS\b|[Cc]ertificate/)
})

/** The script for a service that speaks HTTPS with a certificate, if it has one. */
function securedBy(certificateArn: string): string {
  const secured = { loadBalancer: 'application', listenerPort: 443, certificateArn } as const
  return exportGraph(expand({ region: 'ap-northeast-2', ...secured }), 'cli', 'en').files[0]?.text ?? ''
}
