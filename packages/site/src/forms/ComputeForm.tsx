import type { Text } from '@ecs-lint/core/finding'
import type { Compute } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, OfChoice, Select, TextField } from './fields.tsx'

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
        <OfChoice>
          <NumberField label={computeWords.base[lang]} field="onDemandBase" lang={lang} />
          <NumberField label={computeWords.weight[lang]} field="onDemandWeight" lang={lang} />
          <NumberField label={computeWords.spotWeight[lang]} field="spotWeight" lang={lang} />
        </OfChoice>
      )}
      {(compute === 'EC2' || compute === 'MANAGED_INSTANCES') && (
        <OfChoice>
          <TextField label={computeWords.instanceType[lang]} field="instanceType" lang={lang} />
        </OfChoice>
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

/** What it says. */
export const computeWords = {
  title: { ko: '컴퓨팅 옵션', en: 'Compute options' },
  compute: { ko: '태스크를 실행할 곳', en: 'Where the tasks run' },
  // As long as a phone has room for: all but the first are capacity provider strategies.
  FARGATE: { ko: 'Fargate (시작 유형)', en: 'Fargate (launch type)' },
  FARGATE_MIXED: {
    ko: 'Fargate와 Fargate Spot (전략)',
    en: 'Fargate and Fargate Spot (strategy)',
  },
  FARGATE_SPOT: {
    ko: 'Fargate Spot만 (전략)',
    en: 'Fargate Spot alone (strategy)',
  },
  EC2: {
    ko: 'EC2 Auto Scaling 그룹 (전략)',
    en: 'EC2 Auto Scaling group (strategy)',
  },
  MANAGED_INSTANCES: {
    ko: 'ECS 관리형 인스턴스 (전략)',
    en: 'ECS Managed Instances (strategy)',
  },
  base: { ko: 'FARGATE 기본값(base)', en: 'FARGATE base' },
  weight: { ko: 'FARGATE 가중치(weight)', en: 'FARGATE weight' },
  spotWeight: { ko: 'FARGATE_SPOT 가중치(weight)', en: 'FARGATE_SPOT weight' },
  instanceType: { ko: '인스턴스 유형', en: 'Instance type' },
  architecture: { ko: 'CPU 아키텍처', en: 'CPU architecture' },
} as const satisfies Readonly<Record<string, Text>>
