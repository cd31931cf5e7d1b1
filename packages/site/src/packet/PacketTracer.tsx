import { useSignal } from '@preact/signals'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Select } from '../forms/fields.tsx'
import { around } from '../map/stage/customers.ts'
import { tracePlayed } from '../map/stage/journeys.ts'
import type { Played } from '../map/stage/played.ts'
import { useOnMap } from '../map/stage/use-on-map.ts'
import type { Localized } from '../panel/texts.ts'
import { isLive } from '../state/live.ts'
import { change, findings, proposed, service } from '../state/store.ts'
import TurnOn from '../tools/TurnOn.tsx'
import { neighbourGroupId } from './admissions.ts'
import type { StationName } from './names.ts'
import { Outcome, type OutcomeProps } from './Outcome.tsx'
import { Player } from './Player.tsx'
import { followPacket, remedyForPacket, type Question, type Source } from './questions.ts'
import { adviceFor, changeFor } from './remedies.ts'
import { groupOwners, journeyOf, type Journey, type Station } from './stops.ts'
import { texts } from './texts.ts'

/** A packet to the learner's service: who sends it, how far it gets, and why no further. */
export default function PacketTracer({ lang }: Localized): JSX.Element {
  const source = useSignal<Source>('internet')
  const address = useSignal('203.0.113.7')
  const chosenPort = useSignal<string>('own')
  const config = service.value
  const isDirect = config.loadBalancer === 'none' || source.value === 'neighbour'
  const ownPort = isDirect ? config.containerPort : config.listenerPort
  const port = chosenPort.value === 'own' ? ownPort : Number(chosenPort.value)
  const question: Question = { source: source.value, address: address.value, port }
  const followed = useMemo(
    () => follow(config, question),
    [config, question.source, question.address, question.port],
  )
  const shown = useOnMap(followed?.played)
  const portName = texts[isDirect ? 'containerPort' : 'listenerPort'][lang]
  return (
    <section
      class="tracer not-content"
      aria-label={texts.packetTitle[lang]}
      data-tracer="packet"
      onFocusIn={shown.show}
    >
      <TurnOn lang={lang} />
      <fieldset class="tracer-fields" disabled={!isLive}>
        <Select
          label={texts.from[lang]}
          value={source.value}
          options={sources.map((value) => [value, texts[value][lang]])}
          onChange={(chosen) => {
            source.value = chosen
          }}
        />
        {source.value === 'address' && (
          <label class="field">
            <span>{texts.addressField[lang]}</span>
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={address.value}
              aria-invalid={followed === undefined}
              onInput={(event) => {
                address.value = event.currentTarget.value.trim()
              }}
            />
          </label>
        )}
        <Select
          label={texts.port[lang]}
          value={chosenPort.value}
          options={[
            ['own', `${ownPort} (${portName})`],
            ...ports
              .filter((known) => known !== ownPort)
              .map((known) => [String(known), String(known)] as const),
          ]}
          onChange={(chosen) => {
            chosenPort.value = chosen
          }}
        />
      </fieldset>
      <fieldset class="tracer-choices" disabled={!isLive}>
        <legend>{texts.entrance[lang]}</legend>
        {entrances.map(([value, label]) => (
          <button
            key={value}
            type="button"
            aria-pressed={config.loadBalancer === value}
            onClick={() => change({ loadBalancer: value })}
          >
            {label[lang]}
          </button>
        ))}
      </fieldset>
      {followed === undefined ? (
        <p role="alert">{texts.badAddress[lang]}</p>
      ) : (
        <Player journey={followed.journey} shown={shown} lang={lang}>
          <Outcome journey={followed.journey} lang={lang} {...remedyAt(followed.journey, config, question)} />
        </Player>
      )}
      <noscript>
        <p class="subtle">{texts.withoutScript[lang]}</p>
      </noscript>
    </section>
  )
}

const sources: readonly Source[] = ['internet', 'address', 'neighbour']
/** Ports worth trying beside the service's own. */
const ports = [80, 443, 8080, 22]
const entrances = [
  ['none', texts.noBalancer],
  ['application', texts.application],
  ['network', texts.network],
] as const

const byBalancer: readonly StationName[] = [
  'dns', 'internet-gateway', 'balancer-group', 'listener', 'target-group', 'task-group', 'container',
] // prettier-ignore
const direct: readonly StationName[] = ['internet-gateway', 'task-group', 'container']
const within: readonly StationName[] = ['task-group', 'container']

/** What to do about a packet that is stopped; no change is offered before the linter has been asked. */
function remedyAt(
  { decisive }: Journey,
  config: CompleteServiceConfig,
  question: Question,
): Pick<OutcomeProps, 'advice' | 'remedy'> {
  if (decisive === undefined) return {}
  const graph = expand(config)
  const owner = groupOwners(graph).get(decisive.data['group'])
  return {
    advice: adviceFor(decisive, owner, question.source === 'neighbour', config.listenerPort),
    remedy:
      findings.value &&
      changeFor(decisive, findings.value, remedyForPacket(graph, question), config, (fields) => {
        const trace = followPacket(expand(proposed(fields)), question)
        return trace?.verdict === 'passes'
      }),
  }
}

/** The way of the packet, in words and on the map. */
function follow(
  config: CompleteServiceConfig,
  question: Question,
): { readonly journey: Journey; readonly played: Played } | undefined {
  const graph = expand(config)
  const trace = followPacket(graph, question)
  if (trace === undefined) return undefined
  const byName = config.loadBalancer === 'none' ? direct : byBalancer
  const isNeighbour = question.source === 'neighbour'
  const start = startOf(question)
  return {
    journey: journeyOf(trace, start, isNeighbour ? within : byName, graph),
    played: tracePlayed(
      texts.packetTitle,
      trace,
      around(graph, 'in'),
      isNeighbour ? 'other-service' : 'internet',
      start.name,
    ),
  }
}

function startOf({ source, address }: Question): Station {
  if (source === 'neighbour')
    return { name: texts.otherTask, detail: { ko: neighbourGroupId, en: neighbourGroupId } }
  const isAnyone = source === 'internet'
  return {
    name: isAnyone ? texts.browser : texts.sender,
    detail: isAnyone ? texts.internet : { ko: address, en: address },
  }
}
