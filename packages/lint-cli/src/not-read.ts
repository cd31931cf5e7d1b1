import type { Text } from '@ecs-lint/core/finding'
import { foreignFormat, type Foreign } from '@ecs-lint/core/readers'
import type { Source } from '@ecs-lint/core/source'
import type { FoundSources } from './files.ts'
import type { Io } from './io.ts'
import { visible } from './terminal.ts'

/** A file below a named directory that was not read, and what it is as far as that can be told. */
interface NotRead {
  readonly name: string
  readonly foreign: Foreign | undefined
}

/** Says beside the output which files of directories were not read: those of ECS by name, all others by number or, if asked for, by name too. */
export function tellNotRead(
  { walked, passed = [] }: FoundSources,
  read: readonly Source[],
  io: Io,
  isVerbose: boolean,
): void {
  const known = new Set(read.map(({ name }) => name))
  const left = [...walked, ...passed]
    .filter(({ name }) => !known.has(name))
    .map((source): NotRead => ({ name: source.name, foreign: foreignOf(source) }))
  const named = left.filter(({ foreign }) => isVerbose || foreign?.isOfEcs === true)
  for (const one of named) io.stderr.write(`${visible(wordsOf(one)[io.language])}\n`)
  const others = left.length - named.length
  if (others > 0) io.stderr.write(`${countOf(others)[io.language]}\n`)
}

/** What a file is that was not read; undefined where nothing of ECS is in sight. */
export function foreignOf({ name, documents, text }: Source): Foreign | undefined {
  return foreignFormat(
    name,
    documents.map(({ value }) => value),
    text,
  )
}

function wordsOf({ name, foreign }: NotRead): Text {
  if (foreign === undefined)
    return {
      ko: `${name}: 읽지 않았습니다. ECS 리소스가 없습니다.`,
      en: `${name}: not read; there is nothing of ECS in it.`,
    }
  const { format, how } = foreign
  return {
    ko: `${name}: 읽지 않았습니다(${format.ko}). ${how.ko}`,
    en: `${name}: not read (${format.en}). ${how.en}`,
  }
}

function countOf(count: number): Text {
  return {
    ko: `ECS 리소스가 없어 읽지 않은 파일: ${count}개. --verbose로 모두 볼 수 있습니다.`,
    en: `${count} other ${count === 1 ? 'file' : 'files'} not read: nothing of ECS there. --verbose lists them.`,
  }
}
