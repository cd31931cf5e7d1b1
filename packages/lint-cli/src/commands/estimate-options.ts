import type { Assumption } from '@ecs-lint/core/cost'
import {
  cpuUnits,
  fargateMemoryFor,
  memoryMebibytes,
  nextFargateSize,
  type ResourceGraph,
} from '@ecs-lint/core/graph'
import {
  completeServiceConfig,
  expand,
  parseServiceConfig,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import type { ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import { numberOf, oneOf } from '../options.ts'
import { defaultsOf } from './defaults.ts'
import type { estimateCommand } from './estimate.description.ts'
import type { serviceOptions } from './options/service.ts'

type Arguments = ArgumentsOf<typeof estimateCommand>

/** The service that the options of `ecs-lint estimate` describe, and what they leave to be assumed. */
export function serviceOf(
  args: Arguments,
  region: string,
): { readonly graph: ResourceGraph; readonly assumed: readonly Assumption[] } {
  const config = configOf(args, region)
  const parsed = parseServiceConfig(config)
  if ('problems' in parsed) {
    const [problem] = parsed.problems
    const message = problem?.message ?? { ko: '', en: '' }
    throw new UserError(message, {
      ko: 'ecs-lint estimate --help로 옵션을 확인하세요.',
      en: 'See ecs-lint estimate --help for the options.',
    })
  }
  const graph = expand(parsed.config)
  if (config.compute?.startsWith('FARGATE') === true) refuseOtherSizes(graph, args.flag('windows'))
  return { graph, assumed: optionDefaults(args, completeServiceConfig(parsed.config)) }
}

/** What is priced although no option names it. */
function optionDefaults(args: Arguments, config: CompleteServiceConfig): readonly Assumption[] {
  const isFree = (...options: readonly (keyof typeof serviceOptions)[]): boolean =>
    options.every((option) => !args.has(option))
  return defaultsOf([
    isFree('tasks') && `--tasks ${config.tasks}`,
    isFree('cpu') && `--cpu ${config.cpu}`,
    isFree('memory') && `--memory ${config.memory}`,
    isFree('spot', 'spot-mix', 'ec2', 'managed-instances') && 'Fargate',
    isFree('arm') && 'x86',
    isFree('windows') && 'Linux',
    isFree('alb', 'nlb') && { ko: '로드 밸런서 없음', en: 'no load balancer' },
  ])
}

/** A UserError for a size that Fargate does not have; it names the next one. */
function refuseOtherSizes(graph: ResourceGraph, isForWindows: boolean): void {
  for (const { properties } of graph.all('ecs.taskDefinition')) {
    const cpu = cpuUnits(properties.cpu) ?? 0
    const memory = memoryMebibytes(properties.memory) ?? 0
    if (fargateMemoryFor(cpu).includes(memory) && !(isForWindows && cpu < 1024)) continue
    const next = nextFargateSize(cpu, memory, isForWindows)
    throw new UserError(
      {
        ko: `Fargate에는 CPU ${cpu}, 메모리 ${memory}MiB인 태스크 크기가 없습니다.`,
        en: `Fargate has no task size of ${cpu} CPU units and ${memory} MiB.`,
      },
      next === undefined
        ? { ko: '더 작은 크기를 지정하세요.', en: 'Give a smaller size.' }
        : {
            ko: `그다음 크기는 --cpu ${next.cpu} --memory ${next.memory}입니다.`,
            en: `The next one is --cpu ${next.cpu} --memory ${next.memory}.`,
          },
    )
  }
}

function configOf(args: Arguments, region: string): ServiceConfig {
  const numbers = {
    cpu: numberOf(args, 'cpu'),
    memory: numberOf(args, 'memory'),
    tasks: numberOf(args, 'tasks'),
    ephemeralStorage: numberOf(args, 'storage'),
    natGateways: numberOf(args, 'nat'),
    azs: numberOf(args, 'azs'),
    logRetentionInDays: numberOf(args, 'log-retention'),
  }
  const instanceType = args.text('instance-type')
  const containerInsights = oneOf(args, 'container-insights', ['disabled', 'enabled', 'enhanced'] as const)
  return {
    region,
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
    ...computeOf(args),
    ...(instanceType !== undefined && { instanceType }),
    ...(containerInsights !== undefined && { containerInsights }),
    cpuArchitecture: args.flag('arm') ? 'ARM64' : 'X86_64',
    operatingSystem: args.flag('windows') ? 'WINDOWS_SERVER_2022_CORE' : 'LINUX',
    egress: egressOf(args),
    loadBalancer: args.flag('alb') ? 'application' : args.flag('nlb') ? 'network' : 'none',
    internetFacing: !args.flag('internal'),
  }
}

/** What the tasks run on; a UserError if the options name several things. */
function computeOf(args: Arguments): Partial<ServiceConfig> {
  const mix = args.text('spot-mix')
  const given = (['spot', 'spot-mix', 'ec2', 'managed-instances'] as const).filter((option) =>
    args.has(option),
  )
  if (given.length > 1) {
    const options = given.map((option) => `--${option}`).join(', ')
    throw new UserError(
      { ko: `함께 쓸 수 없는 옵션입니다: ${options}`, en: `These cannot be used together: ${options}.` },
      {
        ko: '태스크를 실행할 곳을 하나만 고르세요.',
        en: 'Choose one thing for the tasks to run on.',
      },
    )
  }
  const hasInstances =
    args.flag('ec2') || args.flag('managed-instances') || args.text('compare') === 'launch-type'
  if (args.has('instance-type') && !hasInstances) {
    throw new UserError(
      { ko: 'Fargate에는 인스턴스 유형이 없습니다.', en: 'Fargate has no instance types.' },
      {
        ko: '--instance-type은 --ec2, --managed-instances, --compare launch-type과 함께 쓰세요.',
        en: 'Give --instance-type together with --ec2, --managed-instances or --compare launch-type.',
      },
    )
  }
  if (mix !== undefined) return spotMix(mix)
  if (args.flag('spot')) return { compute: 'FARGATE_SPOT' }
  if (args.flag('ec2')) return { compute: 'EC2' }
  return { compute: args.flag('managed-instances') ? 'MANAGED_INSTANCES' : 'FARGATE' }
}

/** `1:1:3`: the base on Fargate, its weight, and the weight of Fargate Spot. */
function spotMix(text: string): Partial<ServiceConfig> {
  const [, base, onDemand, spot] = /^(\d+):(\d+):(\d+)$/.exec(text) ?? []
  if (Number(onDemand) + Number(spot) > 0) {
    return {
      compute: 'FARGATE_MIXED',
      onDemandBase: Number(base),
      onDemandWeight: Number(onDemand),
      spotWeight: Number(spot),
    }
  }
  throw new UserError(
    { ko: `--spot-mix 값이 잘못되었습니다: ${text}`, en: `--spot-mix does not take ${text}.` },
    {
      ko: '예: --spot-mix 1:1:3 (Fargate에 먼저 1개, 나머지는 Fargate와 Spot에 1:3, 가중치 하나는 0보다 커야 합니다)',
      en: 'For example --spot-mix 1:1:3: one task on Fargate first, of the rest 1 on Fargate to 3 on Spot; one weight must be above 0.',
    },
  )
}

function egressOf(args: Arguments): NonNullable<ServiceConfig['egress']> {
  if (args.flag('public-ip')) return 'public-ip'
  if (args.has('nat')) return 'nat'
  return args.flag('endpoints') ? 'endpoints' : 'none'
}
