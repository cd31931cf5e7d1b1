// Derives the tables of resource types from their descriptors: `node scripts/gen-resources.ts`, or with `--check`, which
// fails where a table is not what it would write. A table is literal data in a file of its own, so that a page or a
// command that needs the links alone does not load the shapes.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format, resolveConfig } from 'prettier'
import type { ResourceDescriptor } from '../packages/core/src/resources/descriptor.ts'

const folder = join(import.meta.dirname, '../packages/core/src/resources')

async function readDescriptors(): Promise<readonly ResourceDescriptor[]> {
  const files = globSync('*/*.ts', { cwd: folder, exclude: ['generated/**'] }).toSorted()
  const modules = await Promise.all(
    files.map(async (file) => {
      const { default: descriptor } = (await import(pathToFileURL(join(folder, file)).href)) as {
        readonly default: ResourceDescriptor
      }
      return descriptor
    }),
  )
  return modules
}

interface Table {
  readonly file: string
  readonly name: string
  readonly comment: string
  /** The type that the table is given; without one it keeps the types of its literals. */
  readonly type?: string
  /** Each row is made when it is first asked for: a start pays for those alone that it needs. */
  readonly isLazy?: boolean
  readonly imports?: string
  readonly row: (descriptor: ResourceDescriptor) => unknown
}

const tables: readonly Table[] = [
  {
    file: 'shapes',
    name: 'shapes',
    comment: 'The shape of each resource type. To make them all takes longer than to read most files.',
    isLazy: true,
    imports: "import { madeOnce } from '../made-once.ts'",
    row: ({ shape }) => shape,
  },
  {
    file: 'names',
    name: 'nameProperties',
    comment: 'The properties by which other resources name one, the friendliest first.',
    type: 'Readonly<Record<ResourceType, readonly string[]>>',
    imports: "import type { ResourceType } from '../types.ts'",
    row: ({ names }) => names,
  },
  {
    file: 'links',
    name: 'links',
    comment:
      'Where the properties of one type name a resource of another; `*` stands for every item of a list.',
    type: 'Readonly<Partial<Record<ResourceType, readonly (readonly [pattern: string, to: ResourceType])[]>>>',
    imports: "import type { ResourceType } from '../types.ts'",
    row: ({ links }) => links,
  },
  {
    file: 'exported',
    name: 'propertyNames',
    comment: 'Which properties one sets when a resource is created, and which AWS only reports of it.',
    type: 'Readonly<Record<ResourceType, { readonly settable: readonly string[]; readonly reported: readonly string[] }>>',
    imports: "import type { ResourceType } from '../types.ts'",
    row: ({ shape, reported = [], notExported = [] }) => ({
      settable: Object.keys(shape).filter((name) => !reported.includes(name) && !notExported.includes(name)),
      reported,
    }),
  },
  {
    file: 'printed',
    name: 'printedKeys',
    comment: 'The keys under which the AWS CLI prints one resource of a type, or a list of them.',
    type: 'Readonly<Record<string, ResourceType>>',
    imports: "import type { ResourceType } from '../types.ts'",
    row: ({ printedAs }) => printedAs,
  },
  {
    file: 'cloudformation',
    name: 'cloudFormationNames',
    comment: "CloudFormation's names of each resource type.",
    type: "Readonly<Record<ResourceType, ResourceDescriptor['cloudFormation']>>",
    imports:
      "import type { ResourceDescriptor } from '../descriptor.ts'\nimport type { ResourceType } from '../types.ts'",
    row: ({ cloudFormation }) => cloudFormation,
  },
  {
    file: 'terraform',
    name: 'terraformNames',
    comment: "Terraform's names of each resource type.",
    type: "Readonly<Partial<Record<ResourceType, NonNullable<ResourceDescriptor['terraform']>>>>",
    imports:
      "import type { ResourceDescriptor } from '../descriptor.ts'\nimport type { ResourceType } from '../types.ts'",
    row: ({ terraform }) => terraform,
  },
  {
    file: 'collection',
    name: 'collection',
    comment: 'How an account is asked for resources of each type.',
    type: "Readonly<Partial<Record<ResourceType, NonNullable<ResourceDescriptor['collection']>>>>",
    imports:
      "import type { ResourceDescriptor } from '../descriptor.ts'\nimport type { ResourceType } from '../types.ts'",
    row: ({ collection }) => collection,
  },
  {
    file: 'deletions',
    name: 'deletions',
    comment: 'How a resource of each type is deleted.',
    type: 'Readonly<Partial<Record<ResourceType, Deletion | { readonly goesWith: ResourceType }>>>',
    imports:
      "import type { Deletion } from '../descriptor.ts'\nimport type { ResourceType } from '../types.ts'",
    row: ({ deletion }) => deletion,
  },
]

function contentOf(
  { name, comment, type, imports, isLazy, row }: Table,
  descriptors: readonly ResourceDescriptor[],
): string {
  const rows = descriptors.flatMap((descriptor): readonly (readonly [string, unknown])[] => {
    const value = row(descriptor)
    if (value === undefined) return []
    return name === 'printedKeys'
      ? (value as readonly string[]).map((key) => [key, descriptor.type])
      : [[descriptor.type, value]]
  })
  const getters = rows.map(([key, value]) => `get '${key}'() { return ${JSON.stringify(value)} as const }`)
  const literal =
    isLazy === true ? `madeOnce({ ${getters.join(', ')} })` : JSON.stringify(Object.fromEntries(rows))
  const annotated = type === undefined ? `${name} = ${literal}` : `${name}: ${type} = ${literal}`
  return [
    '// Generated by scripts/gen-resources.ts from the descriptors beside this folder. Do not edit.',
    imports ?? '',
    '',
    `/** ${comment} */`,
    `export const ${annotated}`,
  ].join('\n')
}

const isCheck = process.argv.includes('--check')
const descriptors = await readDescriptors()
mkdirSync(join(folder, 'generated'), { recursive: true })
for (const table of tables) {
  const path = join(folder, 'generated', `${table.file}.ts`)
  const options = await resolveConfig(path)
  const content = await format(contentOf(table, descriptors), { ...options, parser: 'typescript' })
  if (!isCheck) writeFileSync(path, content)
  else if (readFileSync(path, 'utf8') !== content) {
    console.error(`${path} is not what its descriptors say. Run pnpm generate.`)
    process.exitCode = 1
  }
}
