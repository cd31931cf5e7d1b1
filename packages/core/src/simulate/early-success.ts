import { enoughHealthy, type EarlySuccess } from '../cost/index.ts'
import { isWhole, tally } from './scheduler.ts'
import { isHealthy, type Deployment, type Draft } from './state.ts'

/**
 * Moves a rolling update with early success criteria on: enough healthy tasks, the bake time, then the old tasks go. That
 * comes before tasks are started and stopped: of those that go none is replaced.
 *
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html
 */
export function enterEarly(draft: Draft, { healthyPercent }: EarlySuccess): void {
  const { deployment, scenario, at } = draft
  if (deployment === undefined) return
  const { stage, target } = deployment
  const enough = enoughHealthy(scenario.desired, healthyPercent)
  if (stage === 'ROLLING' && tally(draft, isHealthy, target) >= enough)
    enter(draft, deployment, scenario.bakeMinutes > 0 ? 'BAKE_TIME' : 'CLEAN_UP')
  else if (stage === 'BAKE_TIME' && deployment.stageDue <= at) enter(draft, deployment, 'CLEAN_UP')
}

/** Ends it before or after the old tasks are gone. What is missing of the new tasks comes by ordinary scaling. */
export function succeedEarly(draft: Draft, { cleanup }: EarlySuccess): void {
  const { deployment, scenario, at } = draft
  if (deployment?.stage !== 'CLEAN_UP') return
  const { target, source, isOver } = deployment
  if (!isOver && (cleanup === 'DEFERRED' || draft.tasks.every(({ version }) => version !== source))) {
    draft.version = target
    draft.outcome = 'completed'
    draft.deployment = { ...deployment, isOver: true, alarmDue: Infinity }
    draft.log.push({ at, kind: 'completed' })
  }
  const isDone = isWhole(draft, target) && draft.tasks.length <= scenario.desired
  if (draft.deployment?.isOver === true && isDone) draft.deployment = undefined
}

function enter(draft: Draft, deployment: Deployment, stage: 'BAKE_TIME' | 'CLEAN_UP'): void {
  const { scenario, at } = draft
  const stageDue = stage === 'BAKE_TIME' ? at + scenario.bakeMinutes * 60 : Infinity
  draft.deployment = { ...deployment, stage, stageDue }
  draft.log.push({ at, kind: 'stage', stage })
}
