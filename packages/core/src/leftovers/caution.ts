import type { Text } from '../finding/index.ts'
import { pairsIn, tagsOf, type Resource } from '../graph/index.ts'

/** Tags, by their keys in small letters without separators, with which people say that something is to stay. */
const keepTags = new Set([
  'keep',
  'donotdelete',
  'dontdelete',
  'donotremove',
  'protected',
  'retain',
  // For a tool that empties accounts: https://github.com/gruntwork-io/cloud-nuke
  'cloudnukeexcluded',
])

/** What is younger than so many hours may be in the making: its targets, routes and listeners come one after the other. */
const hoursInTheMaking = 24

/**
 * Why nothing should delete a resource without asking somebody, however unused it looks: its tags, its deletion protection, its
 * youth.
 *
 * @param now When the account was read; without it nothing is young.
 */
export function cautionsOf({ properties }: Resource, now: Date | undefined): readonly Text[] {
  const values: Readonly<Record<string, unknown>> = properties
  const tag = tagsOf(values).find(({ key, value }) => keepTags.has(bare(key)) && !isNo(value))
  const isProtected = pairsIn(values['attributes']).some(
    ({ key, value }) => key === 'deletion_protection.enabled' && value === 'true',
  )
  const hours = now === undefined ? Infinity : hoursSince(values['createdTime'] ?? values['createTime'], now)
  return [
    ...(tag === undefined ? [] : [kept(tag.key)]),
    ...(isProtected ? [protectedFromDeletion] : []),
    ...(hours < hoursInTheMaking ? [young(hours)] : []),
  ]
}

function bare(key: string): string {
  return key.replace(/[\s_:-]/g, '').toLowerCase()
}

function isNo(value: string): boolean {
  return /^(?:false|no|off|0)$/i.test(value)
}

/** Hours since a time as JSON or the AWS CLI has it: ISO 8601, or seconds; endless where it is none. */
function hoursSince(value: unknown, now: Date): number {
  const time = typeof value === 'number' ? value * 1000 : Date.parse(String(value))
  return Number.isNaN(time) ? Infinity : (now.getTime() - time) / 3_600_000
}

function kept(key: string): Text {
  return {
    ko: `${key} 태그가 있어 누군가 남겨 두려는 리소스일 수 있습니다.`,
    en: `Its tag ${key} says that somebody means to keep it.`,
  }
}

const protectedFromDeletion: Text = {
  ko: '삭제 방지가 켜져 있습니다. 지우려면 먼저 꺼야 합니다.',
  en: 'Its deletion protection is on, and would have to be switched off first.',
}

function young(hours: number): Text {
  const minutes = Math.max(0, Math.round(hours * 60))
  return minutes < 120
    ? {
        ko: `만들어진 지 ${minutes}분밖에 되지 않았습니다. 아직 구성하는 중일 수 있습니다.`,
        en: `It was created ${minutes} minutes ago, and may still be in the making.`,
      }
    : {
        ko: `만들어진 지 ${Math.round(hours)}시간밖에 되지 않았습니다. 아직 구성하는 중일 수 있습니다.`,
        en: `It was created ${Math.round(hours)} hours ago, and may still be in the making.`,
      }
}
