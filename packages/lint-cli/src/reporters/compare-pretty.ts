import type { Alternative, Comparison, Estimate, PricedItem, Question } from '@ecs-lint/core/cost'
import type { Text } from '@ecs-lint/core/finding'
import type { OfAllBills } from '../commands/estimate-compare.ts'
import type { Io } from '../io.ts'
import { bullet, dollars, pad, signedDollars, style, visible, width, wrap } from '../terminal.ts'
import { missingNames, noteTexts, shortName } from './compare-words.ts'

const titles: Readonly<Record<Question, Text>> = {
  regions: { ko: '리전별 월 요금', en: 'Monthly cost by Region' },
  arch: { ko: '프로세서별 월 요금', en: 'Monthly cost by processor' },
  spot: { ko: '온디맨드와 스팟의 월 요금', en: 'Monthly cost on demand and on Spot' },
  egress: { ko: '외부 통신 경로별 월 요금', en: 'Monthly cost by way out to the internet' },
  'launch-type': { ko: '시작 유형별 월 요금', en: 'Monthly cost by launch type' },
}

const words = {
  now: { ko: '지금', en: 'now' },
  atLeast: { ko: '최소', en: 'at least' },
  unranked: {
    ko: '요금을 알 수 없어 순위를 매기지 않은 것 (더 쌀 수도 있음)',
    en: 'Not ranked, because a price is not known (any may be cheaper)',
  },
  unavailable: { ko: '선택할 수 없는 것', en: 'Not possible here' },
  notes: { ko: '알아 둘 점', en: 'What to know' },
  breakEvens: { ko: '데이터가 얼마일 때 순서가 바뀌나', en: 'Where the order changes' },
  assumed: { ko: '가정', en: 'Assumed' },
  missing: { ko: '어느 합계에도 없는 것', en: 'In none of these amounts' },
} as const satisfies Record<string, Text>

/** The comparison for a person: one bar per alternative, the unranked ones, the notes, and the break-even points. */
export function writeComparePretty(comparison: Comparison, io: Io, ofAll: OfAllBills): string {
  const { language, stdout } = io
  const columns = Math.min(stdout.columns, 100)
  const { alternatives, unavailable } = comparison
  const ranked = alternatives.filter(({ isComparable }) => isComparable)
  const unranked = alternatives.filter(({ isComparable }) => !isComparable)
  const heading = (title: Text): readonly string[] =>
    wrap(title[language], columns).map((line) => style(stdout, 'bold', line))
  const section = (title: Text, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', ...heading(title), ...texts.flatMap((text) => bullet(text, columns))]
  const lines = [
    ...heading(titles[comparison.question]),
    '',
    ...chart(ranked, columns, io),
    ...section(words.unranked, unrankedTexts(unranked, io)),
    ...section(
      words.unavailable,
      unavailable.map(({ label, reason }) => `${label[language]}: ${reason[language]}`),
    ),
    ...section(words.notes, notes(alternatives, io)),
    ...section(words.breakEvens, breakEvenTexts(comparison, io)),
    ...section(words.assumed, [...visibleTexts(ofAll.assumed, io), ...assumptions(comparison, io)]),
    ...section(words.missing, visibleTexts(ofAll.missing, io)),
  ]
  return `${lines.join('\n')}\n`
}

function visibleTexts(texts: readonly Text[], { language }: Io): readonly string[] {
  return texts.map((text) => visible(text[language]))
}

/** Label, bar, total and difference. A narrow terminal gets no bar, a very narrow one two lines per alternative. */
function chart(ranked: readonly Alternative[], columns: number, io: Io): readonly string[] {
  const hasStar = ranked.some(({ estimate }) => oldPrices(estimate).length > 0)
  const totals = ranked.map(({ estimate }) => (hasStar ? amountOf(estimate) : dollars(estimate.total)))
  const differences = ranked.map(({ difference }) =>
    difference === undefined || difference === 0 ? '' : signedDollars(difference),
  )
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(width))
  const labels = ranked.map((alternative) => nameOf(alternative, io))
  const figures = widest(totals) + 2 + widest(differences)
  const labelColumns = widest(labels)
  const barColumns = columns - labelColumns - figures - 4
  const most = Math.max(0, ...ranked.map(({ estimate }) => estimate.total))
  return ranked.flatMap((alternative, index) => {
    const label = labels[index] ?? ''
    const amounts = `${pad(totals[index] ?? '', widest(totals), 'left')}  ${pad(differences[index] ?? '', widest(differences), 'left')}`
    const emphasis = alternative.isCurrent ? ('bold' as const) : ('reset' as const)
    if (barColumns >= shortestBar) {
      const filled = most === 0 ? 0 : Math.round((alternative.estimate.total / most) * barColumns)
      const bar = style(
        io.stdout,
        alternative.isCurrent ? 'cyan' : 'dim',
        pad('█'.repeat(filled), barColumns),
      )
      return [`${style(io.stdout, emphasis, pad(label, labelColumns))}  ${bar}  ${amounts}`.trimEnd()]
    }
    if (labelColumns + 2 + figures <= columns) {
      return [`${style(io.stdout, emphasis, pad(label, labelColumns))}  ${amounts}`.trimEnd()]
    }
    const head = wrap(label, columns).map((line) => style(io.stdout, emphasis, line))
    return [...head, pad(amounts.trimEnd(), Math.min(columns, figures + 2), 'left')]
  })
}

