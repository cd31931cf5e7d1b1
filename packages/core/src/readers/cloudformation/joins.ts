import type { Finding } from '../../finding/index.ts'
import { openText } from '../../resources/index.ts'
import { allNearest } from '../nearest.ts'
import type { Root, TemplateFile } from './part.ts'
import { severalExporters } from './problem.ts'
import type { Stack } from './stack.ts'

/** Which templates are read as one, for one of them imports what another exports. */
export interface Joins {
  /** The templates that are read together with one of its own; it alone where it is joined to none. */
  readonly rootsWith: (file: TemplateFile) => readonly Root[]
  readonly exporterOf: (name: string, importer: TemplateFile) => TemplateFile | undefined
  readonly findings: readonly Finding[]
}

/**
 * Joins templates by the names that they export and import, which are of one account and Region as the import is. Of several
 * exporters the nearest is meant; where there are more of those, none is.
 */
export function joinsOf(
  files: readonly TemplateFile[],
  read: (file: TemplateFile) => Pick<Stack, 'imports' | 'exports'>,
): Joins {
  const findings: Finding[] = []
  const exporters = new Map<TemplateFile, ReadonlyMap<string, TemplateFile>>()
  const groups = new Map<TemplateFile, Set<TemplateFile>>()
  const importing = files
    .map((file) => ({ file, imports: read(file).imports }))
    .filter(({ imports }) => imports.length > 0)
  const exporting = importing.length === 0 ? new Map<string, TemplateFile[]>() : exportersByName(files, read)
  for (const { file, imports } of importing) {
    const own = new Map<string, TemplateFile>()
    exporters.set(file, own)
    const told = new Set<string>()
    for (const { name, at } of imports) {
      if (own.has(name) || told.has(name)) continue
      const others = (exporting.get(name) ?? []).filter((other) => other !== file)
      const nearest = allNearest(
        file.name,
        others.map((other) => ({ file: other.name, other })),
      )
      const [only, ...more] = nearest
      if (only === undefined) continue
      if (more.length > 0) {
        told.add(name)
        const message = severalExporters(name, [...new Set(nearest.map((one) => one.file))])
        findings.push({ rule: 'template-reference', severity: 'info', message, data: { name }, at })
      } else {
        own.set(name, only.other)
        join(groups, file, only.other)
      }
    }
  }
  const roots = new Map(
    [...new Set(groups.values())].flatMap((group) => {
      const made = rootsOf([...group])
      return [...group].map((file) => [file, made] as const)
    }),
  )
  return {
    rootsWith: (file) => roots.get(file) ?? [{ file, prefix: '' }],
    exporterOf: (name, importer) => exporters.get(importer)?.get(name),
    findings,
  }
}

/** The templates that export each name. Several exports of one template by one name count as several. */
function exportersByName(
  files: readonly TemplateFile[],
  read: (file: TemplateFile) => Pick<Stack, 'exports'>,
): Map<string, TemplateFile[]> {
  const byName = new Map<string, TemplateFile[]>()
  for (const file of files)
    for (const name of read(file).exports())
      if (isSettled(name)) byName.set(name, [...(byName.get(name) ?? []), file])
  return byName
}

/** What is the same for all stacks of an account in a Region. */
const common = [openText('AWS::AccountId'), openText('AWS::Region')]

/** Whether a name is the same in another template, and so nothing of its own stack is in it. */
function isSettled(name: string): boolean {
  return !common.reduce((rest, text) => rest.replaceAll(text, ''), name).includes('${')
}

function join(groups: Map<TemplateFile, Set<TemplateFile>>, left: TemplateFile, right: TemplateFile): void {
  const all = new Set([...(groups.get(left) ?? [left]), ...(groups.get(right) ?? [right])])
  for (const file of all) groups.set(file, all)
}

/** Templates with names of their own for what stands for their resources: `network.yaml` gives `Network/`. */
function rootsOf(files: readonly TemplateFile[]): readonly Root[] {
  const taken = new Set<string>()
  return files.map((file) => {
    const stem = file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
    const words = stem.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    const name = words.join('') || 'Template'
    let prefix = `${name}/`
    for (let count = 2; taken.has(prefix); count += 1) prefix = `${name}${count}/`
    taken.add(prefix)
    return { file, prefix }
  })
}
