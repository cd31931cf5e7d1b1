import type { Text } from '../../finding/index.ts'
import { alter, isWindows, runsOnFargate, type Resource, type ResourceGraph } from '../../graph/index.ts'
import { asItIs, rank, type Choice, type Comparison, type Subject, type Unavailable } from './comparison.ts'

type Architecture = 'X86_64' | 'ARM64'

/** The same tasks on x86 and on ARM processors, each at the Region's own rate. */
export function compareArchitectures(subject: Subject): Comparison {
  const { graph } = subject
  const tasks = graph.all('ecs.taskDefinition')
  const now = new Set(tasks.map(architectureOf))
  const isMixed = now.size > 1
  const choices: Choice[] = isMixed
    ? [{ id: 'current', label: asItIs, isCurrent: true, notes: [], graph }]
    : []
  const unavailable: Unavailable[] = []
  for (const architecture of ['X86_64', 'ARM64'] as const) {
    const id = architecture === 'ARM64' ? 'arm' : 'x86'
    const label = labels[architecture]
    const isCurrent = !isMixed && (now.size === 0 ? architecture === 'X86_64' : now.has(architecture))
    const reason = isCurrent ? undefined : obstacle(architecture, graph)
    if (reason !== undefined) {
      unavailable.push({ id, label, reason })
      continue
    }
    choices.push({
      id,
      label,
      isCurrent,
      notes: isCurrent ? [] : notes[architecture],
      graph: withArchitecture(graph, architecture),
    })
  }
  return { question: 'arch', alternatives: rank(choices, subject), unavailable, breakEvens: [] }
}

/** Why these tasks cannot run on such processors. */
function obstacle(architecture: Architecture, graph: ResourceGraph): Text | undefined {
  if (architecture === 'ARM64' && graph.all('ecs.taskDefinition').some(isWindows)) return noWindows
  const services = graph.all('ecs.service')
  return services.every((service) => runsOnFargate(service, graph)) ? undefined : onInstances
}

/** A copy of a graph in which the task definitions ask for other processors. */
function withArchitecture(graph: ResourceGraph, architecture: Architecture): ResourceGraph {
  return alter(graph, 'ecs.taskDefinition', (task) => {
    if (architectureOf(task) === architecture) return undefined
    return {
      ...task.properties,
      runtimePlatform: { ...task.properties.runtimePlatform, cpuArchitecture: architecture },
    }
  })
}

/** The processors that a task definition asks for: x86 where it does not say. */
export function architectureOf({ properties }: Resource<'ecs.taskDefinition'>): Architecture {
  return properties.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'ARM64' : 'X86_64'
}

const labels: Readonly<Record<Architecture, Text>> = {
  X86_64: { ko: 'x86 (X86_64)', en: 'x86 (X86_64)' },
  ARM64: { ko: 'ARM (ARM64, Graviton)', en: 'ARM (ARM64, Graviton)' },
}

const onInstances: Text = {
  ko: 'Fargate가 아니면 인스턴스 유형이 프로세서를 정합니다. 인스턴스 유형을 바꿔 계산해 보세요.',
  en: 'Without Fargate the instance type decides on the processor: estimate with another type.',
}

const noWindows: Text = {
  ko: 'Windows 컨테이너는 ARM에서 실행되지 않습니다.',
  en: 'Windows containers do not run on ARM.',
}

const notes: Readonly<Record<Architecture, readonly Text[]>> = {
  ARM64: [
    {
      ko: '컨테이너 이미지를 모두 linux/arm64용으로도 빌드해야 합니다. x86용 이미지는 exec format error로 멈춥니다.',
      en: 'Every image must be built for linux/arm64 too; one for x86 stops with "exec format error".',
    },
  ],
  X86_64: [
    {
      ko: '컨테이너 이미지를 모두 linux/amd64용으로도 빌드해야 합니다.',
      en: 'Every image must be built for linux/amd64 too.',
    },
  ],
}