const shortestBar = 8

function nameOf({ label, isCurrent }: Alternative, { language }: Io): string {
  return visible(label[language]) + (isCurrent ? ` (${words.now[language]})` : '')
}

/** A total, with an asterisk if it includes a price that is known to have changed. */
function amountOf(estimate: Estimate): string {
  return dollars(estimate.total) + (oldPrices(estimate).length > 0 ? '*' : ' ')
}

function oldPrices({ items }: Estimate): readonly PricedItem[] {
  return items.filter(({ isStale, quantity }) => isStale && quantity > 0)
}

/** The unranked alternatives, grouped by their missing prices: many Regions lack the same ones. */
function unrankedTexts(unranked: readonly Alternative[], io: Io): readonly string[] {
  const { language } = io
  const byMissing = Map.groupBy(unranked, (alternative) => missingNames(alternative, language).join(', '))
  return [...byMissing].map(([missing, group]) => {
    const totals = group.map((alternative) => {
      const total = `${words.atLeast[language]} ${dollars(alternative.estimate.total)}`
      return `${shortName(alternative, language)} (${total})`
    })
    return `${missing.replace(/\.$/, '')}: ${totals.join(', ')}`
  })
}

/** Notes on the alternatives and on old prices. */
function notes(alternatives: readonly Alternative[], io: Io): readonly string[] {
  const { language } = io
  const texts = [...noteTexts(alternatives, language)]
  const old = alternatives.flatMap(({ estimate }) => oldPrices(estimate))
  if (old.length > 0) {
    const names = [...new Set(old.map((item) => `${item.description[language]} ${item.priceDate}`))].join(
      ', ',
    )
    texts.push(
      language === 'ko'
        ? `*: 그 뒤로 바뀐 것으로 알려진 오래된 요금: ${names}`
        : `*: Old prices, known to have changed since: ${names}`,
    )
  }
  return texts
}

function breakEvenTexts({ alternatives, breakEvens }: Comparison, { language }: Io): readonly string[] {
  const labels = new Map(alternatives.map(({ id, label }) => [id, visible(label[language])]))
  const texts = breakEvens.flatMap(({ between: [below, above], gb }) => {
    if (gb === undefined) return []
    const amount = gb < 10 ? gb.toFixed(2) : gb.toFixed(0)
    return language === 'ko'
      ? [`한 달 ${amount}GB 미만: ${labels.get(below)} / 그 이상: ${labels.get(above)}`]
      : [`Below ${amount} GB a month: ${labels.get(below)}; from there on: ${labels.get(above)}`]
  })
  if (breakEvens.length === 0) return []
  return [
    ...texts,
    language === 'ko'
      ? '나머지 두 방법끼리의 순서는 데이터 양과 관계없이 같습니다.'
      : 'For any other two, the same one is cheaper regardless of the amount of data.',
  ]
}

function assumptions({ alternatives, question }: Comparison, io: Io): readonly string[] {
  const { language } = io
  const byName = Map.groupBy(
    alternatives.flatMap((alternative) =>
      alternative.estimate.assumptions.map(({ name, text }) => ({ name, text: text[language], alternative })),
    ),
    ({ name }) => name,
  )
  const texts = [...byName.values()].flatMap((assumed) => {
    const byText = Map.groupBy(assumed, ({ text }) => text)
    // An assumption that differs between alternatives is printed with their names.
    return [...byText].map(([text, about]) => {
      const names = about.map(({ alternative }) => shortName(alternative, language)).join(', ')
      return byText.size === 1 ? visible(text) : `${names}: ${visible(text)}`
    })
  })
  return question === 'egress' ? [...texts, sameData[language]] : texts
}

const sameData: Text = {
  ko: '어느 경로든 같은 양의 데이터가 지나고, 인터넷으로 나가는 데이터 요금은 경로와 관계없다고 보았습니다.',
  en: 'The same data takes each way, and data out to the internet costs the same on every way.',
}
