import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '@ecs-lint/core/finding'
import { parseSource } from '@ecs-lint/core/source'
import { UserError } from './errors.ts'
import { unreadable } from './file-errors.ts'
import type { Io } from './io.ts'

/** The value of a JSON file that one of our commands wrote; a UserError that tells where it is broken and what to name instead. */
export async function readJsonFile(path: string, what: Text, hint: Text, io: Io): Promise<unknown> {
  let text: string
  try {
    text = readFileSync(resolve(io.cwd, path), 'utf8')
  } catch (error) {
    const { text: reason } = unreadable(path, error)
    throw new UserError({ ko: `${what.ko} ${reason.ko}`, en: `${what.en} ${reason.en}` }, hint)
  }
  // PowerShell writes a byte order mark, which JSON does not allow.
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    // What our own parser says of it has a place, and is in the reader's language. Its name makes it JSON.
    const { findings } = await parseSource('file.json', json)
    const { message, range } = findings.find(({ severity }) => severity === 'error') ?? findings[0] ?? unclear
    const place = range === undefined ? path : `${path}:${range.start.line}:${range.start.column}`
    throw new UserError(
      { ko: `${what.ko} ${place}: ${message.ko}`, en: `${what.en} ${place}: ${message.en}` },
      hint,
    )
  }
}

const unclear = {
  message: { ko: 'JSON이 아닙니다.', en: 'This is not JSON.' },
  range: undefined,
}
