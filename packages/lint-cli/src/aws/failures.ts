import type { Text } from '@ecs-lint/core/finding'
import { UserError } from '../errors.ts'
import type { Access } from './clients.ts'

/** Notes on an error the call that it came from, such as `DescribeRules`. */
export function noteCall(error: unknown, call: string): unknown {
  return error instanceof Error ? Object.assign(error, { call }) : error
}

/** The call, and what AWS, or the way to it, answered instead of a result: `DescribeRules: AccessDenied: …`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const call = 'call' in error ? `${String(error.call)}: ` : ''
  const status = statusOf(error)
  // What the SDK tells its developers of an answer that it could not read tells a user nothing.
  if ('$response' in error && (/Deserialization error/.test(error.message) || isNameless(error)))
    return `${call}UnreadableAnswer: ${status === undefined ? '' : `HTTP ${status}, `}not an answer of the API`
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const message = error.message
    .replace(/^@smithy\/[\w-]+ - \[ERROR\] /, '')
    .replace(/\s+/g, ' ')
    .trim()
  return call + (message === '' || message === code ? code : `${code}: ${message}`)
}

/** Whether the SDK found no name of an error in what was answered. */
function isNameless({ name, message }: Error): boolean {
  return /^(?:Unknown|UnknownError|Error)$/.test(name) && /^(?:Unknown(?:Error)?)?$/.test(message)
}

function statusOf(error: object): number | undefined {
  if (!('$metadata' in error)) return undefined
  const { httpStatusCode } = error.$metadata as { readonly httpStatusCode?: number }
  return httpStatusCode
}

/** What a call answers about a resource that was deleted since it was listed. */
const gone = /^(?:LoadBalancer|Listener|Rule|TargetGroup|Cluster|Service|Daemon)NotFound/

/** The answer of a call; undefined where the resource that it asks about has been deleted meanwhile. */
export async function unlessGone<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && gone.test(error.name)) return undefined
    throw error
  }
}

/** The answer of a call; undefined where the Region, or the partition, does not have what it is about. */
export async function unlessUnsupported<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    const isUnsupported =
      error instanceof Error && /^(?:UnsupportedFeature|UnknownOperation)(?:Exception)?$/.test(error.name)
    if (isUnsupported) return undefined
    throw error
  }
}

/** What went wrong, by the words of AWS and of its SDK; the first that fits counts. */
const kinds = {
  login: /SSO (?:session|Token)|ExpiredToken|TokenRefreshRequired|token[\w ]* expired/i,
  clock: /RequestExpired|RequestTimeTooSkewed|Signature (?:expired|not yet current)/i,
  role: /sts:AssumeRole/,
  noCredentials: /CredentialsProviderError|Could not load credentials|could not be found/i,
  badCredentials:
    /Expired|InvalidClientTokenId|UnrecognizedClient|InvalidToken|AuthFailure|SignatureDoesNotMatch/i,
  noConnection:
    /\b(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|E(?:HOST|NET)UNREACH|EPIPE|EPROTO|ERR_SSL\w*|ERR_TLS\w*|ERR_INVALID_URL|TimeoutError)\b|socket hang up|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|Invalid URL|Parse Error/,
  throttled: /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/i,
  denied: /AccessDenied|UnauthorizedOperation|not authorized/i,
  other: /^/,
} as const satisfies Readonly<Record<string, RegExp>>

type FailureKind = keyof typeof kinds

function kindOf(reason: string): FailureKind {
  const names = Object.keys(kinds) as FailureKind[]
  return names.find((name) => kinds[name].test(reason)) ?? 'other'
}

const afterReaching: readonly FailureKind[] = ['throttled', 'denied', 'other']

/** Whether a call failed before AWS could say anything about the account: no credentials, or no way to AWS. */
export function isEnvironmental(error: unknown): boolean {
  return !afterReaching.includes(kindOf(reasonOf(error)))
}

/**
 * Whether an error is a mistake of this program, which must not pass as a part that could not be read. What was thrown within
 * a call (`noteCall`) is none: the SDK stumbles over answers that are not of the API.
 */
export function isBug(error: unknown): boolean {
  return (
    (error instanceof TypeError || error instanceof ReferenceError) &&
    !('call' in error) &&
    !('code' in error)
  )
}

