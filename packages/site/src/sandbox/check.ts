import { compareFindings, type Finding, type SourceRange } from '@ecs-lint/core/finding'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { parseServiceConfig, readSources, type ServiceConfig } from '@ecs-lint/core/readers'
import { lint } from '@ecs-lint/core/rules'
import { parseSource } from '@ecs-lint/core/source'

/** A finding with the stretch of the text that it is about. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly place: SourceRange
}

/** What core says about a text in the editor. */
export interface Checked {
  readonly findings: readonly PlacedFinding[]
  /** The service, where the text is a whole and sound `{"serviceConfig": …}`. */
  readonly config?: ServiceConfig
  /** What the resources of the text cost a month; absent where nothing in it costs anything. */
  readonly estimate?: Estimate
}

/** Reads and checks what somebody has typed or pasted, as the command line would: JSON or YAML, of any kind that core reads. */
export async function checkText(text: string, region: string): Promise<Checked> {
  const source = await parseSource('editor', text)
  const { graph, findings, understood } = readSources([source], region)
  const all = [
    ...findings,
    ...lint(graph).findings,
    ...(understood.length > 0 || findings.length > 0 ? [] : [stranger]),
  ]
  const placed = all.map((finding) => {
    const { document = 0, path = [], atKey } = finding.at ?? {}
    const place = finding.range ?? source.documents[document]?.locate(path, atKey) ?? nowhere
    return { finding: { ...finding, place }, place }
  })
  const config = configOf(source.documents[0]?.value)
  const book = await loadPriceBook(config?.region ?? region)
  const hasCosts = graph.resources.length > 0 && book !== undefined
  return {
    findings: placed.toSorted((left, right) => compareFindings(left.finding, right.finding)),
    ...(config !== undefined && { config }),
    ...(hasCosts && { estimate: estimateGraph(graph, book) }),
  }
}

/** The text of a service, as `checkText` reads it back. */
export function textOf({
  region,
  serviceName,
  clusterName,
  tasks,
  cpu,
  memory,
  ...rest
}: ServiceConfig): string {
  // What one looks for first stands first.
  const serviceConfig = { region, serviceName, clusterName, tasks, cpu, memory, ...rest }
  return `${JSON.stringify({ serviceConfig }, undefined, 2)}\n`
}

function configOf(value: unknown): ServiceConfig | undefined {
  if (typeof value !== 'object' || value === null || !('serviceConfig' in value)) return undefined
  const parsed = parseServiceConfig(value.serviceConfig)
  return 'config' in parsed ? parsed.config : undefined
}

const start = { line: 1, column: 1, offset: 0 }
const nowhere: SourceRange = { file: 'editor', start, end: start }

const stranger: Finding = {
  rule: 'schema',
  severity: 'error',
  message: {
    ko: '태스크 정의, 서비스, serviceConfig 가운데 어느 것도 찾지 못했습니다. AWS CLI가 출력한 JSON을 그대로 붙여 넣어도 됩니다.',
    en: 'This holds no task definition, no service and no serviceConfig. What the AWS CLI prints can be pasted as it is.',
  },
  data: {},
}
