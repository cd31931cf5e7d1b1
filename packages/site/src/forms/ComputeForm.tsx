import type { Compute } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select, TextField } from './fields.tsx'
import { computeWords } from './compute-words.ts'

/** Step 2: what the tasks run on. */
export default function ComputeForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="compute" title={computeWords.title[lang]}>
      <ComputeControl lang={lang} />
      <ArchitectureControl lang={lang} />
    </Form>
  )
}

/** What the tasks run on, with what only that choice asks. */
export function ComputeControl({ lang }: Localized): JSX.Element {
  const { compute } = service.value
  return (
    <>
      <Select
        label={computeWords.compute[lang]}
        value={compute}
        options={computes.map((each) => [each, computeWords[each][lang]])}
        onChange={(value) => change({ compute: value })}
      />
      {compute === 'FARGATE_MIXED' && (
        <>
          <NumberField label={computeWords.base[lang]} field="onDemandBase" lang={lang} />
          <NumberField label={computeWords.weight[lang]} field="onDemandWeight" lang={lang} />
          <NumberField label={computeWords.spotWeight[lang]} field="spotWeight" lang={lang} />
        </>
      )}
      {(compute === 'EC2' || compute === 'MANAGED_INSTANCES') && (
        <TextField label={computeWords.instanceType[lang]} field="instanceType" lang={lang} />
      )}
    </>
  )
}

export function ArchitectureControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={computeWords.architecture[lang]}
      value={service.value.cpuArchitecture}
      options={[
        ['X86_64', 'X86_64'],
        ['ARM64', 'ARM64'],
      ]}
      onChange={(value) => change({ cpuArchitecture: value })}
    />
  )
}

const computes: readonly Compute[] = ['FARGATE', 'FARGATE_MIXED', 'FARGATE_SPOT', 'EC2', 'MANAGED_INSTANCES']
