import type { ComponentChildren, JSX } from 'preact'
import { ArchitectureControl, ComputeControl } from '../forms/ComputeForm.tsx'
import { ImageControl, RebalancingControl, ZonesControl } from '../forms/DeploymentForm.tsx'
import { CircuitBreakerControl, PercentControl, StrategyControl } from '../forms/DeploymentOptionsForm.tsx'
import { ListenerPortControl } from '../forms/ListenerControls.tsx'
import BalancerControl from '../forms/BalancerControl.tsx'
import { HealthCheckControl, SchemeControl } from '../forms/LoadBalancerForm.tsx'
import { Select } from '../forms/fields.tsx'
import { EgressControl } from '../forms/NetworkingForm.tsx'
import { ContainerPortControl, GuestListsControl } from '../forms/SecurityGroupsForm.tsx'
import { SizeControl, TasksControl } from '../forms/ServiceForm.tsx'
import type { Localized } from '../panel/texts.ts'
import type { Beside, Bench, RoleName, SecretPlace } from './bench.ts'
import type { FormPart } from './fault.ts'
import type { Player } from './Lab.tsx'
import { partNames, texts } from './texts.ts'

interface LabFormProps extends Localized {
  readonly player: Player
  readonly bench: Bench
  readonly onBeside: (fields: Beside) => void
  readonly onUpdate: () => void
  /** What else can be pressed. */
  readonly children: ComponentChildren
}

/** The settings of the copy, by parts: where to look is the learner's to find out. */
export default function LabForm({
  lang,
  player,
  bench,
  onBeside,
  onUpdate,
  children,
}: LabFormProps): JSX.Element {
  const { service } = bench
  const hasBalancer = service.loadBalancer !== 'none'
  const parts: Readonly<Record<FormPart, ComponentChildren>> = {
    size: (
      <>
        <TasksControl lang={lang} />
        <SizeControl lang={lang} />
        <ArchitectureControl lang={lang} />
      </>
    ),
    definition: (
      <>
        <ImageControl lang={lang} />
        <ContainerPortControl lang={lang} />
        <DefinitionControls lang={lang} player={player} bench={bench} onBeside={onBeside} />
      </>
    ),
    compute: <ComputeControl lang={lang} />,
    deployment: (
      <>
        <StrategyControl lang={lang} />
        {service.deploymentStrategy === 'ROLLING' && <PercentControl lang={lang} />}
        <CircuitBreakerControl lang={lang} />
        <RebalancingControl lang={lang} />
      </>
    ),
    network: (
      <>
        <EgressControl lang={lang} />
        <ZonesControl lang={lang} />
      </>
    ),
    balancer: (
      <>
        <BalancerControl lang={lang} />
        {hasBalancer && (
          <>
            <SchemeControl lang={lang} />
            <ListenerPortControl lang={lang} />
            <HealthCheckControl lang={lang} />
            <BalancerControls lang={lang} player={player} bench={bench} onBeside={onBeside} />
          </>
        )}
      </>
    ),
    groups: <GuestListsControl lang={lang} />,
  }
  return (
    <form
      class="step-form lab-form"
      onSubmit={(event) => {
        event.preventDefault()
        onUpdate()
      }}
    >
      <fieldset>
        <legend>{texts.form[lang]}</legend>
        {formParts.map((part) => (
          <details key={part} data-part={part}>
            <summary>{partNames[part][lang]}</summary>
            {parts[part]}
          </details>
        ))}
      </fieldset>
      <div class="simulator-buttons">
        <button type="submit" class="button filled">
          {texts.updateService[lang]}
        </button>
        {children}
      </div>
    </form>
  )
}

const formParts: readonly FormPart[] = [
  'size',
  'definition',
  'compute',
  'deployment',
  'network',
  'balancer',
  'groups',
]

type ControlsProps = Omit<LabFormProps, 'onUpdate' | 'children'>

const roles: readonly RoleName[] = ['web-task-execution', 'ecsTaskExecutionRole', 'ecsInstanceRole', 'none']
const secrets: readonly SecretPlace[] = ['gone', 'elsewhere', 'here', 'none']

/** What of a task definition a service of the tutorial has no field for. */
function DefinitionControls({ lang, player, bench, onBeside }: ControlsProps): JSX.Element {
  const { role = 'ecsTaskExecutionRole', secret = 'here', databaseHost = player.databaseName } = bench.beside
  return (
    <>
      <Select
        label={texts.role[lang]}
        value={role}
        options={roles.map((each) => [each, each === 'none' ? texts.none[lang] : each])}
        onChange={(value) => onBeside({ role: value })}
      />
      <Select
        label={texts.secret[lang]}
        value={secret}
        options={secrets.map((each) => [
          each,
          each === 'none' ? texts.none[lang] : player.secretArn(each, bench.service.region),
        ])}
        onChange={(value) => onBeside({ secret: value })}
      />
      <Select
        label={texts.host[lang]}
        value={databaseHost}
        options={[
          ['', texts.empty[lang]],
          ['localhost', 'localhost'],
          [player.databaseName, player.databaseName],
        ]}
        onChange={(value) => onBeside({ databaseHost: value })}
      />
    </>
  )
}

/** What of a load balancer a service of the tutorial has no field for. */
function BalancerControls({ lang, player, bench, onBeside }: ControlsProps): JSX.Element {
  const { service, beside } = bench
  const { forwardsTo = 'own', balancerZones = service.azs } = beside
  const counts = Array.from({ length: Math.max(service.azs, balancerZones) }, (_, index) => index + 1)
  return (
    <>
      <Select
        label={texts.forward[lang]}
        value={forwardsTo}
        options={[
          ['own', service.serviceName],
          ['old', player.oldGroup(service.serviceName)],
        ]}
        onChange={(value) => onBeside({ forwardsTo: value })}
      />
      <Select
        label={texts.balancerZones[lang]}
        value={String(balancerZones)}
        options={counts.map((count) => [String(count), String(count)])}
        onChange={(value) => onBeside({ balancerZones: Number(value) })}
      />
    </>
  )
}
