import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { texts, type Localized } from '../panel/texts.ts'
import { Form, NumberField, Switch, TextField } from './fields.tsx'
import { networkTexts } from './network-texts.ts'
import { TasksControl } from './ServiceForm.tsx'

/** Step 3: what is run, how often, and in how many zones. */
export default function DeploymentForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="deployment" title={words.title[lang]}>
      <ImageControl lang={lang} />
      <TasksControl lang={lang} />
      <ZonesControl lang={lang} />
      <RebalancingControl lang={lang} />
    </Form>
  )
}

export function ImageControl({ lang }: Localized): JSX.Element {
  return <TextField label={networkTexts.image[lang]} field="image" hint={words.imageHint[lang]} lang={lang} />
}

export function ZonesControl({ lang }: Localized): JSX.Element {
  return <NumberField label={texts.azsField[lang]} field="azs" lang={lang} />
}

export function RebalancingControl({ lang }: Localized): JSX.Element {
  return <Switch label={words.rebalancing[lang]} field="availabilityZoneRebalancing" />
}

const words = {
  title: { ko: '배포 구성', en: 'Deployment configuration' },
  imageHint: {
    ko: '저장소 이름 뒤에 콜론(:)과 태그를 적습니다.',
    en: 'The repository, a colon, and a tag.',
  },
  rebalancing: { ko: '가용 영역 리밸런싱', en: 'Availability Zone rebalancing' },
} as const satisfies Readonly<Record<string, Text>>
