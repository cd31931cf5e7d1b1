import type { Finding } from '../finding/index.ts'
import type { Assignment } from '../graph/index.ts'
import { buildIn, type BuiltResource } from './build.ts'
import {
  isTemplate,
  joinsOf,
  nestedTemplates,
  readStacks,
  type Joins,
  type Root,
  type Stack,
  type TemplateFile,
} from './cloudformation/index.ts'

/** The templates among some files, read as the stacks that they make. */
export interface Templates {
  readonly files: readonly TemplateFile[]
  /** Those that are nested in no other. */
  readonly roots: readonly TemplateFile[]
  readonly isNested: (file: TemplateFile) => boolean
  /** What a template says with those that are nested in it or joined with it; the same for all that are joined. */
  readonly stackOf: (file: TemplateFile, assumed: Assignment) => BuiltStack
  readonly findings: readonly Finding[]
}

interface BuiltStack extends Omit<Stack, 'resources'> {
  readonly built: readonly BuiltResource[]
}

interface Options {
  readonly region?: string
  readonly parameters?: Readonly<Record<string, string>>
}

export function templatesOf(files: readonly TemplateFile[], { region, parameters }: Options): Templates {
  const { find, isNested } = nestedTemplates(files)
  const roots = files.filter((file) => isTemplate(file.value) && !isNested(file))
  // By what was assumed of them: of many templates few rest on one.
  const stacks = new Map<string, BuiltStack>()

  function stackOf(
    together: readonly Root[],
    assumed: Assignment,
    exporterOf?: Joins['exporterOf'],
  ): BuiltStack {
    const own = assumedOf(together, roots, assumed)
    const key = JSON.stringify([
      together.map(({ file, prefix, stack }) => [file.name, file.document, prefix, stack]),
      keyOf(own),
    ])
    const known = stacks.get(key)
    if (known !== undefined) return known
    const { resources, ...stack } = readStacks(together, {
      assumed: own,
      find,
      ...(exporterOf !== undefined && { exporterOf }),
      ...(region !== undefined && { region }),
      ...(parameters !== undefined && { parameters }),
    })
    const made = { ...stack, built: resources.map((found) => buildIn(region, found)) }
    stacks.set(key, made)
    return made
  }

  const alone = (file: TemplateFile): readonly Root[] => [{ file, prefix: '' }]
  // One template is joined to none.
  const joins = roots.length > 1 ? joinsOf(roots, (file) => stackOf(alone(file), {})) : undefined
  return {
    files,
    roots,
    isNested,
    findings: joins?.findings ?? [],
    stackOf: (file, assumed) => stackOf(joins?.rootsWith(file) ?? alone(file), assumed, joins?.exporterOf),
  }
}

/** What is assumed of some templates, or of those that may be nested in them. */
function assumedOf(
  together: readonly Root[],
  roots: readonly TemplateFile[],
  assumed: Assignment,
): Assignment {
  const isOf = (name: string, root: TemplateFile): boolean => name.startsWith(`${root.name}#`)
  return Object.fromEntries(
    Object.entries(assumed).filter(
      ([name]) => together.some(({ file }) => isOf(name, file)) || !roots.some((root) => isOf(name, root)),
    ),
  )
}

/** An assignment as text, whatever the order of its values. */
export function keyOf(assumed: Assignment): string {
  return JSON.stringify(Object.entries(assumed).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
