import type { JSX } from 'preact'
import { texts, type Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { island } from '../state/island.tsx'
import { Form, NumberField, Select, TextField } from './fields.tsx'

/** Step 7: what stands before the tasks, and who may reach them. */
function LoadBalancerForm({ lang }: Localized): JSX.Element {
  const { loadBalancer, internetFacing, taskInbound, containerPort } = service.value
  const isOpen = taskInbound.some(({ source }) => source !== 'load-balancer')
  return (
    <Form lang={lang} title={texts.loadBalancerForm[lang]}>
      <Select
        label={texts.loadBalancerField[lang]}
        value={loadBalancer}
        options={[
          ['none', texts.none[lang]],
          ['application', texts.application[lang]],
          ['network', texts.network[lang]],
        ]}
        onChange={(value) => change({ loadBalancer: value })}
      />
      <NumberField label={texts.azsField[lang]} field="azs" lang={lang} />
      {loadBalancer !== 'none' && (
        <>
          <Select
            label={texts.schemeField[lang]}
            value={internetFacing ? 'internet-facing' : 'internal'}
            options={[
              ['internet-facing', texts.internetFacing[lang]],
              ['internal', texts.internal[lang]],
            ]}
            onChange={(value) => change({ internetFacing: value === 'internet-facing' })}
          />
          <NumberField label={texts.listenerPortField[lang]} field="listenerPort" lang={lang} />
          {loadBalancer === 'application' && (
            <TextField label={texts.healthCheckPathField[lang]} field="healthCheckPath" lang={lang} />
          )}
          <NumberField label={texts.graceField[lang]} field="healthCheckGracePeriodSeconds" lang={lang} />
          <Select
            label={texts.taskInboundField[lang]}
            value={isOpen ? 'anywhere' : 'load-balancer'}
            options={[
              ['load-balancer', texts.fromLoadBalancer[lang]],
              ['anywhere', texts.fromAnywhere[lang]],
            ]}
            onChange={(value) =>
              change({
                taskInbound: [
                  { port: containerPort, source: value === 'anywhere' ? '0.0.0.0/0' : 'load-balancer' },
                ],
              })
            }
          />
        </>
      )}
    </Form>
  )
}

export default island(LoadBalancerForm)
