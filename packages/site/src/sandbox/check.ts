import { check } from '@ecs-lint/core/check'
import type { Finding, SourceRange, Text } from '@ecs-lint/core/finding'
import { estimateGraph, type Estimate } from '@ecs-lint/core/cost'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { loadPriceBook } from '@ecs-lint/core/pricing'
import { parseServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { parseSource } from '@ecs-lint/core/source'

/** A finding with the stretch of the text that it is about. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly place: SourceRange
}

/** What core says about a text in the editor. */
export interface Checked {
  readonly findings: readonly PlacedFinding[]
  /** What the text describes; absent until something was read. */
  readonly graph?: ResourceGraph
  /** The service, where the text is a whole and sound `{"serviceConfig": …}`. */
  readonly config?: ServiceConfig
  /** What the resources of the text cost a month; absent where nothing in it costs anything. */
  readonly estimate?: Estimate
}

/** Reads and checks what somebody has typed or pasted, as the command line would: JSON or YAML, of any kind that core reads. */
export async function checkText(text: string, region: string): Promise<Checked> {
  const source = await parseSource('editor', text)
  const { graph, findings, understood } = await check([source], { region })
  const isStrange = understood.length === 0 && findings.length === 0
  const config = configOf(source.documents[0]?.value)
  const book = await loadPriceBook(config?.region ?? region)
  const hasCosts = graph.resources.length > 0 && book !== undefined
  return {
    findings: (isStrange ? [stranger] : findings).map((finding) => ({
      finding,
      place: finding.range ?? nowhere,
    })),
    graph,
    ...(config !== undefined && { config }),
    ...(hasCosts && { estimate: estimateGraph(graph, book) }),
  }
}

/** Why a bill is not that of what was typed: a size that Fargate does not have is priced as another, and what is unknown not at all. */
export function cautionsOf({ assumptions, missing }: Estimate): readonly Text[] {
  const sizes = assumptions.filter(({ name }) => name.startsWith('fargate-size-'))
  const texts = [...sizes.map(({ text }) => text), ...missing.map(({ reason }) => reason)]
  return [...new Map(texts.map((text) => [text.en, text])).values()]
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
