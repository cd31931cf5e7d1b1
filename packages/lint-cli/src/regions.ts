import { regionNames } from '@ecs-lint/core/pricing'
import type { Text } from '@ecs-lint/core/finding'
import { UserError } from './errors.ts'
import { alternatives, nearest } from './nearest.ts'

/** Regions of other partitions, which have no prices here: https://docs.aws.amazon.com/general/latest/gr/rande.html */
const unpriced = [
  'cn-north-1',
  'cn-northwest-1',
  'eusc-de-east-1',
  'us-iso-east-1',
  'us-iso-west-1',
  'us-isob-east-1',
]

/** How AWS names Regions. A Region that is newer than this list is written so too, and must not be refused for its youth. */
const shape =
  /^(?:af|ap|ca|cn|eu|eusc-[a-z]{2}|eu-isoe|il|me|mx|sa|us|us-gov|us-iso[a-z]?)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9]$/

/** What people call a place that is not in the name of its Region. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'af-south-1': ['South Africa', '남아프리카'],
  'ap-east-2': ['Taiwan', '대만'],
  'ap-northeast-1': ['Japan', '일본'],
  'ap-northeast-2': ['Korea', 'South Korea', '한국', '대한민국'],
  'ap-northeast-3': ['Japan', '일본'],
  'ap-south-1': ['India', 'Bombay', '인도'],
  'ap-south-2': ['India', '인도'],
  'ap-southeast-2': ['Australia', '호주', '오스트레일리아'],
  'ap-southeast-3': ['Indonesia', '인도네시아'],
  'ap-southeast-4': ['Australia', '호주', '오스트레일리아'],
  'ap-southeast-5': ['Kuala Lumpur', '쿠알라룸푸르'],
  'ap-southeast-6': ['Auckland', '오클랜드'],
  'ap-southeast-7': ['Bangkok', '방콕'],
  'ca-central-1': ['Montreal', '몬트리올'],
  'eu-central-1': ['Germany', '독일'],
  'eu-central-2': ['Switzerland', '스위스'],
  'eu-north-1': ['Sweden', '스웨덴'],
  'eu-south-1': ['Italy', '이탈리아'],
  'eu-south-2': ['Madrid', 'Aragon', '마드리드'],
  'eu-west-1': ['Dublin', '더블린'],
  'eu-west-2': ['UK', 'United Kingdom', 'England', '영국'],
  'eu-west-3': ['France', '프랑스'],
  'me-central-1': ['Dubai', 'United Arab Emirates', '두바이', '아랍에미리트'],
  'mx-central-1': ['Queretaro', '케레타로'],
  'sa-east-1': ['Brazil', '브라질'],
  'us-east-1': ['Virginia', '버지니아'],
  'us-west-1': ['California', '캘리포니아'],
  'us-west-2': ['오리건'],
}

/** Whether a Region is one of today's; one that is named like a Region may be newer. */
export function isKnownRegion(code: string): boolean {
  return regionNames.has(code) || unpriced.includes(code)
}

/** A Region's code as an option gives it; a UserError that says which may be meant where it is none. */
export function checkedRegion(name: string): string {
  const code = name.trim()
  if (shape.test(code)) return code
  throw notARegion(code)
}

function notARegion(code: string): UserError {
  return new UserError(
    code === ''
      ? { ko: '리전 코드가 비어 있습니다.', en: 'The Region code is empty.' }
      : { ko: `리전 코드가 아닙니다: ${code}`, en: `${code} is not a Region code.` },
    regionHint(code),
  )
}

/** The error for a Region without prices. */
export function noPricesIn(region: string): UserError {
  if (!shape.test(region)) return notARegion(region)
  const text = {
    ko: `${region} 리전의 요금표가 없습니다.`,
    en: `There are no prices for the Region ${region}.`,
  }
  if (!region.startsWith('cn-')) return new UserError(text, regionHint(region))
  return new UserError(
    {
      ko: `${region} 리전의 요금표가 없습니다. 중국 리전의 요금은 위안화로만 공개됩니다.`,
      en: `There are no prices for the Region ${region}: those of China are in yuan, and are not mixed with dollars.`,
    },
    { ko: '다른 리전을 지정하세요.', en: 'Name another Region.' },
  )
}

/** Which Regions somebody may mean who wrote `name`: by the place's name, else by a code that is spelled nearly so; else all of them. */
function regionHint(name: string): Text {
  const found = meant(name)
  if (found.length === 0) {
    const all = [...regionNames.keys()].join(', ')
    return { ko: `리전 코드: ${all}`, en: `The Regions are ${all}.` }
  }
  const [ko, en] = (['ko', 'en'] as const).map((language) => found.map((code) => named(code, language)))
  return { ko: `혹시 ${(ko ?? []).join(', ')} 아닌가요?`, en: `Did you mean ${alternatives(en ?? [])}?` }
}

function named(code: string, language: 'ko' | 'en'): string {
  const name = regionNames.get(code)?.[language]
  return name === undefined ? code : `${code} (${/\((.+)\)/.exec(name)?.[1] ?? name})`
}

/** More than these are no answer to what is meant. */
const most = 6

function meant(name: string): readonly string[] {
  const word = plain(name)
  const places = [...regionNames].map(([code, { ko, en }]) => ({
    code,
    names: [ko, en, ...(otherNames[code] ?? [])].map(plain),
  }))
  const pick = (isMeant: (place: string) => boolean): readonly string[] =>
    word === '' ? [] : places.filter(({ names }) => names.some(isMeant)).map(({ code }) => code)
  const byPlace = pick((place) => ` ${place} `.includes(` ${word} `))
  if (byPlace.length > 0 && byPlace.length <= most) return byPlace
  // Of an Availability Zone, `ap-northeast-2a`, the code of its Region is nearest.
  const codes = [...regionNames.keys(), ...unpriced]
  for (const edits of [0, 1, 2]) {
    const spelled = nearest(name.trim(), codes, edits)
    if (spelled.length > 0) return spelled
  }
  if (word.length < 4) return []
  const words = places.flatMap(({ code, names }) =>
    names.flatMap((each) => [each, ...each.split(' ')]).map((each) => ({ code, each })),
  )
  const [near] = nearest(word, words.map(({ each }) => each), 1) // prettier-ignore
  const likely = [...new Set(words.filter(({ each }) => each === near).map(({ code }) => code))]
  return likely.length > most ? [] : likely
}

/** A name without accents, marks and capitals: `sao paulo`. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
