import type { Language } from '@ecs-lint/core/finding'
import type { JSX } from 'preact'
import type { ServiceMap } from './model.ts'
import { textOf } from './text.ts'

/** The map in words, complete. */
export default function MapWords({ map, lang }: { map: ServiceMap; lang: Language }): JSX.Element {
  const { ways, things } = textOf(map)
  return (
    <ul>
      {[...ways, ...things].map((text) => (
        <li key={text.en}>{text[lang]}</li>
      ))}
    </ul>
  )
}
