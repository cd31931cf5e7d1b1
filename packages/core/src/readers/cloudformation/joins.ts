import { type Finding, type Text } from '../../finding/index.ts'
import { openText } from '../../resources/index.ts'
import { allNearest } from '../nearest.ts'
import { circlesIn } from './circles.ts'
import type { Import, Root, TemplateFile } from './part.ts'
import { severalExporters, severalStacks, stacksWait, takenForStack } from './stack-problems.ts'
import type { Stack } from './stack.ts'

/** Which templates are read as one, for one of them imports what another exports. */
export interface Joins {
  /** The templates that are read together with one of its own; it alone where it is joined to none. */
  readonly rootsWith: (file: TemplateFile) => readonly Root[]
  readonly exporterOf: (name: string, importer: TemplateFile) => TemplateFile | undefined
  /** What is taken to be so, and where nothing is. */
  readonly findings: readonly Finding[]
}

type Reading = Pick<Stack, 'imports' | 'exports'>

/** An import and the template that exports it; `stack` is what that one's stack must be called for it. */
interface Join {
  readonly importer: TemplateFile
  readonly name: string
  readonly exporter: TemplateFile
  readonly stack?: string
}

/**
 * Joins templates by the names that they export and import, which are of one account and Region as the import is. Of several
 * exporters the nearest is meant; where there are more of those, none is.
 */
export function joinsOf(files: readonly TemplateFile[], read: (file: TemplateFile) => Reading): Joins {
  const findings: Finding[] = []
  const say = (message: Text, { name, at }: Import): void => {
    findings.push({ rule: 'import-assumed', severity: 'info', message, data: { name }, at })
  }
  const importing = files
    .map((file) => ({ file, imports: firstOfEach(read(file).imports) }))
    .filter(({ imports }) => imports.length > 0)
  const exports = importing.length === 0 ? new Map<string, Export[]>() : exportsOf(files, read)
  const joins = importing.flatMap(({ file, imports }): readonly Join[] => {
    const exportersOf = (name: string): readonly Export[] =>
      exports.get(name)?.filter(({ exporter }) => exporter !== file) ?? []
    const [known, rest] = parted(imports, ({ name }) => exportersOf(name).length > 0)
    const direct = known.flatMap((one): readonly Join[] => {
      const nearest = nearestOf(exportersOf(one.name), file)
      const [only, ...more] = nearest
      if (only === undefined) return []
      if (more.length === 0) return [{ importer: file, name: one.name, exporter: only.exporter }]
      say(severalExporters(one.name, filesOf(nearest)), one)
      return []
    })
    return [...direct, ...byStack(file, rest, exports, say)]
  })
  const stacks = stacksOf(joins)
  const settled = joins.filter(
    ({ exporter, stack }) => stack === undefined || stacks.get(exporter)?.size === 1,
  )
  for (const { file, imports } of importing) {
    const own = settled.filter(({ importer, stack }) => importer === file && stack !== undefined)
    for (const [exporter, taken] of Map.groupBy(own, (join) => join.exporter)) {
      const names = taken.map(({ name }) => name)
      const first = imports.find(({ name }) => names.includes(name))
      if (first !== undefined) say(takenForStack(taken[0]?.stack ?? '', exporter.name, names), first)
    }
  }
  const needs = importing.map(({ file, imports }) => {
    const own = settled.filter(({ importer }) => importer === file)
    const places = own.flatMap(({ name, exporter }) =>
      imports.filter((one) => one.name === name).map((one) => [exporter.name, one] as const),
    )
    return [file.name, new Map(places)] as const
  })
  for (const { names, at } of circlesIn(new Map(needs)))
    findings.push({
      rule: 'template-reference',
      severity: 'warning',
      message: stacksWait(names),
      data: { name: at.name },
      at: at.at,
    })
  const roots = rootsOf(settled, stacks)
  const exporters = new Map(
    [...Map.groupBy(settled, ({ importer }) => importer)].map(
      ([importer, own]) => [importer, new Map(own.map(({ name, exporter }) => [name, exporter]))] as const,
    ),
  )
  return {
    rootsWith: (file) => roots.get(file) ?? [{ file, prefix: '' }],
    exporterOf: (name, importer) => exporters.get(importer)?.get(name),
    findings,
  }
}

interface Export {
  /** A text; it may have pseudo parameters in it. */
  readonly name: string
  readonly exporter: TemplateFile
}

/** The exports by their names: of many templates most export by the same ones, each with its stack's name in it. */
function exportsOf(
  files: readonly TemplateFile[],
  read: (file: TemplateFile) => Reading,
): ReadonlyMap<string, readonly Export[]> {
  const all = files.flatMap((exporter) =>
    read(exporter)
      .exports()
      .flatMap((name) => (isSettled(name.replace(ownStack, '')) ? [{ name, exporter }] : [])),
  )
  return Map.groupBy(all, ({ name }) => name)
}

/** What is the same for all stacks of an account in a Region. */
const common = [openText('AWS::AccountId'), openText('AWS::Region')]
const ownStack = openText('AWS::StackName')

/** Whether a name is the same in another template, and so nothing of its own stack is in it. */
function isSettled(name: string): boolean {
  return !common.reduce((rest, text) => rest.replaceAll(text, ''), name).includes('${')
}

