import type { Assumption } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import { parseImage, type ResourceGraph } from '@ecs-lint/core/graph'
import { UserError } from './errors.ts'

/** A Region, and where a file says it. */
interface Clue {
  readonly region: string
  readonly from: Text
  /** 0 for what must be in the Region of the service; the least counts first. */
  readonly rank: 0 | 1 | 2 | 3
}

/**
 * The Region that files speak of, and where: in ARNs of what a service must share its Region with, in the log options, in the
 * hosts of images, in other ARNs, in this order. Undefined where nothing tells it; a UserError where they tell several.
 */
export function regionOfFiles(
  graph: ResourceGraph,
): { readonly region: string; readonly assumed?: Assumption } | undefined {
  const { clues, isSaid } = bestClues(graph)
  const [first] = clues
  if (first === undefined) return undefined
  const region = oneRegion(clues, first)
  if (isSaid) return { region }
  const text = {
    ko: `${region} 리전으로 보았습니다. 근거: ${first.from.ko}`,
    en: `Region ${region}, from ${first.from.en}`,
  }
  return { region, assumed: { name: 'region', text } }
}

/** The same for what can do without: undefined also where the files name several Regions. */
export function onlyRegionOfFiles(graph: ResourceGraph): string | undefined {
  const [region, ...others] = new Set(bestClues(graph).clues.map((clue) => clue.region))
  return others.length === 0 ? region : undefined
}

/** The clues that count, and whether they are what the files say of the resources themselves. */
function bestClues(graph: ResourceGraph): { readonly clues: readonly Clue[]; readonly isSaid: boolean } {
  const own = graph.resources.flatMap(({ region, type, id }): readonly Clue[] =>
    region === undefined || !wholeRegion.test(region)
      ? []
      : [{ region, from: { ko: `${type} ${id}`, en: `${type} ${id}` }, rank: 0 }],
  )
  if (own.length > 0) return { clues: own, isSaid: true }
  const clues = graph.resources.flatMap(({ properties }) => [...cluesIn(properties)])
  const best = Math.min(...clues.map(({ rank }) => rank))
  return { clues: clues.filter(({ rank }) => rank === best), isSaid: false }
}

function oneRegion(clues: readonly Clue[], { region }: Clue): string {
  const others = new Map(clues.map((clue) => [clue.region, clue]))
  if (others.size === 1) return region
  const listed = (language: 'ko' | 'en'): string =>
    [...others.values()].map((clue) => `${clue.region} (${clue.from[language]})`).join(', ')
  throw new UserError(
    {
      ko: `파일에 리전이 여러 개 나옵니다: ${listed('ko')}`,
      en: `The files name several Regions: ${listed('en')}.`,
    },
    { ko: `예: --region ${region}`, en: `Choose one, for example --region ${region}.` },
  )
}

/** Services whose ARNs a service can only refer to in its own Region. */
const regional = new Set(['ecs', 'elasticloadbalancing', 'servicediscovery', 'ec2', 'autoscaling', 'logs'])

const region = /[a-z]{2,}(?:-[a-z]+)+-\d/.source
const arn = new RegExp(`^arn:aws[\\w-]*:([\\w-]+):(${region}):`)
const wholeRegion = new RegExp(`^${region}$`)

function* cluesIn(value: unknown, key = ''): Generator<Clue> {
  if (typeof value === 'string') {
    const [, service = '', region] = arn.exec(value) ?? []
    if (region !== undefined)
      yield {
        region,
        from: { ko: `ARN ${value}`, en: `the ARN ${value}` },
        rank: regional.has(service) ? 0 : 3,
      }
    else if (key === 'awslogs-region' && wholeRegion.test(value))
      yield {
        region: value,
        from: { ko: '로그 옵션 awslogs-region', en: 'the log option awslogs-region' },
        rank: 1,
      }
    else if (key === 'image') yield* clueInImage(value)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) yield* cluesIn(member, name)
  }
}

function* clueInImage(image: string): Generator<Clue> {
  if (!image.includes('.dkr')) return
  const parsed = parseImage(image)
  // A file that is to be filled in has a word such as `region` there.
  if (parsed.registry !== 'ecr' || !wholeRegion.test(parsed.region)) return
  yield { region: parsed.region, from: { ko: `이미지 ${image}`, en: `the image ${image}` }, rank: 2 }
}
