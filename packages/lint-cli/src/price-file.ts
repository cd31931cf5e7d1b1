import { parsePriceFile, type PriceFile } from '@ecs-lint/core/pricing'
import { UserError } from './errors.ts'
import type { Io } from './io.ts'
import { readJsonFile } from './json-file.ts'

/** Reads a price file that `prices update` wrote; a UserError if it is not one. `namedIn` is the configuration that names it. */
export async function readPriceFile(path: string, io: Io, namedIn?: string): Promise<PriceFile> {
  const value = await readJsonFile(
    path,
    namedIn === undefined
      ? { ko: '요금 파일을 읽을 수 없습니다.', en: 'The prices cannot be read.' }
      : {
          ko: `${namedIn}의 prices에 적힌 요금 파일을 읽을 수 없습니다.`,
          en: `The prices that ${namedIn} names cannot be read.`,
        },
    madeByUpdate,
    io,
  )
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
  ko: 'ecs-lint prices update가 저장한 JSON 파일의 경로를 지정하세요.',
  en: 'Name the JSON file that ecs-lint prices update wrote.',
}
