import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'
import { CallersNote } from './CallersNote.tsx'
import { callerSources, everyone, offered, oneAddress, rulesFor, sourceOf } from './sources.ts'

/** Step 8: the guest lists of the load balancer and of the tasks. */
export default function SecurityGroupsForm({ lang }: Localized): JSX.Element {
  return (
    <Form name="security-groups" title={words.groups[lang]}>
      <ContainerPortControl lang={lang} />
      <GuestListsControl lang={lang} />
      <CallersNote lang={lang} />
    </Form>
  )
}

export function ContainerPortControl({ lang }: Localized): JSX.Element {
  return <NumberField label={words.containerPort[lang]} field="containerPort" lang={lang} />
}

/** Who may reach the load balancer, where there is one, and who the tasks. */
export function GuestListsControl({ lang }: Localized): JSX.Element {
  const { loadBalancer, taskInbound, containerPort } = service.value
  const own = sourceOf(taskInbound)
  return (
    <>
      {loadBalancer !== 'none' && <BalancerListControl lang={lang} />}
      <Select
        label={words.taskSource[lang]}
        value={own}
        options={offered(
          own,
          [
            ...(loadBalancer === 'none' ? [] : ['load-balancer']),
            ...callerSources(service.value),
            ...addresses,
          ],
          lang,
        )}
        onChange={(source) => change({ taskInbound: rulesFor(containerPort, source) })}
      />
    </>
  )
}

/** Who may reach the load balancer, on the port that it listens on. */
export function BalancerListControl({ lang }: Localized): JSX.Element {
  const { loadBalancerInbound, listenerPort } = service.value
  const own = sourceOf(loadBalancerInbound)
  return (
    <Select
      label={words.balancerSource[lang]}
      value={own}
      options={offered(own, addresses, lang)}
      onChange={(source) => change({ loadBalancerInbound: rulesFor(listenerPort, source) })}
    />
  )
}

const addresses = [everyone, oneAddress, ''] as const
