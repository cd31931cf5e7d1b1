import type { Bag, Path } from '../finding/index.ts'

/** Raw properties without those that say nothing, and where the first `null` stood. */
interface Present {
  readonly raw: unknown
  readonly firstNull?: Path
}

/**
 * Takes `null` and `""` as the absence of a property: the console's JSON tab and `ecspresso init` write every property that
 * there is. An empty text stays where one is meant: in lists, in maps, and as the value of a variable or a tag.
 */
export function withoutAbsent(raw: unknown): Present {
  let firstNull: Path | undefined
  const clean = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) => clean(item, [...path, index]))
      if (items.length > 0 && items.every((item) => item === null)) {
        firstNull ??= [...path, 0]
        return []
      }
      return items.every((item, index) => item === value[index]) ? value : items
    }
    if (!isPlainBag(value)) return value
    const kept: [string, unknown][] = []
    let isChanged = false
    for (const [name, member] of Object.entries(value)) {
      const at = [...path, name]
      if (member === null) firstNull ??= at
      if (member === null || (member === '' && !mayBeEmpty(at))) {
        isChanged = true
        continue
      }
      const cleaned = clean(member, at)
      if (cleaned !== member) isChanged = true
      kept.push([name, cleaned])
    }
    return isChanged ? Object.fromEntries(kept) : value
  }
  const present = clean(raw, [])
  return { raw: present, ...(firstNull !== undefined && { firstNull }) }
}

const maps: ReadonlySet<string> = new Set(['options', 'dockerLabels', 'labels', 'driverOpts'])

function mayBeEmpty(path: Path): boolean {
  const last = path.at(-1)
  const parent = path.findLast((step, index) => index < path.length - 1 && typeof step === 'string')
  return last === 'value' || maps.has(String(parent))
}

/** What a reader marks as unknown has no property of its own. */
function isPlainBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}
