import type { Text } from '../finding/index.ts'

/** What a format calls the things that notes name, so that who reads its files finds them there. */
export interface Words {
  /** What holds a value that whoever runs it gives. */
  readonly given: Text
  readonly parameter: (name: string) => string
  /** A property, by its name in AWS's API. */
  readonly property: (name: string) => string
  /** What a role comes to be called; `…` is what the format appends. */
  readonly role: (roleName: string, part: string) => string
}

/** The names of a plan itself, which are AWS's. */
export const plainWords: Words = {
  given: { ko: '파라미터', en: 'parameter' },
  parameter: (name) => name,
  property: (name) => name,
  role: (roleName) => roleName,
}
