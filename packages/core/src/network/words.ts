// The words of every reason. They stand apart from `reasons.ts`: a page that only asks for verdicts loads none of them.
import type { Text } from '../finding/index.ts'
import type { Hop } from './hop.ts'
import type { ReasonName } from './reasons.ts'
import { endTexts } from './words-ends.ts'
import { wayTexts } from './words-way.ts'

/** What a hop says of a packet. */
export function hopText({ reason, data }: Pick<Hop, 'reason' | 'data'>): Text {
  return (texts[reason] as (data: Hop['data']) => Text)(data)
}

/** The facts that the words of a reason are made from. */
export type DataOf<Name extends ReasonName> = Parameters<(typeof texts)[Name]>[0]

const texts = { ...wayTexts, ...endTexts } as const satisfies Readonly<
  Record<ReasonName, (data: never) => Text>
>
