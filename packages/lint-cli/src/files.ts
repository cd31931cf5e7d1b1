import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, normalize, relative, resolve } from 'node:path'
import {
  defaultLimits,
  fileTooLarge,
  foreignByName,
  isTemplateName,
  parseSource,
  textInUtf16,
  type Source,
} from '@ecs-lint/core/source'
import { unreadable, unwritable } from './file-errors.ts'
import type { Io } from './io.ts'
import { tell } from './terminal.ts'

/** Sources that the user named, and those found in directories that the user named. */
export interface FoundSources {
  readonly named: readonly Source[]
  readonly walked: readonly Source[]
  /** Files in those directories of formats that are never read, and that may be of ECS; without documents. */
  readonly passed?: readonly Source[]
  /** What of those directories was not opened at all. */
  readonly unopened?: readonly Unopened[]
}

/** Something in a directory that a walk leaves alone: a link, other people's files, a file that is neither JSON nor YAML by its name. */
export interface Unopened {
  readonly name: string
  readonly kind: 'link' | 'directory' | 'other'
}

/** Directories that hold other people's files. */
const skippedDirectories = new Set(['node_modules', 'dist', 'build', 'vendor', 'cdk.out'])

/**
 * Reads the files at the given paths (`-` is standard input), and every JSON and YAML file below given directories, also
 * those that a tool fills in, such as `taskdef.json.tpl`.
 */
export async function readPaths(paths: readonly string[], io: Io): Promise<FoundSources> {
  const named: Source[] = []
  const walked: Source[] = []
  const passed: Source[] = []
  const unopened: Unopened[] = []
  // A file that is named twice, by overlapping patterns perhaps, is one.
  for (const path of new Set(paths.map((each) => (each === '-' ? each : normalize(each))))) {
    if (path === '-') named.push(await parseSource('(stdin)', io.readStdin()))
    else if (isDirectory(path, io)) {
      const { files, left } = walk(resolve(io.cwd, path), io)
      for (const file of files) {
        if (isReadable(file)) walked.push(await readSource(file, io))
        else passed.push(await passedSource(file, io))
      }
      unopened.push(...left.map(({ name, kind }) => ({ name: relative(io.cwd, name), kind })))
    } else named.push(await readSource(path, io))
  }
  return { named, walked, passed, unopened }
}

function isDirectory(path: string, io: Io): boolean {
  try {
    return statSync(resolve(io.cwd, path)).isDirectory()
  } catch (error) {
    throw unreadable(path, error)
  }
}

interface Walk {
  readonly files: readonly string[]
  readonly left: readonly Unopened[]
}

function walk(directory: string, io: Io): Walk {
  const files: string[] = []
  const left: Unopened[] = []
  let entries
  try {
    entries = readdirSync(directory, { withFileTypes: true })
  } catch (error) {
    throw unreadable(relative(io.cwd, directory) || '.', error)
  }
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(directory, entry.name)
    if (entry.isDirectory() && isSkipped(entry.name)) left.push({ name: path, kind: 'directory' })
    else if (entry.isDirectory()) {
      const below = walk(path, io)
      // Not by spreading: a directory may hold more files than a call takes arguments.
      for (const file of below.files) files.push(file)
      for (const one of below.left) left.push(one)
    } else if (entry.isFile() && (isReadable(entry.name) || isPassed(entry.name))) files.push(path)
    else left.push({ name: path, kind: entry.isSymbolicLink() ? 'link' : 'other' })
  }
  return { files, left }
}

function isSkipped(directory: string): boolean {
  return directory.startsWith('.') || skippedDirectories.has(directory)
}

/** Whether a file of this name would be read. */
export function isReadable(name: string): boolean {
  return /\.(?:jsonc?|ya?ml)$/i.test(name) || isTemplateName(name)
}

/** Whether a file is of a format that is not read, but in which ECS is written too. */
function isPassed(name: string): boolean {
  return foreignByName(name) !== undefined
}

/** A file that is looked at for what it is alone. */
async function passedSource(path: string, io: Io): Promise<Source> {
  const source = await readSource(path, io)
  return { ...source, documents: [], findings: [] }
}

/** Whether a file at this path below a named directory would be read. */
export function isWalked(path: string): boolean {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  return isReadable(name) && !parts.some(isSkipped)
}

async function readSource(path: string, io: Io): Promise<Source> {
  const absolute = resolve(io.cwd, path)
  const name = relative(io.cwd, absolute) || path
  try {
    const { size } = statSync(absolute)
    // A character takes one to four bytes.
    if (size > defaultLimits.length * 4) {
      return { name, text: '', documents: [], findings: [fileTooLarge(name, size)] }
    }
    const bytes = readFileSync(absolute)
    const inUtf16 = utf16In(bytes)
    return inUtf16 === undefined
      ? await parseSource(name, bytes.toString())
      : { name, text: inUtf16, documents: [], findings: [textInUtf16(name)] }
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The text of a file in UTF-16, by its byte order mark; undefined for any other. */
function utf16In(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return bytes.subarray(2).toString('utf16le')
  return mark === 'feff' && bytes.length % 2 === 0
    ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
    : undefined
}

/** Saves a file for its owner alone. It is written beside its place first, so that a broken write leaves the old file whole. */
export function saveFile(path: string, text: string, io: Io): void {
  const file = resolve(io.cwd, path)
  try {
    writeFileSync(`${file}.part`, text, { mode: 0o600 })
    renameSync(`${file}.part`, file)
  } catch (error) {
    throw unwritable(path, error)
  }
  tell(io.language === 'ko' ? `${path}에 저장했습니다.` : `Saved to ${path}.`, io)
}