/** Each name once, where it is first imported; without those that mean something in their own stack alone. */
function firstOfEach(imports: readonly Import[]): readonly Import[] {
  const names = new Set<string>()
  return imports.filter(({ name }) => {
    const isFirst = isSettled(name) && !names.has(name)
    names.add(name)
    return isFirst
  })
}

/**
 * Imports of `production-VpcId` from a template that exports `${AWS::StackName}-VpcId`: it is the stack `production` if no
 * other template can be that. Of several the one counts that exports the most of what is imported from the stack.
 */
function byStack(
  importer: TemplateFile,
  imports: readonly Import[],
  exports: ReadonlyMap<string, readonly Export[]>,
  say: (message: Text, at: Import) => void,
): readonly Join[] {
  const possible = imports.flatMap(({ name }) =>
    [...exports].flatMap(([pattern, all]) => {
      const stack = stackIn(name, pattern)
      if (stack === undefined) return []
      return all.flatMap(({ exporter }) =>
        exporter === importer ? [] : [{ importer, name, exporter, stack }],
      )
    }),
  )
  const chosen: Join[] = []
  for (const [stack, all] of Map.groupBy(possible, (join) => join.stack)) {
    const ofEach = [...Map.groupBy(all, ({ exporter }) => exporter)].map(([exporter, found]) => ({
      exporter,
      found,
    }))
    const most = Math.max(...ofEach.map(({ found }) => found.length))
    const nearest = nearestOf(
      ofEach.filter(({ found }) => found.length === most),
      importer,
    )
    const [only, ...more] = nearest
    const first = imports.find(({ name }) => all.some((join) => join.name === name))
    if (more.length === 0) chosen.push(...(only?.found ?? []))
    else if (first !== undefined) say(severalStacks(stack, filesOf(nearest)), first)
  }
  // `my-net-vpc` may be `vpc` of the stack `my-net` and `net-vpc` of the stack `my`.
  return chosen.filter(({ name }) => chosen.filter((other) => other.name === name).length === 1)
}

/** What a stack is called that exports a name by this pattern; undefined where none can. */
function stackIn(name: string, pattern: string): string | undefined {
  const at = pattern.indexOf(ownStack)
  if (at === -1) return undefined
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + ownStack.length)]
  if (!name.startsWith(before) || !name.endsWith(after)) return undefined
  const stack = name.slice(before.length, name.length - after.length)
  // A pattern that is nothing but the stack's name would fit every import.
  return before + after !== '' && /^[A-Za-z][A-Za-z0-9-]*$/.test(stack) ? stack : undefined
}

/** The names that the stack of each exporter must have. */
function stacksOf(joins: readonly Join[]): ReadonlyMap<TemplateFile, ReadonlySet<string>> {
  const found = new Map<TemplateFile, Set<string>>()
  for (const { exporter, stack } of joins)
    if (stack !== undefined) found.set(exporter, (found.get(exporter) ?? new Set()).add(stack))
  return found
}

/** Those nearest to an importer. Copies of one count as one: of a template as YAML and as JSON the one of its own format. */
function nearestOf<Found extends { readonly exporter: TemplateFile }>(
  found: readonly Found[],
  { name }: TemplateFile,
): readonly Found[] {
  const near = allNearest(
    name,
    found.map((one) => ({ file: one.exporter.name, one })),
  ).map(({ one }) => one)
  const [, second] = near
  if (second === undefined) return near
  const isAlike = ({ exporter }: Found): boolean => extensionOf(exporter.name) === extensionOf(name)
  const contents = new Map<string, Found>()
  for (const one of [...near.filter((each) => !isAlike(each)), ...near.filter(isAlike)])
    contents.set(JSON.stringify(one.exporter.value), one)
  return contents.size === 1 ? [...contents.values()] : near
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.'))
}

function filesOf(found: readonly { readonly exporter: TemplateFile }[]): readonly string[] {
  return [...new Set(found.map(({ exporter }) => exporter.name))]
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** The templates that are joined, directly or by others, with what they are called in what is read of all of them. */
function rootsOf(
  joins: readonly Join[],
  stacks: ReadonlyMap<TemplateFile, ReadonlySet<string>>,
): ReadonlyMap<TemplateFile, readonly Root[]> {
  const groups = new Map<TemplateFile, Set<TemplateFile>>()
  for (const { importer, exporter } of joins) {
    const all = new Set([...(groups.get(importer) ?? [importer]), ...(groups.get(exporter) ?? [exporter])])
    for (const file of all) groups.set(file, all)
  }
  return new Map(
    [...new Set(groups.values())].flatMap((group) => {
      const taken = new Set<string>()
      const roots = [...group].map((file): Root => {
        const [stack, ...more] = stacks.get(file) ?? []
        const prefix = prefixOf(file, taken)
        return { file, prefix, ...(stack !== undefined && more.length === 0 && { stack }) }
      })
      return roots.map(({ file }) => [file, roots] as const)
    }),
  )
}

/** What the names that stand for a template's resources begin with: `network.yaml` gives `Network/`. */
function prefixOf({ name }: TemplateFile, taken: Set<string>): string {
  const stem = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
  const words = stem.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  const own = words.join('') || 'Template'
  let prefix = `${own}/`
  for (let count = 2; taken.has(prefix); count += 1) prefix = `${own}${count}/`
  taken.add(prefix)
  return prefix
}
