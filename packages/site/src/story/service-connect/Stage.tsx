import type { JSX } from 'preact'
import { ServiceConnectControl } from '../../forms/ServiceConnectForm.tsx'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { 'a-name': ServiceConnectControl }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="service-connect" goals={goals} controls={controls} />
}
