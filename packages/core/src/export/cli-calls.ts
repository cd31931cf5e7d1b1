import { word } from '../escape/index.ts'
import { capitalised } from './case.ts'
import { jsonWord, shellWord, variableOf } from './shell.ts'
import type { Properties, Value } from './value.ts'

// The lines of a script: calls of the AWS CLI and what stands between them. All input goes in as JSON, for an option's
// value that begins with `-` or `file://` would be acted upon by the AWS CLI.

/** A call whose answer is of no use. */
export function call(command: string, input: Properties): string {
  return `aws ${command} --cli-input-json ${jsonWord(input)} > /dev/null`
}

/** A call that catches one value of its answer in a variable. */
export function caught(variable: string, command: string, input: Properties, query: string): string {
  return `${variableOf(variable)}=$(${asked(command, input, query)})`
}

function asked(command: string, input: Properties, query: string): string {
  const options = `--query ${word(query)} --output text`
  return `aws ${command} ${options}${Object.keys(input).length > 0 ? ` --cli-input-json ${jsonWord(input)}` : ''}`
}

/** A variable of what is known already, with commas between several values. */
export function assigned(variable: string, values: readonly Value[]): string {
  return `${variableOf(variable)}=${values.map(shellWord).join(',')}`
}

/** Waits until AWS has made something usable, as the AWS CLI knows to. */
export function wait(command: string, option: string, value: Value): string {
  return `aws ${command} --${option} ${shellWord(value)}`
}

/** Asks again while the answer is one of those. */
export function waitWhile(
  command: string,
  input: Properties,
  query: string,
  answers: readonly string[],
): string {
  return `while ${asked(command, input, query)} | grep -Eqx ${word(answers.join('|'))}; do sleep 5; done`
}

/** Catches the handle of what exists; makes it where it does not. */
export function unlessThere(
  variable: string,
  [command, input, query]: readonly [string, Properties, string],
  lines: readonly string[],
): string {
  const question = `${variableOf(variable)}=$(${asked(command, input, query)} 2> /dev/null)`
  return [`if ! ${question}; then`, ...lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`), 'fi'].join(
    '\n',
  )
}

/** A variable of a text in base 64, which AWS takes user data in. */
export function inBase64(variable: string, text: Value): string {
  return `${variableOf(variable)}=$(printf '%s' ${shellWord(text)} | base64 | tr -d '\\n')`
}

/** Properties as the APIs of EC2, Elastic Load Balancing and most others spell them; tags go in apart. */
export function inCapitals(properties: Properties): Properties {
  const { tags: _, ...others } = properties
  return capitalised(others)
}

/** Tags as EC2 takes them when it creates something. */
export function tagSpecifications(resourceType: string, { tags }: Properties): Properties {
  return tags === undefined ? {} : capitalised({ tagSpecifications: [{ resourceType, tags }] })
}
