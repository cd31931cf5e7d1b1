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

const noCredentials = /CredentialsProviderError|Could not load credentials|could not be found/i
const badCredentials =
  /Expired|InvalidClientTokenId|UnrecognizedClient|InvalidToken|AuthFailure|SignatureDoesNotMatch/i
const noConnection =
  /\b(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|E(?:HOST|NET)UNREACH|EPIPE|EPROTO|ERR_SSL\w*|ERR_TLS\w*|ERR_INVALID_URL|TimeoutError)\b|socket hang up|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|Invalid URL|Parse Error/

/** Whether a call failed before AWS could say anything about the account: no credentials, or no way to AWS. */
export function isEnvironmental(error: unknown): boolean {
  const reason = reasonOf(error)
  return [noCredentials, badCredentials, noConnection].some((pattern) => pattern.test(reason))
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

/** Why no call at all succeeded, with what to do about it. */
export function environmentError(error: unknown, { endpointUrl, profile }: Access): UserError {
  const reason = reasonOf(error)
  if (noCredentials.test(reason)) {
    const from =
      profile === undefined ? { ko: '', en: '' } : { ko: ` (프로필 ${profile})`, en: ` (profile ${profile})` }
    return new UserError(
      { ko: `AWS 자격 증명을 찾지 못했습니다${from.ko}.`, en: `There are no AWS credentials${from.en}.` },
      {
        ko: 'aws configure나 aws sso login을 실행하거나 --profile을 지정하세요. 계정 없이 보려면 ecs-lint audit --demo를 쓰세요.',
        en: 'Run aws configure or aws sso login, or name a --profile. To look around without an account use ecs-lint audit --demo.',
      },
    )
  }
  if (badCredentials.test(reason)) {
    return new UserError(
      {
        ko: `AWS가 자격 증명을 받아들이지 않았습니다: ${reason}`,
        en: `AWS did not accept the credentials: ${reason}`,
      },
      {
        ko: 'aws sso login이나 aws configure로 새로 로그인하세요. 계정에서 활성화하지 않은 리전도 이렇게 답합니다.',
        en: 'Log in again with aws sso login or aws configure. A Region that the account has not enabled answers so, too.',
      },
    )
  }
  if (noConnection.test(reason)) {
    const where = endpointUrl ?? 'AWS'
    return new UserError(
      { ko: `${where}에 연결할 수 없습니다: ${reason}`, en: `${where} cannot be reached: ${reason}` },
      {
        ko:
          endpointUrl === undefined
            ? '네트워크와 리전 이름을 확인하세요.'
            : '--endpoint-url이 맞는지, 서버가 떠 있는지 확인하세요.',
        en:
          endpointUrl === undefined
            ? 'Check the network and the name of the Region.'
            : 'Check --endpoint-url and that its server runs.',
      },
    )
  }
  return new UserError(
    {
      ko: `계정에서 아무것도 읽지 못했습니다: ${reason}`,
      en: `Nothing could be read from the account: ${reason}`,
    },
    {
      ko: 'ecs-lint audit --print-policy로 필요한 권한을 확인하세요.',
      en: 'ecs-lint audit --print-policy prints the permissions that it needs.',
    },
  )
}
