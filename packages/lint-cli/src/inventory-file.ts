import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseInventory, type Inventory } from '@ecs-lint/core/readers'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'

/** Reads an inventory that `audit --save` wrote; a UserError where the file is none. */
export function readInventoryFile(path: string, io: Io): Inventory {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(resolve(io.cwd, path), 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      { ko: `인벤토리를 읽을 수 없습니다: ${reason}`, en: `The inventory cannot be read: ${reason}` },
      {
        ko: 'ecs-lint audit --save로 저장한 파일을 지정하세요.',
        en: 'Name a file that ecs-lint audit --save wrote.',
      },
    )
  }
  return inventoryOf(value, path)
}

/** Takes a value for an inventory; a UserError that calls it by `name` where it is none. */
export function inventoryOf(value: unknown, name: string): Inventory {
  const parsed = parseInventory(value)
  if ('inventory' in parsed) return parsed.inventory
  const { ko = '', en = '' } = parsed.findings[0]?.message ?? {}
  throw new UserError({ ko: `${name}: ${ko}`, en: `${name}: ${en}` })
}
