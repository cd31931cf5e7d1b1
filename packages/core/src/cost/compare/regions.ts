import type { Text } from '../../finding/index.ts'
import { rank, type Choice, type Comparison, type Subject } from './comparison.ts'

/** The same service in every Region that has a price book. */
export function compareRegions(subject: Subject): Comparison {
  const { graph, book, books = [] } = subject
  const others = books.filter(({ region }) => region !== book.region)
  const choices = [book, ...others].map((each): Choice => ({
    id: each.region,
    label: {
      ko: `${each.name.ko} ${each.region}`,
      en: `${each.name.en} ${each.region}`,
    },
    isCurrent: each === book,
    notes: notesOn(each.region),
    graph,
    book: each,
  }))
  return { question: 'regions', alternatives: rank(choices, subject), unavailable: [], breakEvens: [] }
}

/**
 * Regions that AWS opened after 20 March 2019: an account has them only once it has enabled them.
 * Source: AWS Account Management reference guide, "Enable or disable AWS Regions in your account".
 */
const optInRegions: ReadonlySet<string> = new Set([
  'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5',
  'ap-southeast-6', 'ap-southeast-7', 'ca-west-1', 'eu-central-2', 'eu-south-1', 'eu-south-2', 'il-central-1',
  'me-central-1', 'me-south-1', 'mx-central-1',
]) // prettier-ignore

function notesOn(region: string): readonly Text[] {
  if (region.startsWith('us-gov-')) return [ownAccount]
  return optInRegions.has(region) ? [optIn] : []
}

const optIn: Text = {
  ko: '기본으로 꺼져 있는 리전입니다. 계정 설정에서 먼저 활성화해야 합니다.',
  en: 'The Region is off by default: enable it in the account settings first.',
}

const ownAccount: Text = {
  ko: 'AWS GovCloud(US) 계정으로만 쓸 수 있습니다.',
  en: 'Only accounts of AWS GovCloud (US) have this Region.',
}
