import { isBag } from '../../finding/index.ts'
import type { TemplateFile } from './part.ts'
import { isTemplate } from './recognise.ts'

/** The templates among some files that stand in others. */
export interface NestedTemplates {
  readonly isNested: (file: TemplateFile) => boolean
  /** The template that a `TemplateURL` names from a file; undefined where it is not among the files. */
  readonly find: (url: string, from: TemplateFile) => TemplateFile | undefined
}

export function nestedTemplates(files: readonly TemplateFile[]): NestedTemplates {
  const byName = new Map(
    files.filter(({ value }) => isTemplate(value)).map((file) => [normal(file.name), file]),
  )
  const find: NestedTemplates['find'] = (url, from) => byName.get(besides(url, from.name))
  const childrenOf = (file: TemplateFile): readonly TemplateFile[] =>
    nestedPathsIn(file.value, file.name).flatMap((path) => byName.get(path) ?? [])
  const nested = new Set(files.flatMap((file) => childrenOf(file).filter((child) => child !== file)))
  // Of templates that nest each other in a circle the first is read as the outermost: they must not all vanish.
  const reached = new Set<TemplateFile>()
  const reach = (file: TemplateFile): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const child of childrenOf(file)) reach(child)
  }
  for (const file of files) if (!nested.has(file)) reach(file)
  for (const file of files) {
    if (!reached.has(file)) nested.delete(file)
    reach(file)
  }
  return { find, isNested: (file) => nested.has(file) }
}

/** The property in which a stack in another one names its template; undefined for what is no stack. */
export function templateProperty(type: unknown): 'TemplateURL' | 'Location' | undefined {
  if (type === 'AWS::CloudFormation::Stack') return 'TemplateURL'
  return type === 'AWS::Serverless::Application' ? 'Location' : undefined
}

/** Where the templates that a template names as files stand: paths like that of the template itself. */
export function nestedPathsIn(value: unknown, name: string): readonly string[] {
  const resources = isBag(value) ? value['Resources'] : undefined
  if (!isBag(resources)) return []
  return Object.values(resources).flatMap((resource) => {
    if (!isBag(resource)) return []
    const { Type: type, Properties: properties } = resource
    const property = templateProperty(type)
    const url = isBag(properties) && property !== undefined ? properties[property] : undefined
    return typeof url === 'string' && isFilePath(url) ? [besides(url, name)] : []
  })
}

/** Whether a template is named as a file, and not by a URL, an ARN or what only the deployment knows. */
export function isFilePath(url: string): boolean {
  return !/^(?:[a-z0-9+]+:\/\/|arn:)|\$\{/i.test(url)
}

function besides(url: string, name: string): string {
  const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : ''
  return normal(url.startsWith('/') ? url : `${folder}${url}`)
}

/** A path without `.` and without `..` where it has a folder to leave. */
function normal(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '.' || (step === '' && steps.length > 0)) continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