/** What a command calls AWS for. */
export type Purpose = 'audit' | 'prices'

type ErrorWords = (reason: string, access: Access) => readonly [text: Text, hint: Text]

/** Why no call at all succeeded, with what to do about it. */
export function environmentError(error: unknown, access: Access, purpose: Purpose): UserError {
  const reason = reasonOf(error)
  const kind = kindOf(reason)
  const [text, hint] = (ownWords[purpose][kind] ?? words[kind])(reason, access)
  return new UserError(text, hint)
}

/** ` --profile NAME`, as it stands behind a command of the AWS CLI. */
function profileOption({ profile }: Access): string {
  return profile === undefined ? '' : ` --profile ${profile}`
}

function noCredentials(after: Text): ErrorWords {
  return (_, access) => {
    const { profile } = access
    const option = profileOption(access)
    const from =
      profile === undefined ? { ko: '', en: '' } : { ko: ` (프로필 ${profile})`, en: ` (profile ${profile})` }
    const give =
      profile === undefined
        ? {
            ko: 'aws configure나 aws sso login을 실행하거나 --profile을 지정하세요.',
            en: 'Run aws configure or aws sso login, or name a --profile.',
          }
        : {
            ko: `aws configure list-profiles로 프로필 이름을 확인하고, aws configure${option}이나 aws sso login${option}을 실행하세요.`,
            en: `See whether aws configure list-profiles has it, and run aws configure${option} or aws sso login${option}.`,
          }
    return [
      { ko: `AWS 자격 증명을 찾지 못했습니다${from.ko}.`, en: `There are no AWS credentials${from.en}.` },
      { ko: `${give.ko} ${after.ko}`, en: `${give.en} ${after.en}` },
    ]
  }
}

function badCredentials(after: Text): ErrorWords {
  return (reason, access) => {
    const option = profileOption(access)
    return [
      {
        ko: `AWS가 자격 증명을 받아들이지 않았습니다: ${reason}`,
        en: `AWS did not accept the credentials: ${reason}`,
      },
      {
        ko: `aws sso login${option}이나 aws configure${option}로 새로 로그인하세요.${after.ko}`,
        en: `Log in again with aws sso login${option} or aws configure${option}.${after.en}`,
      },
    ]
  }
}

function noConnection(where: Text, hint: Text): ErrorWords {
  return (reason, { endpointUrl }) =>
    endpointUrl === undefined
      ? [
          {
            ko: `${where.ko}에 연결할 수 없습니다: ${reason}`,
            en: `${where.en} cannot be reached: ${reason}`,
          },
          hint,
        ]
      : [
          {
            ko: `${endpointUrl}에 연결할 수 없습니다: ${reason}`,
            en: `${endpointUrl} cannot be reached: ${reason}`,
          },
          {
            ko: '--endpoint-url이 맞는지, 서버가 떠 있는지 확인하세요.',
            en: 'Check --endpoint-url and that its server runs.',
          },
        ]
}

