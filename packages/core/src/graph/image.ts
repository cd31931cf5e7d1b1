import { masked } from './open-text.ts'

/** Where an image lies, and which one it is. Texts such as `${AWS::Region}`, which only the deployment fills in, stay as they are. */
export type Image = Named & (PrivateEcr | { readonly registry: Exclude<Registry, 'ecr'> })

type Registry = 'docker-hub' | 'ecr' | 'ecr-public' | 'other'

interface Named {
  /** The host that the image is pulled from. */
  readonly host: string
  readonly repository: string
  readonly tag?: string
  readonly digest?: string
}

/** A private repository of Amazon ECR. */
export interface PrivateEcr {
  readonly registry: 'ecr'
  readonly account: string
  readonly region: string
  /** What the hosts of the partition end in, such as `amazonaws.com`. */
  readonly domain: string
  /** Whether the host answers over IPv6 too. */
  readonly isDualStack: boolean
  readonly isFips: boolean
}

/**
 * Sources: Amazon ECR user guide, "Making requests to Amazon ECR registries"; AWS General Reference, "Amazon ECR endpoints
 * and quotas"; the partitions of the AWS SDKs.
 */
const domains = {
  '.ecr': ['amazonaws.com', 'amazonaws.com.cn', 'amazonaws.eu', 'c2s.ic.gov', 'sc2s.sgov.gov', 'cloud.adc-e.uk', 'csp.hci.ic.gov'],
  '-ecr': ['on.aws', 'on.amazonwebservices.com.cn'],
} as const satisfies Readonly<Record<string, readonly string[]>> // prettier-ignore

const privateHost =
  /^(?<account>\d{12}|\$\{[^}]+\})\.dkr(?<kind>\.ecr|-ecr)(?<fips>-fips)?\.(?<region>[a-z0-9-]+|\$\{[^}]+\})\.(?<domain>.+)$/
const publicHosts: readonly string[] = ['public.ecr.aws', 'ecr-public.aws.com']
const dockerHosts: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io']

/** Reads the name of an image as Docker does. */
export function parseImage(image: string): Image {
  const slash = masked(image).indexOf('/')
  const first = masked(image).slice(0, slash)
  // What stands before the first slash is a host only if it looks like one.
  const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost')
  const host = isHost ? image.slice(0, slash) : ''
  const named = nameOf(isHost ? image.slice(slash + 1) : image)
  if (!isHost || dockerHosts.includes(host))
    return { ...named, registry: 'docker-hub', host: 'registry-1.docker.io' }
  if (publicHosts.includes(host)) return { ...named, registry: 'ecr-public', host }
  const ecr = privateEcrOf(host)
  return ecr === undefined ? { ...named, registry: 'other', host } : { ...named, ...ecr, host }
}

/** The path of a repository (the grammar of the package `reference` of CNCF Distribution). */
const repositoryPath = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/

/**
 * Whether a text can be the name of an image. What cannot, such as `ECR_REPO_URI:latest` or `<IMAGE>`, stands for one that
 * somebody is to write in.
 */
export function isImageName(text: string): boolean {
  // What the deployment fills in is taken as fit.
  const filled = text.replaceAll(/\$\{[^${}]*\}/g, 'x')
  const { repository, host } = parseImage(filled)
  if (/[^A-Za-z0-9._:/@+-]/.test(filled) || !repositoryPath.test(repository)) return false
  // A host of Amazon ECR begins with the number of an account.
  return !/\.dkr[.-]ecr[.-]/.test(host) || /^(?:\d{12}|x)\./.test(host)
}

/** Whether two Regions may be the same: one that only the deployment fills in may be any. */
export function mayBeSameRegion(left: string | undefined, right: string | undefined): boolean {
  return left === right || [left, right].some((region) => region === undefined || region.startsWith('${'))
}

/** The same image under another tag. */
export function withTag(image: string, tag: string): string {
  const { tag: own, digest } = parseImage(image)
  const end = [own, digest].reduce((length, part) => length + (part === undefined ? 0 : part.length + 1), 0)
  return `${image.slice(0, image.length - end)}:${tag}`
}

function privateEcrOf(host: string): PrivateEcr | undefined {
  const { account, kind, fips, region, domain } = privateHost.exec(host)?.groups ?? {}
  if (account === undefined || region === undefined || domain === undefined) return undefined
  const isDualStack = kind === '-ecr'
  const known: readonly string[] = domains[isDualStack ? '-ecr' : '.ecr']
  if (!known.includes(domain) && !domain.startsWith('${')) return undefined
  return { registry: 'ecr', account, region, domain, isDualStack, isFips: fips !== undefined }
}

function nameOf(text: string): Omit<Named, 'host'> {
  const at = masked(text).indexOf('@')
  const name = at === -1 ? text : text.slice(0, at)
  const colon = masked(name).indexOf(':', name.lastIndexOf('/') + 1)
  return {
    repository: colon === -1 ? name : name.slice(0, colon),
    ...(colon !== -1 && { tag: name.slice(colon + 1) }),
    ...(at !== -1 && { digest: text.slice(at + 1) }),
  }
}
