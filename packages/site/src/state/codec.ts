import type { Text } from '@ecs-lint/core/finding'
import { regionNames } from '@ecs-lint/core/pricing'
import {
  completeServiceConfig,
  faultsOfServiceConfig,
  type CompleteServiceConfig,
  type ServiceConfig,
} from '@ecs-lint/core/readers'
import { once } from './once.ts'
import { pack, unpack } from './pack.ts'
import { isSame } from './same.ts'
import { start } from './start.ts'

const version = '1'

/**
 * A service as short text for an address or the browser's storage: what differs from the start. With each change a scene writes
 * all services that were tried in it.
 */
export const encode = once((config: CompleteServiceConfig): string => {
  const differing = Object.entries(config).filter(
    ([field, value]) => !isSame(value, start[field as keyof typeof start]),
  )
  return pack(version, Object.fromEntries(differing))
})

/** Reads what `encode` wrote. The text is anybody's: whatever is wrong with it becomes a sentence for the reader. */
export function decode(
  text: string,
): { readonly config: CompleteServiceConfig } | { readonly problem: Text } {
  const unpacked = unpack(version, text)
  if ('problem' in unpacked) return { problem: unpacked.problem === 'broken' ? broken : otherVersion }
  const differing = unpacked.value
  if (typeof differing !== 'object' || differing === null || Array.isArray(differing))
    return { problem: broken }
  const service: object = { ...start, ...differing }
  const [fault] = faultsOfServiceConfig(service)
  if (fault !== undefined) return { problem: faulty(fault.field.slice(0, longestName)) }
  const config = completeServiceConfig(service as ServiceConfig)
  return regionNames.has(config.region) ? { config } : { problem: broken }
}

/** Of the name of a field that somebody wrote, this much stands in a message. */
const longestName = 60

const broken: Text = {
  ko: '서비스를 읽을 수 없어 무시했습니다. 링크였다면 잘렸을 수 있습니다.',
  en: 'The service could not be read, so it was left out. If it was a link, it may have been cut.',
}

function faulty(field: string): Text {
  return {
    ko: `${broken.ko} 읽지 못한 항목: ${field}.`,
    en: `${broken.en} What could not be read: ${field}.`,
  }
}

const otherVersion: Text = {
  ko: '다른 버전의 튜토리얼에서 만든 서비스라 불러오지 못했습니다.',
  en: 'The service was made by another version of the tutorial, so it could not be loaded.',
}
