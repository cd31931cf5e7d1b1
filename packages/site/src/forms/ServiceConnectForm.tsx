import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select, TextField } from './fields.tsx'

/** Step 5: whether the service finds others by name, and is found. */
export default function ServiceConnectForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="service-connect" title="Service Connect">
      <ServiceConnectRoleControl lang={lang} />
      <ServiceConnectNamesControl lang={lang} />
    </Form>
  )
}

/** The service's part in the namespace. */
export function ServiceConnectRoleControl({ lang }: Localized): JSX.Element {
  return (
    <Select
      label={words.role[lang]}
      value={service.value.serviceConnect}
      options={[
        ['none', words.none[lang]],
        ['client', words.client[lang]],
        ['client-server', words.server[lang]],
      ]}
      onChange={(value) => change({ serviceConnect: value })}
    />
  )
}

/** The namespace, and the name and port that others call. */
export function ServiceConnectNamesControl({ lang }: Localized): JSX.Element {
  const { serviceConnect } = service.value
  return (
    <>
      {serviceConnect !== 'none' && (
        <TextField label={words.namespace[lang]} field="serviceConnectNamespace" lang={lang} />
      )}
      {serviceConnect === 'client-server' && (
        <>
          <TextField label={words.portName[lang]} field="portName" lang={lang} />
          <NumberField label={words.port[lang]} field="containerPort" lang={lang} />
        </>
      )}
    </>
  )
}

const words = {
  role: { ko: 'Service Connect 구성', en: 'Service Connect configuration' },
  none: { ko: '사용 안 함', en: 'Off' },
  client: { ko: '클라이언트 측만', en: 'Client side only' },
  server: { ko: '클라이언트 및 서버', en: 'Client and server' },
  namespace: { ko: '네임스페이스', en: 'Namespace' },
  portName: { ko: '포트 이름(포트 별칭)', en: 'Port name (port alias)' },
  port: { ko: '컨테이너 포트', en: 'Container port' },
} as const satisfies Readonly<Record<string, Text>>
