import { withParticle, type Particle, type Text } from '../finding/index.ts'
import type { Labelled } from './rule.ts'

/** A container as the subject of a sentence, with its particle in Korean: by its name, or else as the one that is shown. */
export function containerText({ label }: Labelled, particle: Particle | '의' | '에' = '이/가'): Text {
  const isFixed = particle === '의' || particle === '에'
  const ko = label === undefined ? '이 컨테이너' : `${label} 컨테이너`
  return {
    ko: isFixed ? `${ko}${particle}` : withParticle(ko, particle),
    en: label === undefined ? 'This container' : `The container ${label}`,
  }
}
