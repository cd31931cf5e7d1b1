import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { relative, resolve, sep } from 'node:path'
import { defaultLimits, fileTooLarge, parseSource, type Source } from '@ecs-lint/core/source'
import { UserError } from './errors.ts'
import { isWalked, type FoundSources } from './files.ts'
import type { Io } from './io.ts'

/** Reads the files at the given paths, and in directories every JSON and YAML file, as they were in a revision of Git. */
export async function readRevision(
  revision: string,
  paths: readonly string[],
  io: Io,
): Promise<FoundSources> {
  const commit = commitOf(revision, io)
  const named: Source[] = []
  const walked: Source[] = []
  for (const path of paths) {
    if (path === '-') throw standardInput
    const place = relative(io.cwd, resolve(io.cwd, path)).split(sep).join('/') || '.'
    const entries = entriesAt(commit, place, io)
    if (entries.length === 0) {
      throw new UserError(
        { ko: `리비전 ${revision}에 ${path} 파일이 없습니다.`, en: `${revision} has no ${path}.` },
        {
          ko: '그 리비전에 있던 경로를 지정하거나 --diff로 다른 파일과 비교하세요.',
          en: 'Name a path that it had, or compare with another file by --diff.',
        },
      )
    }
    for (const entry of entries) {
      const isNamed = entry.path === place
      const inside = place === '.' ? entry.path : entry.path.slice(place.length + 1)
      if (isNamed) named.push(await sourceOf(entry, revision, io))
      else if (isWalked(inside)) walked.push(await sourceOf(entry, revision, io))
    }
  }
  return { named, walked }
}

/** Reads a file as it was in a revision of Git; undefined where the revision has none. */
export function textIn(revision: string, io: Io): (path: string) => string | undefined {
  return (path) => {
    const commit = commitOf(revision, io)
    const place = relative(io.cwd, resolve(io.cwd, path)).split(sep).join('/')
    // What lies outside of the directory may be outside of the repository.
    const [entry] = place.startsWith('../') ? [] : entriesAt(commit, place, io)
    if (entry?.path !== place || entry.size > defaultLimits.length * 4) return undefined
    return contentOf(entry, io).replace(/^\uFEFF/, '')
  }
}

/** The commit id of a revision. Later Git calls get only this id, never the user's text. */
function commitOf(revision: string, io: Io): string {
  const asked = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], io)
  const commit = asked.stdout.toString().trim()
  if (asked.status === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit
  const repository = git(['rev-parse', '--git-dir'], io)
  if (repository.status !== 0) {
    // There is no repository, or it belongs to another user, as in CI containers: Git's own text says which.
    const reason = repository.stderr.toString().trim()
    throw new UserError(
      { ko: `Git 저장소를 읽을 수 없습니다: ${reason}`, en: `Git cannot read a repository here: ${reason}` },
      {
        ko: '저장소 안에서 실행하거나 --diff로 다른 파일과 비교하세요.',
        en: 'Run it inside one, or compare with another file by --diff.',
      },
    )
  }
  throw new UserError(
    { ko: `Git 리비전이 없습니다: ${revision}`, en: `There is no Git revision ${revision}.` },
    {
      ko: '예: --diff-rev HEAD~1. CI에서는 이전 커밋까지 받아야 합니다(fetch-depth).',
      en: 'For example --diff-rev HEAD~1. In CI the earlier commits must have been fetched (fetch-depth).',
    },
  )
}

interface Entry {
  readonly path: string
  readonly blob: string
  readonly size: number
}

/** The files at or below a path, with paths relative to the working directory. Links and submodules are left out. */
function entriesAt(commit: string, place: string, io: Io): readonly Entry[] {
  const listed = git(['ls-tree', '-r', '-l', '-z', commit, '--', place === '.' ? './' : place], io)
  if (listed.status !== 0) throw failed(listed)
  return listed.stdout
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, blob, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(line) ?? []
      return blob === undefined || path === undefined ? [] : [{ path, blob, size: Number(size) }]
    })
}

async function sourceOf({ path, blob, size }: Entry, revision: string, io: Io): Promise<Source> {
  const name = `${revision}:${path}`
  if (size > defaultLimits.length * 4) {
    return { name, text: '', documents: [], findings: [fileTooLarge(name, size)] }
  }
  return parseSource(name, contentOf({ path, blob, size }, io))
}

/** The committed content; `git show` would run filters that the repository's configuration defines. */
function contentOf({ blob, size }: Entry, io: Io): string {
  const content = git(['cat-file', 'blob', blob], io, size + 1)
  if (content.status !== 0) throw failed(content)
  return content.stdout.toString()
}

/** Runs Git without a shell. Paths are literal: `*` is not a pattern. */
function git(args: readonly string[], io: Io, maxBuffer = 64 * 1024 * 1024): SpawnSyncReturns<Buffer> {
  const answer = spawnSync('git', ['--literal-pathspecs', '--no-pager', ...args], {
    cwd: io.cwd,
    env: { ...io.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
    maxBuffer,
  })
  if (answer.error === undefined) return answer
  const { code } = answer.error as { readonly code?: string }
  throw new UserError(
    code === 'ENOENT'
      ? {
          ko: 'Git을 실행할 수 없습니다. 설치되어 있지 않습니다.',
          en: 'Git cannot be run: it is not installed, or not on the PATH.',
        }
      : { ko: `Git을 실행할 수 없습니다(${code ?? ''}).`, en: `Git cannot be run (${code ?? ''}).` },
    {
      ko: 'Git을 설치하거나 --diff로 다른 파일과 비교하세요.',
      en: 'Install it, or compare with another file by --diff.',
    },
  )
}

function failed({ stderr }: SpawnSyncReturns<Buffer>): UserError {
  const reason = stderr.toString().trim()
  return new UserError({ ko: `Git이 실패했습니다: ${reason}`, en: `Git failed: ${reason}` })
}

const standardInput = new UserError(
  { ko: '표준 입력에는 Git 리비전이 없습니다.', en: 'Standard input has no revisions.' },
  { ko: '--diff-rev에는 파일이나 디렉터리를 지정하세요.', en: 'Name files or directories with --diff-rev.' },
)
