import type { JSX } from 'preact'
import { NameControl, SizeControl, TasksControl } from '../../forms/ServiceForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { manager: NameControl, 'never-alone': TasksControl, size: TasksAndSize }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="service" goals={goals} controls={controls} />
}

function TasksAndSize({ lang }: Localized): JSX.Element {
  return (
    <>
      <TasksControl lang={lang} />
      <SizeControl lang={lang} />
    </>
  )
}
