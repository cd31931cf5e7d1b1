import type { Resource } from '../graph/index.ts'

/** A command of the AWS CLI for one resource's Region. Values come from an account: all but plain words are quoted. */
export function awsCommand(
  resource: Resource,
  command: string,
  options: Readonly<Record<string, string>>,
): string {
  const region: Readonly<Record<string, string>> =
    resource.region === undefined ? {} : { region: resource.region }
  const words = Object.entries({ ...options, ...region }).map(([name, value]) => `--${name} ${quote(value)}`)
  return ['aws', command, ...words].join(' ')
}

function quote(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}
