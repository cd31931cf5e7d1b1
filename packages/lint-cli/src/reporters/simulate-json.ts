import { logText, versionsIn, type Instances, type Scenario } from '@ecs-lint/core/simulate'
import type { Io } from '../io.ts'
import { framesBySecond, logOf, reasonOf, type SimulateReport } from './simulate-report.ts'

type InstancesJson = Omit<Instances, 'launchSeconds' | 'perInstance'> & {
  readonly perInstance: number | null
}

/** The instances that were counted; numbers without a limit are null. */
function instancesOf({ instances }: Scenario): InstancesJson | null {
  if (instances === undefined) return null
  const { count, most, perInstance, limit, isDistinct } = instances
  return { count, most, perInstance: Number.isFinite(perInstance) ? perInstance : null, limit, isDistinct }
}

/** The simulation as `schemas/simulate.schema.json` describes it. */
export function writeSimulateJson(report: SimulateReport, { language }: Io): string {
  const { service, situation, simulation, assumptions } = report
  const { scenario } = simulation
  const isRolling = scenario.strategy === 'ROLLING'
  const { stuck: _, extraCost, ...result } = simulation.result
  const json = {
    schemaVersion: 1,
    service,
    event: situation,
    scenario: {
      desired: scenario.desired,
      strategy: scenario.strategy,
      minimumHealthyPercent: isRolling ? scenario.minimumHealthyPercent : null,
      maximumPercent: isRolling ? scenario.maximumPercent : null,
      zones: scenario.zones,
      spotTasks: scenario.spotTasks,
      instances: instancesOf(scenario),
      newVersion: scenario.newVersion,
    },
    result: {
      ...result,
      extraCost: extraCost ?? null,
      reason: reasonOf(simulation)?.[language] ?? null,
    },
    timeline: framesBySecond(simulation).map(({ at, stage, counts, traffic }) => ({
      at,
      stage: stage ?? null,
      old: counts.old,
      new: counts.new,
      traffic,
    })),
    log: logOf(simulation).map((entry) => ({
      at: entry.at,
      kind: entry.kind,
      text: logText(entry, versionsIn(simulation))[language],
    })),
    assumptions: assumptions.map(({ name, text }) => ({ name, text: text[language] })),
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}
