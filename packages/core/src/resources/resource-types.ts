import { nameProperties } from './generated/names.ts'
import type { ResourceType } from './types.ts'

/** Every type there is. */
export const resourceTypes = Object.keys(nameProperties) as readonly ResourceType[]
