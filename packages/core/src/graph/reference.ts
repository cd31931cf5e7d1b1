import type { ResourceReference } from '../finding/index.ts'
import type { Resource } from './resource.ts'

/** What findings and bills tell of a resource. */
export function referenceTo({ type, id, arn, region, account, file }: Resource): ResourceReference {
  const reference: { -readonly [Name in keyof ResourceReference]: ResourceReference[Name] } = { type, id }
  if (arn !== undefined) reference.arn = arn
  if (region !== undefined) reference.region = region
  if (account !== undefined) reference.account = account
  if (file !== undefined) reference.file = file
  return reference
}
