import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Io } from './io.ts'

const fileNames = ['.ecs-lint.yaml', '.ecs-lint.yml', '.ecs-lint.json']

/** The configuration that stands in the working directory, where there is one. */
export function configFileOf(io: Io): string | undefined {
  return fileNames.find((name) => existsSync(resolve(io.cwd, name)))
}
