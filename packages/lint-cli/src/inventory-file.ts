import type { Finding, Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { parseInventory, readInventory, type Inventory } from '@ecs-lint/core/readers'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'
import { readJsonFile } from './json-file.ts'
import { tell } from './terminal.ts'

/** Reads an inventory that `audit --save` wrote; a UserError where the file is none. */
export async function readInventoryFile(path: string, io: Io): Promise<Inventory> {
  return inventoryOf(
    await readJsonFile(
      path,
      { ko: '인벤토리를 읽을 수 없습니다.', en: 'The inventory cannot be read.' },
      madeByAudit,
      io,
    ),
    path,
  )
}

/** Takes a value for an inventory; a UserError that calls it by `name` where it is none. */
export function inventoryOf(value: unknown, name: string): Inventory {
  const parsed = parseInventory(value)
  if ('inventory' in parsed) return parsed.inventory
  const { ko = '', en = '' } = parsed.findings[0]?.message ?? {}
  throw new UserError({ ko: `${name}: ${ko}`, en: `${name}: ${en}` }, madeByAudit)
}

const madeByAudit: Text = {
  ko: 'ecs-lint audit --save 파일로 저장한 JSON 파일의 경로를 지정하세요.',
  en: 'Name the JSON file that ecs-lint audit --save FILE wrote.',
}

/** The most odd values that are printed one by one. */
const mostValues = 10

/** The graph of a saved inventory. What is odd about its values is said on the standard error. */
export async function inventoryGraph(path: string, io: Io): Promise<ResourceGraph> {
  const { graph, findings } = readInventory(await readInventoryFile(path, io))
  for (const finding of findings.slice(0, mostValues)) tell(`${path}: ${oddity(finding)[io.language]}`, io)
  const more = findings.length - mostValues
  if (more > 0) tell(io.language === 'ko' ? `${path}: 외 ${more}개` : `${path}: and ${more} more`, io)
  return graph
}

/** A finding about an inventory, with the resource that it is about. */
export function oddity({ resource, message }: Finding): Text {
  const name = resource === undefined ? '' : `${resource.type} ${resource.id}: `
  return { ko: name + message.ko, en: name + message.en }
}
