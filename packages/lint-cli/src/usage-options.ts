import { usageProblems, type ScheduledTasks, type Usage } from '@ecs-lint/core/cost'
import { namesOf, type OptionArguments, type TextArguments } from './arguments.ts'
import type { usageOptions } from './commands/options/usage.ts'
import { UserError } from './errors.ts'
import { numberOf, oneOf } from './options.ts'

/** The options that take a number, each with its field of `Usage`. */
const numbers = {
  hours: 'hoursPerMonth',
  lcu: 'lcu',
  'new-connections': 'newConnectionsPerSecond',
  'active-connections': 'activeConnections',
  'processed-gb': 'processedGbPerHour',
  'rule-evaluations': 'ruleEvaluationsPerSecond',
  'nat-gb': 'natGb',
  'endpoint-gb': 'endpointGb',
  'layer-gb': 'layerGb',
  'gb-out': 'gbOut',
  'cross-az-gb': 'crossZoneGb',
  'log-gb': 'logGb',
  'log-months': 'logMonths',
  'insights-metrics': 'insightsMetrics',
  'insights-log-gb': 'insightsLogGb',
  'image-gb': 'imageGb',
  deployments: 'deploymentsPerMonth',
  'deployment-minutes': 'deploymentMinutes',
} as const satisfies Readonly<Partial<Record<keyof typeof usageOptions, keyof Usage>>>

/** Every option of usage, with its field of `Usage`. */
export const optionFields = {
  ...numbers,
  schedule: 'schedule',
  'instance-type': 'instanceType',
  'savings-plan': 'savingsPlan',
  'free-tier': 'freeTier',
} as const satisfies Readonly<Partial<Record<keyof typeof usageOptions, keyof Usage>>>

/** The usage that the options describe; a UserError if a value makes no sense. */
export function usageOf(args: OptionArguments<typeof usageOptions>): Usage {
  const fields = {
    ...Object.fromEntries(namesOf(numbers).map((option) => [numbers[option], numberOf(args, option)])),
    schedule: scheduleOf(args),
    instanceType: args.text('instance-type'),
    savingsPlan: oneOf(args, 'savings-plan', ['1y', '3y'] as const),
    freeTier: args.flag('free-tier') || undefined,
  }
  const usage: Usage = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const [problem] = usageProblems(usage)
  if (problem === undefined) return usage
  const option = Object.entries(numbers).find(([, field]) => field === problem.field)?.[0]
  throw new UserError(problem.message, {
    ko: `--${option ?? problem.field} 값을 확인하세요.`,
    en: `Look at --${option ?? problem.field}.`,
  })
}

/** Parses `4x8x22,1x554`: a list of tasks × hours × times a month. */
function scheduleOf(args: TextArguments<'schedule'>): readonly ScheduledTasks[] | undefined {
  const text = args.text('schedule')
  if (text === undefined) return undefined
  return text.split(',').map((entry) => {
    const [, tasks, hours, times] = /^(\d+)x(\d+(?:\.\d+)?)(?:x(\d+))?$/.exec(entry.trim()) ?? []
    if (tasks === undefined || hours === undefined) {
      throw new UserError(
        {
          ko: `--schedule 값이 잘못되었습니다: ${entry}`,
          en: `--schedule does not take ${entry}.`,
        },
        {
          ko: '태스크 수x시간x횟수로 쓰세요. 예: --schedule 4x8x22,1x554 (4개를 하루 8시간씩 22일, 1개를 554시간)',
          en: 'Write TASKSxHOURSxTIMES: --schedule 4x8x22,1x554 is 4 tasks for 8 hours on 22 days and 1 for 554 hours.',
        },
      )
    }
    return { tasks: Number(tasks), hours: Number(hours), times: Number(times ?? 1) }
  })
}