/** The words that fit every command; what differs stands in `ownWords`. */
const words: Readonly<Record<FailureKind, ErrorWords>> = {
  login: (reason, access) => {
    const option = profileOption(access)
    return [
      {
        ko: `AWS 로그인이 만료되었거나 로그인하지 않았습니다: ${reason}`,
        en: `The AWS login has expired, or there is none: ${reason}`,
      },
      {
        ko: `aws sso login${option}으로 다시 로그인하거나 임시 자격 증명을 새로 받으세요.`,
        en: `Log in again with aws sso login${option}, or get new temporary credentials.`,
      },
    ]
  },
  clock: (reason) => [
    {
      ko: `요청한 시각이 맞지 않아 AWS가 거부했습니다: ${reason}`,
      en: `AWS refused the time of the request: ${reason}`,
    },
    {
      ko: '컴퓨터의 시계를 맞추세요. 시계가 맞다면 임시 자격 증명이 만료된 것이니 새로 받으세요.',
      en: 'Set the clock of this machine. If it is right, temporary credentials have expired: get new ones.',
    },
  ],
  role: (reason, { roleArn }) => [
    {
      ko: `역할${roleArn === undefined ? '' : ` ${roleArn}`}을 맡지 못했습니다: ${reason}`,
      en: `The role${roleArn === undefined ? '' : ` ${roleArn}`} could not be assumed: ${reason}`,
    },
    {
      ko: '역할이 있는지, 역할의 신뢰 정책이 이 자격 증명을 허용하는지, 자격 증명에 sts:AssumeRole 권한이 있는지 확인하세요.',
      en: 'Check that the role exists, that its trust policy names who asks, and that these credentials may call sts:AssumeRole.',
    },
  ],
  noCredentials: noCredentials({
    ko: '계정 없이 보려면 ecs-lint audit --demo를 쓰세요.',
    en: 'To look around without an account use ecs-lint audit --demo.',
  }),
  badCredentials: badCredentials({
    ko: ' 계정에서 활성화하지 않은 리전도 이렇게 답합니다.',
    en: ' A Region that the account has not enabled answers so, too.',
  }),
  noConnection: noConnection(
    { ko: 'AWS', en: 'AWS' },
    { ko: '네트워크와 리전 이름을 확인하세요.', en: 'Check the network and the name of the Region.' },
  ),
  throttled: (reason) => [
    { ko: `AWS가 호출을 제한했습니다: ${reason}`, en: `AWS throttled the calls: ${reason}` },
    { ko: '몇 분 뒤 다시 실행하세요.', en: 'Run it again in a few minutes.' },
  ],
  denied: (reason) => [
    {
      ko: `계정에서 아무것도 읽지 못했습니다: ${reason}`,
      en: `Nothing could be read from the account: ${reason}`,
    },
    {
      ko: 'ecs-lint audit --print-policy로 필요한 권한을 확인하세요. ec2:DescribeRegions는 --region all에만 필요합니다.',
      en: 'ecs-lint audit --print-policy prints the permissions that it needs. Of those ec2:DescribeRegions is for --region all alone.',
    },
  ],
  other: (reason) => [
    {
      ko: `계정에서 아무것도 읽지 못했습니다: ${reason}`,
      en: `Nothing could be read from the account: ${reason}`,
    },
    { ko: '잠시 뒤 다시 실행하세요.', en: 'Run it again later.' },
  ],
}

const ownWords: Readonly<Record<Purpose, Readonly<Partial<Record<FailureKind, ErrorWords>>>>> = {
  audit: {},
  prices: {
    noCredentials: noCredentials({
      ko: 'AWS 가격 목록은 요금이 누구에게나 같아도 자격 증명을 요구하며, 필요한 권한은 pricing:GetProducts뿐입니다. 없으면 함께 제공되는 요금으로 계산합니다.',
      en: 'The AWS Price List has the same prices for everybody and asks for credentials all the same; the one permission that it needs is pricing:GetProducts. Without it the bundled prices count.',
    }),
    badCredentials: badCredentials({ ko: '', en: '' }),
    noConnection: noConnection(
      { ko: 'AWS 가격 목록', en: 'The AWS Price List' },
      {
        ko: '네트워크와 프록시를 확인하세요. 파일은 바뀌지 않았습니다.',
        en: 'Check the network and its proxy. No file was changed.',
      },
    ),
    throttled: (reason) => [
      {
        ko: `AWS가 가격 목록 호출을 제한했습니다: ${reason}`,
        en: `The Price List throttled the calls: ${reason}`,
      },
      {
        ko: '파일은 바뀌지 않았습니다. 몇 분 뒤 다시 실행하세요.',
        en: 'No file was changed. Run it again in a few minutes.',
      },
    ],
    denied: (reason) => [
      { ko: `가격 목록을 읽지 못했습니다: ${reason}`, en: `The Price List could not be read: ${reason}` },
      {
        ko: 'ecs-lint prices update --print-policy로 필요한 권한을 확인하세요.',
        en: 'ecs-lint prices update --print-policy prints the permission that it needs.',
      },
    ],
    other: (reason) => [
      { ko: `가격 목록을 읽지 못했습니다: ${reason}`, en: `The Price List could not be read: ${reason}` },
      {
        ko: '파일은 바뀌지 않았습니다. 잠시 뒤 다시 시도하세요.',
        en: 'No file was changed. Try again later.',
      },
    ],
  },
}
