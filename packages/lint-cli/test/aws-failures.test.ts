import { describe, expect, test } from 'vitest'
import type { Access } from '../src/aws/clients.ts'
import { environmentError, isEnvironmental, noteCall, type Purpose } from '../src/aws/failures.ts'
import { ecsLint } from './support/run.ts'

function failed(name: string, message: string): unknown {
  return noteCall(Object.assign(new Error(message), { name }), 'GetProducts')
}

/** How each thing goes wrong, in the words of AWS and of its SDK. */
const failures = {
  'no credentials': ['CredentialsProviderError', 'Could not load credentials from any providers'],
  'a login that has expired': ['CredentialsProviderError', 'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.'],
  'a login of sso-session that is not there': ['CredentialsProviderError', "The SSO session token associated with profile=x was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile."],
  'an expired token': ['ExpiredTokenException', 'The security token included in the request is expired'],
  'a clock that is wrong': ['SignatureDoesNotMatch', 'Signature expired: 20261130T000000Z is now earlier than 20261130T010000Z'],
  'a wrong key': ['UnrecognizedClientException', 'The security token included in the request is invalid.'],
  'a role that is denied': ['AccessDenied', 'User: arn:aws:iam::111122223333:user/a is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/audit'],
  'no network': ['Error', 'getaddrinfo ENOTFOUND api.pricing.us-east-1.amazonaws.com'],
  throttling: ['ThrottlingException', 'Rate exceeded'],
  'a denied call': ['AccessDeniedException', 'User: arn:aws:iam::111122223333:user/a is not authorized to perform: pricing:GetProducts'],
  'an error of AWS': ['InternalFailure', 'We encountered an internal error. Please try again.'],
} as const // prettier-ignore

type Failure = keyof typeof failures

const say = (failure: Failure, purpose: Purpose, access: Access = {}) => {
  const [name, message] = failures[failure]
  return environmentError(failed(name, message), access, purpose)
}

const purposes: readonly Purpose[] = ['audit', 'prices']

test.each<[Failure, RegExp, RegExp, RegExp]>([
  ['no credentials', /no AWS credentials\.$/, /aws configure/, /자격 증명을 찾지 못했습니다/],
  ['a login that has expired', /login has expired/, /aws sso login/, /로그인이 만료/],
  ['a login of sso-session that is not there', /login has expired, or there is none/, /aws sso login/, /로그인하지 않았/],
  ['an expired token', /login has expired/, /new temporary credentials/, /로그인이 만료/],
  ['a clock that is wrong', /refused the time/, /Set the clock/, /시각이 맞지 않아/],
  ['a wrong key', /did not accept the credentials/, /Log in again/, /받아들이지 않았습니다/],
  ['a role that is denied', /The role arn:\S+ could not be assumed/, /trust policy/, /맡지 못했습니다/],
  ['no network', /cannot be reached/, /Check the network/, /연결할 수 없습니다/],
  ['throttling', /throttled/, /in a few minutes/, /제한했습니다/],
  ['a denied call', /could (?:not )?be read/, /--print-policy/, /읽지 못했습니다/],
  ['an error of AWS', /could (?:not )?be read/, /again later/, /읽지 못했습니다/],
])('%s has words of its own in every command', (failure, english, advice, korean) => {
  for (const purpose of purposes) {
    const { text, hint } = say(failure, purpose, { roleArn: 'arn:aws:iam::111122223333:role/audit' })
    expect(text.en).toMatch(english)
    expect(hint?.en).toMatch(advice)
    expect(text.ko).toMatch(korean)
  }
}) // prettier-ignore

describe('a command advises nothing that is for another', () => {
  test.each(Object.keys(failures) as Failure[])('%s', (failure) => {
    for (const lang of ['ko', 'en'] as const) {
      expect(say(failure, 'prices').hint?.[lang]).not.toContain('audit')
      expect(say(failure, 'prices').hint?.[lang]).not.toMatch(/Region|리전/)
      expect(say(failure, 'audit').hint?.[lang]).not.toContain('prices')
    }
  })
})

test('a profile that is named is named in the advice', () => {
  expect(say('no credentials', 'audit', { profile: 'work' }).hint?.en).toContain(
    'aws configure list-profiles has it, and run aws configure --profile work',
  )
  expect(say('a login that has expired', 'prices', { profile: 'work' }).hint?.ko).toContain(
    'aws sso login --profile work',
  )
})

test('only what AWS itself answered of the account is no fault of the surroundings', () => {
  const reached = (Object.keys(failures) as Failure[]).filter((failure) => {
    const [name, message] = failures[failure]
    return !isEnvironmental(failed(name, message))
  })
  expect(reached).toEqual(['throttling', 'a denied call', 'an error of AWS'])
})

test('prices update without credentials says what it needs', async () => {
  const english = await ecsLint(['prices', 'update', '--region', 'us-east-1'])
  expect(english.status).toBe(2)
  expect(english.stderr).toContain('pricing:GetProducts')
  expect(english.stderr).not.toContain('--demo')
})
