import type { Language } from '@ecs-lint/core/finding'
import type { InboundRule } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import type { Localized } from '../panel/texts.ts'
import { change, service } from '../state/store.ts'
import { Form, NumberField, Select } from './fields.tsx'
import { networkTexts as words } from './network-texts.ts'
import { CallersNote, callerSources, rulesFor } from './task-sources.tsx'

const oneAddress = '203.0.113.7/32'
const everyone = '0.0.0.0/0'

/** Step 8: the guest lists of the load balancer and of the tasks. */
export default function SecurityGroupsForm({ lang }: Localized): JSX.Element {
  return (
    <Form lang={lang} name="security-groups" title={words.groups[lang]}>
      <ContainerPortControl lang={lang} />
      <GuestListsControl lang={lang} />
    </Form>
  )
}

export function ContainerPortControl({ lang }: Localized): JSX.Element {
  return <NumberField label={words.containerPort[lang]} field="containerPort" lang={lang} />
}

/** Who may reach the load balancer, where there is one, and who the tasks. */
export function GuestListsControl({ lang }: Localized): JSX.Element {
  const { loadBalancer, taskInbound, containerPort } = service.value
  const addresses = addressesIn(lang)
  return (
    <>
      {loadBalancer !== 'none' && <BalancerListControl lang={lang} />}
      <Select
        label={words.taskSource[lang]}
        value={sourceOf(taskInbound)}
        options={withOwn(
          [
            ...(loadBalancer === 'none' ? [] : [['load-balancer', words.balancerGroup[lang]] as const]),
            ...callerSources(lang),
            ...addresses,
          ],
          sourceOf(taskInbound),
        )}
        onChange={(source) => change({ taskInbound: rulesFor(containerPort, source) })}
      />
      <CallersNote lang={lang} />
    </>
  )
}

/** Who may reach the load balancer, on the port that it listens on. */
export function BalancerListControl({ lang }: Localized): JSX.Element {
  const { loadBalancerInbound, listenerPort } = service.value
  return (
    <Select
      label={words.balancerSource[lang]}
      value={sourceOf(loadBalancerInbound)}
      options={withOwn(addressesIn(lang), sourceOf(loadBalancerInbound))}
      onChange={(source) => change({ loadBalancerInbound: rulesFor(listenerPort, source) })}
    />
  )
}

function addressesIn(lang: Language): readonly (readonly [source: string, label: string])[] {
  return [
    [everyone, words.everyone[lang]],
    [oneAddress, words.oneAddress[lang]],
    ['', words.noRule[lang]],
  ]
}

function sourceOf(rules: readonly InboundRule[]): string {
  return [...new Set(rules.map(({ source }) => source))].join(', ')
}

/** What the service says stays a choice, also where the form would not have offered it. */
function withOwn(
  options: readonly (readonly [string, string])[],
  own: string,
): readonly (readonly [string, string])[] {
  return options.some(([value]) => value === own) ? options : [[own, labelOf(own, options)], ...options]
}

/** Several sources in the words of the choices that there are. */
function labelOf(own: string, options: readonly (readonly [string, string])[]): string {
  const labels = new Map(options)
  return own.replaceAll(/[^, ]+/g, (source) => labels.get(source) ?? source)
}
