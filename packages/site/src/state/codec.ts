import type { Text } from '@ecs-lint/core/finding'
import { regionNames } from '@ecs-lint/core/pricing'
import { completeServiceConfig, parseServiceConfig, type CompleteServiceConfig } from '@ecs-lint/core/readers'
import { start } from './start.ts'

/** Stands before the encoded state; one that differs was written by another version of the tutorial. */
const version = '1'

/** Far above any state that the forms can make. */
const longest = 8000

/** A service as short text for an address or the browser's storage: what differs from the start, as JSON, in base64url. */
export function encode(config: CompleteServiceConfig): string {
  const differing = Object.entries(config).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(start[field as keyof typeof start]),
  )
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(differing)))
  const base64 = btoa(String.fromCharCode(...bytes))
  return `${version}.${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Reads what `encode` wrote. The text is anybody's: whatever is wrong with it becomes a sentence for the reader. */
export function decode(
  text: string,
): { readonly config: CompleteServiceConfig } | { readonly problem: Text } {
  if (text.length > longest) return { problem: broken }
  const [written, base64, ...rest] = text.split('.')
  if (base64 === undefined || rest.length > 0) return { problem: broken }
  if (written !== version) return { problem: otherVersion }
  const differing = readJson(base64)
  if (typeof differing !== 'object' || differing === null || Array.isArray(differing))
    return { problem: broken }
  const parsed = parseServiceConfig({ ...start, ...differing })
  if ('problems' in parsed) {
    const message = parsed.problems[0]?.message ?? broken
    return { problem: { ko: `${broken.ko} ${message.ko}`, en: `${broken.en} ${message.en}` } }
  }
  if (!regionNames.has(parsed.config.region)) return { problem: broken }
  return { config: completeServiceConfig(parsed.config) }
}

function readJson(base64: string): unknown {
  try {
    const characters = atob(base64.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const broken: Text = {
  ko: '주소에 담긴 서비스를 읽을 수 없어 무시했습니다. 링크가 잘렸을 수 있습니다.',
  en: 'The service in the address could not be read, so it was left out. The link may have been cut.',
}

const otherVersion: Text = {
  ko: '다른 버전의 튜토리얼에서 만든 링크라 서비스를 불러오지 못했습니다.',
  en: 'The link was made by another version of the tutorial, so its service could not be loaded.',
}
