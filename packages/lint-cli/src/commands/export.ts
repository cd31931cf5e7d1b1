import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { estimateGraph } from '@ecs-lint/core/cost'
import {
  exportFormats,
  exportGraph,
  noteLine,
  type Bill,
  type Exported,
  type ExportedFile,
} from '@ecs-lint/core/export'
import type { Text } from '@ecs-lint/core/finding'
import type { ResourceGraph } from '@ecs-lint/core/graph'
import { readSources } from '@ecs-lint/core/readers'
import type { ArgumentsOf } from '../arguments.ts'
import { readEcsSources } from '../ecs-files.ts'
import { soundGraphOf, tellUnread } from '../file-parts.ts'
import { readOptionsOf } from '../parameters-file.ts'
import { UserError } from '../errors.ts'
import { unwritable } from '../file-errors.ts'
import { inventoryGraph } from '../inventory-file.ts'
import type { ExitCode, Io } from '../io.ts'
import { formatOf, oneOf } from '../options.ts'
import { onlyRegionOfFiles } from '../region-of-files.ts'
import type { exportCommand } from './export.description.ts'
import { tell } from '../terminal.ts'

type Arguments = ArgumentsOf<typeof exportCommand>

/** `ecs-lint export`: writes the resources of files or of an inventory as something that can be run. It never calls AWS. */
export async function run(args: Arguments, io: Io): Promise<ExitCode> {
  const format = formatOf(args)
  const to = oneOf(args, 'to', exportFormats) ?? 'cloudformation'
  const graph = await graphOf(args, io)
  const exported = exportGraph(graph, to, io.language, await billOf(graph, args, io))
  if (!exported.createsAnything) throw nothingToCreate()
  const out = args.text('out')
  if (out !== undefined) save(exported.files, out, args.flag('force'), io)
  if (format === 'json') io.stdout.write(jsonOf(exported, to, io))
  else if (out === undefined) for (const { text } of exported.files) io.stdout.write(text)
  const { length } = exported.notes
  if (length > 0 && format === 'pretty') tell(noted(length)[io.language], io)
  return 0
}

/** What a month costs, where a budget takes its limit from it. */
async function billOf(graph: ResourceGraph, args: Arguments, io: Io): Promise<Bill | undefined> {
  if (graph.all('budgets.budget').every(({ properties }) => properties.budgetLimit !== undefined))
    return undefined
  const region = graph.resources.find((resource) => resource.region !== undefined)?.region
  if (region === undefined) return undefined
  const { load, withInstances } = await (await import('../price-books.ts')).priceSource(args, io)
  const book = await load(region)
  return book && estimateGraph(graph, await withInstances(book))
}

async function graphOf(args: Arguments, io: Io): Promise<ResourceGraph> {
  const inventory = args.text('from-inventory')
  if (inventory !== undefined) return await inventoryGraph(inventory, io)
  const paths = args.operands.length > 0 ? args.operands : ['.']
  const options = { ...(await readOptionsOf(args, io)), isLiteral: true }
  const read = await readEcsSources(paths, io, options)
  tellUnread(read, io)
  const graph = await soundGraphOf(read, 'export', io)
  const region = options.region === undefined ? onlyRegionOfFiles(graph) : undefined
  return region === undefined ? graph : readSources(read.sources, { ...options, region }).graph
}

/** Writes the files into a directory: all of them or none. Existing files are overwritten only with `force`. */
function save(files: readonly ExportedFile[], directory: string, force: boolean, io: Io): void {
  const there = files.find(({ name }) => existsSync(resolve(io.cwd, directory, name)))
  if (there !== undefined && !force) {
    const path = join(directory, there.name)
    throw new UserError(
      { ko: `${path} 파일이 이미 있습니다.`, en: `There is a file ${path} already.` },
      { ko: '덮어쓰려면 --force를 쓰세요.', en: 'Use --force to overwrite it.' },
    )
  }
  try {
    mkdirSync(resolve(io.cwd, directory), { recursive: true })
    for (const { name, text } of files) writeFileSync(resolve(io.cwd, directory, name), text)
  } catch (error) {
    throw unwritable(directory, error)
  }
  for (const { name } of files) {
    const path = join(directory, name)
    tell(io.language === 'ko' ? `${path}에 저장했습니다.` : `Saved to ${path}.`, io)
  }
}

/** The export as `schemas/export.schema.json` describes it. */
function jsonOf({ files, notes }: Exported, to: string, { language }: Io): string {
  const json = {
    schemaVersion: 1,
    to,
    files,
    notes: notes.map((note) => ({
      about: note.about,
      resource: note.resource,
      property: note.property ?? null,
      text: noteLine(note, language),
    })),
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}

function nothingToCreate(): UserError {
  return new UserError(
    { ko: '내보낼 리소스가 없습니다.', en: 'There is nothing to export.' },
    {
      ko: '태스크 정의나 서비스 파일, 또는 audit --save로 저장한 인벤토리를 지정하세요.',
      en: 'Name a task definition, a service, or an inventory that audit --save wrote.',
    },
  )
}

function noted(count: number): Text {
  return {
    ko: `빼거나 바꾸거나 더한 것, 이미 있어야 하는 것 ${count}가지를 파일 맨 위 주석에 적었습니다.`,
    en: `The comments at the top list what is left out, changed, added or must exist already: ${count} in all.`,
  }
}
