import { fargateCpus, fargateMemoryFor } from '@ecs-lint/core/graph'
import type { JSX } from 'preact'
import { cpuText, memoryText, texts, type Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { island } from '../state/island.tsx'
import { Form, NumberField, Select, TextField } from './fields.tsx'

/** Step 1: the service's name, how many tasks, and how large they are. */
function ServiceForm({ lang }: Localized): JSX.Element {
  const { cpu, memory } = service.value
  return (
    <Form lang={lang} title={texts.serviceForm[lang]}>
      <TextField label={texts.nameField[lang]} field="serviceName" hint={texts.nameHint[lang]} lang={lang} />
      <NumberField label={texts.tasksField[lang]} field="tasks" lang={lang} />
      <Select
        label={texts.cpuField[lang]}
        value={String(cpu)}
        options={fargateCpus.map((units) => [String(units), cpuText(units)])}
        onChange={(value) => change({ cpu: Number(value), memory: nearestMemory(Number(value), memory) })}
      />
      <Select
        label={texts.memoryField[lang]}
        value={String(memory)}
        options={fargateMemoryFor(cpu).map((mebibytes) => [String(mebibytes), memoryText(mebibytes)])}
        onChange={(value) => change({ memory: Number(value) })}
      />
    </Form>
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

export default island(ServiceForm)
