import type { Text } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import { CertificateControl, ListenerPortControl, TaskOpenControl } from '../../forms/ListenerControls.tsx'
import { BalancerListControl, GuestListsControl } from '../../forms/SecurityGroupsForm.tsx'
import { networkTexts } from '../../forms/network-texts.ts'
import { CallersNote } from '../../forms/CallersNote.tsx'
import type { Localized } from '../../panel/texts.ts'
import { change, service } from '../../state/store.ts'
import SceneStage, { type SceneProps } from '../SceneStage.tsx'
import { goals } from './goals.ts'
import { hurried, isLine, linesOf, type List } from './lists.ts'

const controls = {
  'past-the-desk': StreetAndList,
  'smallest-opening': Lines,
  'only-me': BothLists,
  'locked-door': ListenerAndList,
}

export default function Stage(props: SceneProps): JSX.Element {
  return <SceneStage {...props} step="security-groups" goals={goals} controls={controls} />
}

/** Below each other, for what they say is long. */
function StreetAndList({ lang }: Localized): JSX.Element {
  const { egress, image } = service.value
  const inside = image.includes('.dkr.ecr.') ? 'endpoints' : 'nat'
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          checked={egress === 'public-ip'}
          onChange={({ currentTarget }) => change({ egress: currentTarget.checked ? 'public-ip' : inside })}
        />
        <span>{networkTexts.publicIp[lang]}</span>
      </label>
      <TaskOpenControl lang={lang} />
      {/* Said once in the step; later the linter says it of who has missed it. */}
      <CallersNote lang={lang} />
    </div>
  )
}

function BothLists({ lang }: Localized): JSX.Element {
  return (
    <div>
      <GuestListsControl lang={lang} />
    </div>
  )
}

function ListenerAndList({ lang }: Localized): JSX.Element {
  return (
    <div>
      <ListenerPortControl lang={lang} />
      <CertificateControl lang={lang} />
      <BalancerListControl lang={lang} />
    </div>
  )
}

/** Both lists line by line, after a button that brings the hurried ones. */
function Lines({ lang }: Localized): JSX.Element {
  return (
    <div>
      <div class="scene-events">
        <button type="button" onClick={() => change(hurried)}>
          {words.takeOver[lang]}
        </button>
      </div>
      <div class="scene-controls">
        {service.value.loadBalancer !== 'none' && <LineList lang={lang} list="loadBalancerInbound" />}
        <LineList lang={lang} list="taskInbound" />
      </div>
    </div>
  )
}

function LineList({ lang, list }: Localized & { readonly list: List }): JSX.Element {
  const lines = service.value[list]
  return (
    <fieldset>
      <legend>{words[list][lang]}</legend>
      {linesOf(list, service.value).map((line) => {
        const isOn = lines.some((other) => isLine(other, line))
        return (
          <label key={`${line.port} ${line.source}`} class="switch">
            <input
              type="checkbox"
              checked={isOn}
              onChange={() =>
                change({
                  [list]: isOn ? lines.filter((other) => !isLine(other, line)) : [...lines, line],
                })
              }
            />
            <span>{`${line.port} ← ${line.source === 'load-balancer' ? words.balancer[lang] : line.source}`}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

const words = {
  takeOver: { ko: '친구의 명단 불러오기', en: "Load your friend's lists" },
  loadBalancerInbound: { ko: '로드 밸런서의 명단', en: "The load balancer's list" },
  balancer: { ko: '로드 밸런서', en: 'load balancer' },
  taskInbound: { ko: '태스크의 명단', en: "The tasks' list" },
} as const satisfies Readonly<Record<string, Text>>
