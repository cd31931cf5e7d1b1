import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, normalize, relative, resolve } from 'node:path'
import {
  defaultLimits,
  fileTooLarge,
  foreignByName,
  isTemplateName,
  parseSource,
  type Source,
} from '@ecs-lint/core/source'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'

/** Sources that the user named, and those found in directories that the user named. */
export interface FoundSources {
  readonly named: readonly Source[]
  readonly walked: readonly Source[]
  /** Files in those directories of formats that are never read, and that may be of ECS; without documents. */
  readonly passed?: readonly Source[]
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
  // A file that is named twice, by overlapping patterns perhaps, is one.
  for (const path of new Set(paths.map((each) => (each === '-' ? each : normalize(each))))) {
    if (path === '-') named.push(await parseSource('(stdin)', io.readStdin()))
    else if (isDirectory(path, io)) {
      for (const file of walk(resolve(io.cwd, path))) {
        if (isReadable(file)) walked.push(await readSource(file, io))
        else passed.push(await passedSource(file, io))
      }
    } else named.push(await readSource(path, io))
  }
  return { named, walked, passed }
}

function isDirectory(path: string, io: Io): boolean {
  try {
    return statSync(resolve(io.cwd, path)).isDirectory()
  } catch (error) {
    throw unreadable(path, error)
  }
}

function walk(directory: string): readonly string[] {
  let entries
  try {
    entries = readdirSync(directory, { withFileTypes: true })
  } catch (error) {
    throw unreadable(directory, error)
  }
  return entries
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(directory, entry.name)
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : walk(path)
      return entry.isFile() && (isReadable(entry.name) || isPassed(entry.name)) ? [path] : []
    })
}

function isSkipped(directory: string): boolean {
  return directory.startsWith('.') || skippedDirectories.has(directory)
}

function isReadable(name: string): boolean {
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
    return await parseSource(name, readFileSync(absolute, 'utf8'))
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** Saves a file for its owner alone. It is written beside its place first, so that a broken write leaves the old file whole. */
export function saveFile(path: string, text: string, io: Io): void {
  const file = resolve(io.cwd, path)
  try {
    writeFileSync(`${file}.part`, text, { mode: 0o600 })
    renameSync(`${file}.part`, file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError({ ko: `저장하지 못했습니다: ${reason}`, en: `It could not be saved: ${reason}` })
  }
  io.stderr.write(io.language === 'ko' ? `${path}에 저장했습니다.\n` : `Saved to ${path}.\n`)
}

/** Says why a file cannot be read. */
export function unreadable(path: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (code === 'ENOENT') {
    return new UserError(
      { ko: `${path} 파일이 없습니다.`, en: `There is no file ${path}.` },
      { ko: '경로를 확인하세요.', en: 'Check the path.' },
    )
  }
  return new UserError(
    { ko: `${path} 파일을 읽을 수 없습니다(${code}).`, en: `${path} cannot be read (${code}).` },
    { ko: '파일 권한을 확인하세요.', en: 'Check the permissions of the file.' },
  )
}
