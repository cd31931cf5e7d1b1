import type { Text } from '../finding/index.ts'
import type { PropertiesOf } from '../graph/index.ts'

type Containers = PropertiesOf<'ecs.taskDefinition'>['containerDefinitions']
type LogOptions = Readonly<Record<string, string>>

const openSearch = 'Amazon OpenSearch Service'

/**
 * Output plugins of Fluent Bit and Fluentd that send to a service of AWS, as the options `Name` and `@type` of awsfirelens name
 * them (Amazon ECS developer guide, "Using custom log routing"; the manuals of the plugins).
 */
const destinations: readonly (readonly [plugin: RegExp, service: string])[] = [
  [/^cloudwatch(?:_logs)?$/, 'CloudWatch Logs'],
  [/^kinesis(?:_streams(?:_aggregated)?)?$/, 'Kinesis Data Streams'],
  [/^(?:kinesis_)?firehose$/, 'Amazon Data Firehose'],
  [/^s3$/, 'Amazon S3'],
  [/^(?:opensearch|aws-elasticsearch-service)$/, openSearch],
]

/** What is billed beside for logs that FireLens sends to AWS, or to where only its own configuration file tells. */
export function firelensTexts(containers: Containers = []): readonly Text[] {
  const routed = containers.flatMap(({ logConfiguration }) =>
    logConfiguration?.logDriver === 'awsfirelens' ? [logConfiguration.options ?? {}] : [],
  )
  const texts = routed.flatMap((options) => {
    const plugin = optionOf(options, 'name') ?? optionOf(options, '@type')
    if (plugin === undefined) return [elsewhere]
    const service = serviceOf(plugin.toLowerCase(), options)
    return service === undefined ? [] : [notPriced(service)]
  })
  return [...new Map(texts.map((text) => [text.en, text])).values()]
}

/** Elasticsearch's plugin is AWS's own service where its host is one of AWS. */
function serviceOf(plugin: string, options: LogOptions): string | undefined {
  if (plugin === 'es' || plugin === 'elasticsearch')
    return /\.amazonaws\.com(?:\.cn)?$/.test(optionOf(options, 'host') ?? '') ? openSearch : undefined
  return destinations.find(([name]) => name.test(plugin))?.[1]
}

/** Fluent Bit takes the names of its options in any case. */
function optionOf(options: LogOptions, name: string): string | undefined {
  return Object.entries(options).find(([key]) => key.toLowerCase() === name)?.[1]
}

function notPriced(service: string): Text {
  return {
    ko: `FireLens가 ${service}에 보내는 로그: 그 서비스의 수집과 저장 요금은 계산하지 않습니다.`,
    en: `Logs that FireLens sends to ${service}: what that service charges to take them in and keep them is not priced.`,
  }
}

const elsewhere: Text = {
  ko: 'FireLens의 설정 파일이 정하는 곳으로 가는 로그: 받는 서비스의 요금은 계산하지 않습니다.',
  en: 'Logs that FireLens sends where its own configuration file says: what the receiving service charges is not priced.',
}
