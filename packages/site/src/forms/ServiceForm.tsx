import type { Text } from '@ecs-lint/core/finding'
import { fargateCpus, fargateMemoryFor } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { cpuText, memoryText, texts, type Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select, TextField } from './fields.tsx'

/** Step 1: the service's name, how many tasks, and how large they are. */
export default function ServiceForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="service" title={words.serviceForm[lang]}>
      <NameControl lang={lang} />
      <TasksControl lang={lang} />
      <SizeControl lang={lang} />
    </Form>
  )
}

export function NameControl({ lang }: Localized): JSX.Element {
  return (
    <TextField label={words.nameField[lang]} field="serviceName" hint={words.nameHint[lang]} lang={lang} />
  )
}

export function TasksControl({ lang }: Localized): JSX.Element {
  return <NumberField label={texts.tasksField[lang]} field="tasks" lang={lang} />
}

/** CPU and memory of a task: only sizes that Fargate offers. */
export function SizeControl({ lang }: Localized): JSX.Element {
  const { cpu, memory } = service.value
  return (
    <>
      <Select
        label={words.cpuField[lang]}
        value={String(cpu)}
        options={fargateCpus.map((units) => [String(units), cpuText(units)])}
        onChange={(value) => change({ cpu: Number(value), memory: nearestMemory(Number(value), memory) })}
      />
      <Select
        label={words.memoryField[lang]}
        value={String(memory)}
        options={fargateMemoryFor(cpu).map((mebibytes) => [String(mebibytes), memoryText(mebibytes)])}
        onChange={(value) => change({ memory: Number(value) })}
      />
    </>
  )
}

/** The memory that Fargate offers with so much CPU and that is nearest to what was chosen. */
function nearestMemory(cpu: number, memory: number): number {
  const offered = fargateMemoryFor(cpu)
  return offered.reduce(
    (nearest, size) => (Math.abs(size - memory) < Math.abs(nearest - memory) ? size : nearest),
    offered[0] ?? memory,
  )
}

const words = {
  serviceForm: { ko: '서비스와 태스크', en: 'Service and tasks' },
  nameField: { ko: '서비스 이름', en: 'Service name' },
  nameHint: {
    ko: '영문자, 숫자, 하이픈(-), 밑줄(_)을 쓸 수 있고 영문자나 숫자로 시작합니다.',
    en: 'Letters, digits, hyphens and underscores; it starts with a letter or a digit.',
  },
  cpuField: { ko: 'CPU', en: 'CPU' },
  memoryField: { ko: '메모리', en: 'Memory' },
} as const satisfies Readonly<Record<string, Text>>
