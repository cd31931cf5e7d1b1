import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { ServiceConnectNamesControl, ServiceConnectRoleControl } from '../../forms/ServiceConnectForm.tsx'
import type { Localized } from '../../panel/texts.ts'
import { service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'

const controls = { 'a-name': RoleAndNames }

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="service-connect" goals={goals} controls={controls} />
}

/** The part is the thing to choose; the names have values that will do. */
function RoleAndNames({ lang }: Localized): JSX.Element {
  return (
    <div>
      <ServiceConnectRoleControl lang={lang} />
      {service.value.serviceConnect !== 'none' && (
        <details>
          <summary>{names[lang]}</summary>
          <ServiceConnectNamesControl lang={lang} />
        </details>
      )}
    </div>
  )
}

const names: Text = { ko: '네임스페이스와 이름', en: 'Namespace and names' }
