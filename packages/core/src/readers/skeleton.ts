import { isBag, type Text } from '../finding/index.ts'
import type { ResourceType } from '../resources/index.ts'

/** What a skeleton leaves empty, and somebody who fills it in does not: the names of what is to be made. */
const names: Readonly<Partial<Record<ResourceType, readonly string[]>>> = {
  'ecs.taskDefinition': ['family', 'taskRoleArn', 'executionRoleArn'],
  'ecs.service': ['serviceName', 'cluster', 'taskDefinition'],
}

/**
 * Whether raw properties are what `--generate-cli-skeleton` prints and nobody has filled in: each text that is not one of a
 * few is empty, each number 0 and each flag true.
 */
export function isUnfilledSkeleton(type: ResourceType, raw: unknown): boolean {
  const empty = names[type]
  if (empty === undefined || !isBag(raw) || !empty.every((name) => raw[name] === '')) return false
  return isUnfilled(raw)
}

function isUnfilled(value: unknown): boolean {
  if (typeof value === 'number') return value === 0
  if (typeof value === 'boolean') return value
  // One of a few texts is the first of them: `bridge`, `json-file`, `WINDOWS_SERVER_2019_FULL`.
  if (typeof value === 'string') return /^[\w-]*$/.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).every(isUnfilled)
}

/** What to say of one; `command` is the AWS CLI's. */
export function skeletonMessage(command: string): Text {
  return {
    ko: `\`aws ecs ${command} --generate-cli-skeleton\`이 만든 빈 틀입니다. 값을 채우고 쓰지 않는 속성은 지우세요.`,
    en: `This is the unfilled skeleton of \`aws ecs ${command} --generate-cli-skeleton\`. Fill it in, and delete what you do not need.`,
  }
}
