import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parsePriceFile, type PriceFile } from '@ecs-lint/core/pricing'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'

/** Reads a price file that `prices update` wrote; a UserError if it is not one. */
export function readPriceFile(path: string, io: Io): PriceFile {
  const file = resolve(io.cwd, path)
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      { ko: `요금 파일을 읽을 수 없습니다: ${reason}`, en: `The prices cannot be read: ${reason}` },
      existsSync(file) ? madeByUpdate : { ko: '경로를 확인하세요.', en: 'Check the path.' },
    )
  }
  const parsed = parsePriceFile(value)
  if ('file' in parsed) return parsed.file
  throw new UserError(
    {
      ko: `${path} 파일은 요금 파일이 아닙니다. 잘못된 항목: ${parsed.wrongAt || '전체'}`,
      en: `${path} is not a file of prices: ${parsed.wrongAt || 'all of it'} is wrong.`,
    },
    madeByUpdate,
  )
}

const madeByUpdate = {
  ko: 'ecs-lint prices update가 저장한 파일을 지정하세요.',
  en: 'Name a file that ecs-lint prices update wrote.',
}
