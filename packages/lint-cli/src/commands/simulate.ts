import type { Assumption } from '@ecs-lint/core/cost'
import { joined, type Text } from '@ecs-lint/core/finding'
import type { Resource, ResourceGraph } from '@ecs-lint/core/graph'
import type { PriceBook } from '@ecs-lint/core/pricing'
import { expand, parseServiceConfig, type ServiceConfig } from '@ecs-lint/core/readers'
import { assumable, expressAssumption, firstShiftAssumptions, idleAssumed, inSituation, parseAssumed, pricePerTaskHour, scenarioOf, scenarioProblems, simulate, situations, withExpressServices, type Scenario, type ScenarioOverrides, type Situation } from '@ecs-lint/core/simulate' // prettier-ignore
import { chooseService } from '../choose-service.ts'
import { namesOf, type ArgumentsOf } from '../arguments.ts'
import { UserError } from '../errors.ts'
import type { ExitCode, Io } from '../io.ts'
import { besideFiles, formatOf, numberOf, oneOf, refuseParameters } from '../options.ts'
import { writeSimulateJson } from '../reporters/simulate-json.ts'
import { writeSimulatePretty } from '../reporters/simulate-pretty.ts'
import { defaultsOf } from './defaults.ts'
import { withoutFiles, type simulateCommand } from './simulate.description.ts'

type Arguments = ArgumentsOf<typeof simulateCommand>

const writeSimulations = { pretty: writeSimulatePretty, json: writeSimulateJson }

type Service = Resource<'ecs.service'>

interface Subject {
  readonly service: Service
  readonly graph: ResourceGraph
  /** What options set in the scenario directly. */
  readonly given?: ScenarioOverrides
  /** What of the files could not be read, how they were taken, or what no option says. */
  readonly assumed?: readonly Assumption[]
}

/** `ecs-lint simulate`: what a situation does to a service given as files or as options. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  const situation = oneOf(args, 'event', situations) ?? 'deploy'
  const startSeconds = numberOf(args, 'start-seconds')
  const {
    service,
    graph,
    given,
    assumed: taken = [],
  } = args.operands.length > 0 ? await fromFiles(args, io) : fromOptions(args)
  const assumed = parseAssumed(args.texts('assume'))
  if ('problem' in assumed) throw await notAssumable(assumed)
  // A slow start is one of the new version: it is this that the option then tells.
  const slowSeconds = situation === 'slow-start' ? startSeconds : undefined
  const overrides: ScenarioOverrides = {
    ...given,
    ...assumed.overrides,
    application: {
      ...assumed.overrides.application,
      ...(startSeconds !== undefined && slowSeconds === undefined && { startSeconds }),
    },
  }
  const read = scenarioOf(service, graph, overrides)
  if ('problems' in read) throw refused(read.problems)
  if (situation === 'spot-interruption' && read.scenario.spotTasks === 0) {
    throw new UserError(
      {
        ko: '스팟에서 실행되는 태스크가 없어 회수될 것도 없습니다.',
        en: 'No task runs on Spot, so none can be interrupted.',
      },
      {
        ko: '용량 공급자 전략에 FARGATE_SPOT이 있는 서비스를 지정하거나, 파일 없이 --spot을 쓰세요.',
        en: 'Name a service whose capacity provider strategy has FARGATE_SPOT, or use --spot without files.',
      },
    )
  }
  const found = await regionFor(args, service, given === undefined ? graph : undefined)
  const region = found?.region
  const price =
    region === undefined ? undefined : pricePerTaskHour(service, graph, await pricesOf(region, args, io))
  const situated = inSituation(read.scenario, situation)
  const scenario = {
    ...situated,
    ...(slowSeconds !== undefined && {
      newVersion: { ...situated.newVersion, startSeconds: slowSeconds },
    }),
    ...(price !== undefined && { pricePerTaskHour: price }),
  }
  const problems = scenarioProblems(scenario)
  if (problems.length > 0) throw refused(problems)
  const report = {
    service: service.id,
    situation,
    simulation: simulate(scenario),
    assumptions: [
      ...idleAssumed(args.texts('assume'), scenario).map(({ id, text }) => ({
        name: `no-effect-${id}`,
        text,
      })),
      ...eventAssumptions(situation, scenario),
      ...firstShiftAssumptions(scenario),
      ...(found?.assumed === undefined ? [] : [found.assumed]),
      ...taken,
      ...read.assumptions,
    ],
  }
  io.stdout.write(writeSimulations[format](report, io))
  return report.simulation.result.outcome === 'completed' ? 0 : 1
}

async function notAssumable({
  problem,
  unknown,
}: {
  readonly problem: Text
  readonly unknown?: string
}): Promise<UserError> {
  if (unknown === undefined) return new UserError(problem)
  const { didYouMean } = await import('../nearest.ts')
  const ids = assumable.map(({ id }) => id)
  const list = ids.join(', ')
  return new UserError(
    problem,
    didYouMean(unknown, ids, { ko: `바꿀 수 있는 가정: ${list}`, en: `It can change ${list}.` }),
  )
}

/** The Region that is given, or that files name: where they name several, that of the service. */
async function regionFor(
  args: Arguments,
  service: Service,
  files: ResourceGraph | undefined,
): Promise<{ readonly region: string; readonly assumed?: Assumption } | undefined> {
  const region = args.text('region') ?? (files === undefined ? undefined : service.region)
  if (region !== undefined || files === undefined) return region === undefined ? undefined : { region }
  return (await import('../region-of-files.ts')).regionOfFiles(files)
}

