import { partsOf } from './open-parts.ts'

/** What an ARN says. A part may be empty, or have what only the deployment fills in. */
export interface Arn {
  readonly service: string
  readonly region: string
  readonly account: string
  /** All that comes after the account, as in `service/shop/web`. */
  readonly resource: string
}

/** The parts of an ARN; undefined for a text that is none. */
export function parseArn(text: string): Arn | undefined {
  if (!text.startsWith('arn:')) return undefined
  const [, , service = '', region = '', account = '', ...rest] = partsOf(text, ':')
  return { service, region, account, resource: rest.join(':') }
}
