import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { estimateGraph } from '../../src/cost/index.ts'
import { exportFormats, exportGraph, planOf } from '../../src/export/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, readSources, type ServiceConfig } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

const region = 'ap-northeast-2'
const image = `123456789012.dkr.ecr.${region}.amazonaws.com/my-web:1.0`

function textOf(config: Partial<ServiceConfig>): string | undefined {
  return planOf(expand({ region, image, ...config })).parameters.find(({ name }) => name === 'Image')?.text.en
}

test('an example image is in no file: each asks for one, and any other image stays', () => {
  for (const format of exportFormats) {
    const written = (name: string): string =>
      exportGraph(expand({ region, image: name }), format, 'en').files[0]?.text ?? ''
    expect(written(image)).not.toContain('123456789012')
    expect(written(image)).toContain('address of an image for X86_64')
    for (const own of ['public.ecr.aws/nginx/nginx:1.27', image.replace('123456789012', '111122223333')]) {
      expect(written(own)).toContain(own)
      expect(written(own)).not.toContain('address of an image')
    }
  }
})

test('what asks for it says what it must be', () => {
  expect(textOf({})).toBe('address of an image for X86_64 that the tasks can pull; it must listen on port 80')
  expect(textOf({ cpuArchitecture: 'ARM64', loadBalancer: 'application', containerPort: 8080 })).toBe(
    'address of an image for ARM64 that the tasks can pull; it must listen on port 8080; it must answer 200 at the health check path /',
  )
  // A Network Load Balancer asks by TCP.
  expect(textOf({ loadBalancer: 'network' })).not.toContain('200')
  expect(textOf({ operatingSystem: 'WINDOWS_SERVER_2022_CORE', cpu: 2048, memory: 4096 })).toContain(
    'an image for WINDOWS_SERVER_2022_CORE X86_64',
  )
})

test('a script stops before it creates anything where it is not given', () => {
  const script = exportGraph(expand({ region, image }), 'cli', 'en').files[0]?.text ?? ''
  const { status, stderr } = spawnSync('bash', ['-c', script], {
    env: { PATH: '/usr/bin:/bin' },
    encoding: 'utf8',
  })
  expect(status).not.toBe(0)
  expect(stderr).toContain('IMAGE: address of an image for X86_64')
})

test('two examples are asked for apart, and one that stands twice once', async () => {
  const other = image.replace('my-web', 'proxy')
  const task = {
    family: 'web',
    containerDefinitions: [image, other, image].map((one, index) => ({ name: `c${index}`, image: one })),
  }
  const { graph } = readSources([await parseSource('task.json', JSON.stringify(task))])
  const { files } = exportGraph(graph, 'cloudformation', 'en')
  const text = files[0]?.text ?? ''
  expect([...text.matchAll(/Image: (!Ref \w+)/g)].map(([, ref]) => ref)).toEqual([
    '!Ref Image',
    '!Ref Image2',
    '!Ref Image',
  ])
  expect(text).not.toMatch(/Default:/)
})

test('the template with an image to be given has the bill of the service, and no findings but its own', async () => {
  const config: ServiceConfig = { region, image, egress: 'endpoints', loadBalancer: 'application', tasks: 2 }
  const template = exportGraph(expand(config), 'cloudformation', 'en').files[0]?.text ?? ''
  const read = await check([await parseSource('template.yaml', template)], { preset: 'all', region })
  const service = JSON.stringify({ serviceConfig: config })
  const described = await check([await parseSource('service.json', service)], { preset: 'all', region })
  const rulesOf = ({ findings }: typeof read) =>
    findings.map(({ rule }) => rule).filter((rule) => rule !== 'cost-alarm-missing')
  expect(new Set(rulesOf(read))).toEqual(new Set(rulesOf(described)))
  const book = (await loadPriceBook(region)) ?? expect.fail('There are no prices.')
  expect(estimateGraph(read.graph, book).total).toBe(estimateGraph(expand(config), book).total)
  expect(read.inconclusive.map(({ unknown }) => unknown.expression)).toEqual(['!Ref Image'])
})