/** Prices are loaded only if the Region is known. */
async function pricesOf(region: string, args: Arguments, io: Io): Promise<PriceBook> {
  const { bookOf, priceSource } = await import('../price-books.ts')
  return bookOf(region, (await priceSource(args, io)).load)
}

/** What an event assumes that the user did not specify. */
function eventAssumptions(situation: Situation, scenario: Scenario): readonly Assumption[] {
  const { startSeconds } = scenario.newVersion
  const texts: Partial<Record<Situation, Text>> = {
    'bad-deploy': {
      ko: 'bad-deploy: 새 버전의 컨테이너가 시작하자마자 종료된다고 보았습니다.',
      en: 'bad-deploy: the container of the new version exits right after its start.',
    },
    'slow-start': {
      ko: `slow-start: 새 버전은 RUNNING부터 응답하기까지 ${startSeconds}초가 걸린다고 보았습니다.`,
      en: `slow-start: the new version takes ${startSeconds} s from RUNNING until it answers.`,
    },
    'stop-deployment': {
      ko: `stop-deployment: 배포 중에 사람이 롤백을 요청합니다. 베이크 시간이 있으면 그 1분째나 한가운데, 없으면 새 버전이 요청을 받기 시작할 때, 받지 못하면 5분 뒤라고 보았습니다(${Math.round(stoppedAt(scenario))}초).`,
      en: `stop-deployment: somebody asks for a rollback a minute into the bake time, or halfway through a shorter one; without one once the new version gets requests, or after five minutes where it never does (at ${Math.round(stoppedAt(scenario))} s).`,
    },
    crash: {
      ko: 'crash: 태스크 1개가 갑자기 죽는다고 보았습니다.',
      en: 'crash: one task dies.',
    },
    hang: {
      ko: 'hang: 태스크 1개가 컨테이너는 도는 채로 응답하지 않게 된다고 보았습니다.',
      en: 'hang: one task stops answering while its container runs on.',
    },
    'az-loss': {
      ko: 'az-loss: 첫 번째 가용 영역을 잃고 15분 뒤에 되찾는다고 보았습니다.',
      en: 'az-loss: the first zone is lost, and is back after 15 minutes.',
    },
    'first-deploy': {
      ko: 'first-deploy: 서비스를 처음 배포하므로 기존 태스크가 없고, 되돌아갈 버전도 없다고 보았습니다.',
      en: 'first-deploy: the service is new, with no task that runs and no version to go back to.',
    },
    retirement: {
      ko: 'retirement: AWS가 태스크 1개를 회수하고, ECS가 배포 구성의 비율에 맞추어 교체한다고 보았습니다.',
      en: 'retirement: AWS retires one task, and ECS replaces it within the percentages of the deployment configuration.',
    },
    'spot-interruption': {
      ko: 'spot-interruption: 스팟 태스크가 모두 한꺼번에 회수된다고 보았습니다.',
      en: 'spot-interruption: all Spot tasks are interrupted at once.',
    },
  }
  const text = texts[situation]
  return text === undefined ? [] : [{ name: situation, text }]
}

