import { expect, test } from 'vitest'
import { estimateGraph } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

/** What a bill says that it leaves out, of a service whose container logs with these options. */
async function leftOutOf(
  options: Readonly<Record<string, string>>,
  logDriver = 'awsfirelens',
): Promise<string> {
  const service = {
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 1,
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001'], assignPublicIp: 'ENABLED' },
    },
  }
  const task = {
    family: 'web',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [
      { name: 'web', image: 'a:1', logConfiguration: { logDriver, options } },
      { name: 'router', image: 'b:1', firelensConfiguration: { type: 'fluentbit' } },
    ],
  }
  const text = JSON.stringify([service, task])
  const { graph } = readSources([await parseSource('a.json', text)], { region: 'ap-northeast-2' })
  const book = await loadPriceBook('ap-northeast-2')
  if (book === undefined) throw new Error('there is a book')
  return estimateGraph(graph, book)
    .missing.map(({ reason }) => reason.en)
    .filter((reason) => reason.includes('FireLens'))
    .join(' ')
}

test.each([
  ['kinesis_firehose', 'Amazon Data Firehose'],
  ['firehose', 'Amazon Data Firehose'],
  ['kinesis_streams', 'Kinesis Data Streams'],
  ['S3', 'Amazon S3'],
  ['opensearch', 'Amazon OpenSearch Service'],
  ['cloudwatch_logs', 'CloudWatch Logs'],
])('logs that FireLens sends by %s are billed by %s', async (plugin, service) => {
  expect(await leftOutOf({ Name: plugin })).toContain(`sends to ${service}:`)
  expect(await leftOutOf({ '@type': plugin })).toContain(`sends to ${service}:`)
})

test('Elasticsearch is a service of AWS by its host', async () => {
  expect(await leftOutOf({ Name: 'es', Host: 'search-web.ap-northeast-2.es.amazonaws.com' })).toContain(
    'OpenSearch',
  )
  expect(await leftOutOf({ Name: 'es', Host: 'logs.example.com' })).toBe('')
})

test('where only a file of its own says where logs go, that is said', async () => {
  expect(await leftOutOf({})).toContain('its own configuration file')
})

test('what others charge is not of the bill', async () => {
  expect(await leftOutOf({ Name: 'datadog' })).toBe('')
  expect(await leftOutOf({}, 'awslogs')).toBe('')
})
