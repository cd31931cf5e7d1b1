import type { Finding } from '../../finding/index.ts'
import type { RawResource } from '../build.ts'
import { createBudget } from './budget.ts'
import { openByAnother } from './drafts.ts'
import { scalar } from './located.ts'
import { openPart, type Import, type Root, type StackOptions, type TemplateFile, type Whole } from './part.ts'

/** The resources of stacks and of those nested in them, and what is wrong with the templates. */
export interface Stack {
  readonly resources: readonly RawResource[]
  readonly findings: readonly Finding[]
  /** The names of the files that it is made of. */
  readonly files: readonly string[]
  readonly imports: readonly Import[]
  /** The names by which its templates, and those nested in them, export something. */
  readonly exports: () => readonly string[]
  /** Whether a template has a resource of a type that is read, be it under a condition that is off. */
  readonly isOfEcs: boolean
}

/** Reads a template, and the templates nested in it, as one stack. */
export function readStack(file: TemplateFile, options: StackOptions = {}): Stack {
  return readStacks([{ file, prefix: '' }], options)
}

/** Reads templates that import what others of them export, and the templates nested in them, as one. */
export function readStacks(roots: readonly Root[], options: StackOptions = {}): Stack {
  const given = Object.entries(options.parameters ?? {}).map(
    ([name, value]) => [name, scalar(value, ['Parameters', name])] as const,
  )
  const all: Whole = {
    options,
    scope: roots[0]?.file.name ?? '',
    budget: createBudget(),
    drafts: [],
    loose: [],
    imports: [],
    exported: (name, importer) => {
      const exporter = options.exporterOf?.(name, importer)
      const part = parts.find(({ file }) => file === exporter)
      return part?.exports().find((one) => one.name === name)
    },
    asked: new Set(),
  }
  const parts = roots.map((root) => ({
    file: root.file,
    ...openPart(
      { ...root, exists: true, parameters: Object.fromEntries(given), ancestors: [root.file] },
      all,
    ),
  }))
  for (const part of parts) part.read()
  for (const part of all.loose)
    openByAnother(
      part,
      all.drafts.map(({ draft }) => draft),
    )
  return {
    resources: all.drafts.map(({ made }) => made()),
    findings: parts.flatMap((part) => part.findings()),
    files: parts.flatMap((part) => part.files()),
    imports: all.imports,
    isOfEcs: parts.some((part) => part.isOfEcs()),
    exports: () => parts.flatMap((part) => part.exports().map(({ name }) => name)),
  }
}