function stoppedAt({ events }: Scenario): number {
  return events.find(({ type }) => type === 'stop-deployment')?.at ?? 0
}

function refused(problems: readonly Text[]): UserError {
  const { ko, en } = joined(problems)
  return new UserError({ ko: `시뮬레이션할 수 없습니다. ${ko}`, en: `This cannot be simulated. ${en}` })
}

async function fromFiles(args: Arguments, io: Io): Promise<Subject> {
  const contradiction = namesOf(withoutFiles).find((option) => args.has(option))
  if (contradiction !== undefined) {
    throw besideFiles(contradiction, {
      ko: '파일과 함께 쓸 수 있는 옵션은 --event, --assume, --service, --region, --start-seconds, --parameters, --prices입니다.',
      en: 'With files it takes --event, --assume, --service, --region, --start-seconds, --parameters and --prices.',
    })
  }
  // A service described by options needs no reader.
  const { readEcsSources } = await import('../ecs-files.ts')
  const { assumedParts, soundGraphOf, unreadParts } = await import('../file-parts.ts')
  const { readOptionsOf } = await import('../parameters-file.ts')
  const read = await readEcsSources(args.operands, io, await readOptionsOf(args, io))
  const { reading } = read
  const graph = withExpressServices(await soundGraphOf(read, 'simulate', io))
  const unread = unreadParts(read).map(({ file, text }): Assumption => ({ name: file, text }))
  const service = chooseService(graph, args.text('service'), 'service')
  const express = expressAssumption(service, graph)
  const assumed = [...assumedParts(reading), ...unread, ...(express === undefined ? [] : [express])]
  return { service, graph, assumed }
}

const strategies = ['rolling', 'blue-green', 'linear', 'canary'] as const
const configStrategies = {
  rolling: 'ROLLING',
  'blue-green': 'BLUE_GREEN',
  linear: 'LINEAR',
  canary: 'CANARY',
} as const satisfies Record<string, ServiceConfig['deploymentStrategy']>

function fromOptions(args: Arguments): Subject {
  refuseParameters(args)
  const strategy = oneOf(args, 'strategy', strategies) ?? 'rolling'
  const percent = (['min', 'max'] as const).find((option) => args.has(option))
  if (percent !== undefined && strategy !== 'rolling') {
    throw new UserError({
      ko: `--${percent} 옵션은 --strategy rolling에서만 의미가 있습니다.`,
      en: `--${percent} only counts with --strategy rolling.`,
    })
  }
  const azs = numberOf(args, 'azs') ?? 2
  const minimumHealthyPercent = numberOf(args, 'min')
  const maximumPercent = numberOf(args, 'max')
  const parsed = parseServiceConfig({
    // A deployment runs the same way in every Region.
    region: 'us-east-1',
    tasks: numberOf(args, 'tasks') ?? 3,
    azs,
    deploymentStrategy: configStrategies[strategy],
    compute: args.flag('spot') ? 'FARGATE_SPOT' : 'FARGATE',
    loadBalancer: args.flag('alb') ? 'application' : 'none',
    circuitBreaker: !args.flag('no-circuit-breaker'),
  })
  if ('problems' in parsed) throw refused(parsed.problems.map(({ message }) => message))
  const graph = expand(parsed.config)
  const given = {
    zones: ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, azs),
    ...(minimumHealthyPercent !== undefined && { minimumHealthyPercent }),
    ...(maximumPercent !== undefined && { maximumPercent }),
  }
  const service = chooseService(graph, args.text('service'), 'service')
  return { service, graph, given, assumed: optionDefaults(args, strategy) }
}

/** What is simulated although no option names it. */
function optionDefaults(args: Arguments, strategy: (typeof strategies)[number]): readonly Assumption[] {
  return defaultsOf([
    !args.has('tasks') && '--tasks 3',
    !args.has('strategy') && '--strategy rolling',
    !args.has('min') && strategy === 'rolling' && '--min 100',
    !args.has('max') && strategy === 'rolling' && '--max 200',
    !args.has('azs') && '--azs 2',
    !args.has('spot') && 'Fargate',
    !args.has('alb') && { ko: '로드 밸런서 없음', en: 'no load balancer' },
    !args.has('no-circuit-breaker') && {
      ko: '롤백하는 배포 회로 차단기 켜짐',
      en: 'a deployment circuit breaker that rolls back',
    },
  ])
}
