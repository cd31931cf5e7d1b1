import type { Text } from '@ecs-lint/core/finding'

/** Where a change is taught: a step, or one of the pages beside the steps. */
export type ChangePlace =
  1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 'troubleshooting' | 'cleanup' | 'summary' | 'exercises' | 'further'

/** Something that the lecture of December 2024 says, and what is true now. */
export interface Change {
  readonly place: ChangePlace
  readonly said: Text
  readonly now: Text
  readonly source: Source
  /** `A`: it stands on a page of AWS or in the text of its API; `B`: others say so; `C`: common knowledge, not confirmed. */
  readonly grade: 'A' | 'B' | 'C'
}

export interface Source {
  readonly what: string
  readonly url?: string
}

/** The day on which all of it was checked. */
export const checked = '2026-11-23'

export function page(url: string): Source {
  return { what: url.replace('https://', '').replace(/\/$/, ''), url }
}

/** A page of the Amazon ECS developer guide. */
export function guide(name: string): Source {
  return {
    what: `Amazon ECS Developer Guide: ${name}`,
    url: `https://docs.aws.amazon.com/AmazonECS/latest/developerguide/${name}.html`,
  }
}

/** The text of the ECS API, as the AWS SDK brings it. */
export function api(name: string): Source {
  return { what: `Amazon ECS API: ${name} (@aws-sdk/client-ecs 3.1164.0)` }
}

/** What everybody who works with AWS knows, and nobody confirmed for this page. */
export const commonKnowledge: Source = { what: '' }
