import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleCertificate } from '@ecs-lint/core/graph'
import { completeServiceConfig } from '@ecs-lint/core/readers'
import { decode, encode } from '../src/state/codec.ts'
import { changed } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

test('a service comes back from its text as it was', () => {
  const changed = completeServiceConfig({
    ...start,
    region: 'us-east-1',
    serviceName: 'shop',
    tasks: 3,
    loadBalancer: 'application',
    healthCheckPath: '/상태',
    taskInbound: [{ port: 80, source: '203.0.113.0/24' }],
  })
  expect(decode(encode(changed))).toEqual({ config: changed })
  expect(decode(encode(start))).toEqual({ config: start })
  expect(encode(start).length).toBeLessThan(10)
})

test('a link from before a service had a certificate still opens', () => {
  const link = `1.${base64url('{"loadBalancer":"application","listenerPort":443}')}`
  expect(decode(link)).toMatchObject({ config: { listenerPort: 443, certificateArn: '' } })
})

test('the example of a certificate moves with the service, and one of the reader’s own stays', () => {
  const certificateArn = exampleCertificate(start.region)
  const own = certificateArn.replace('123456789012', '111122223333')
  const moved = (arn: string): string =>
    changed({ ...start, certificateArn: arn }, { region: 'us-east-1' }).certificateArn
  expect(moved(certificateArn)).toBe(exampleCertificate('us-east-1'))
  expect(moved(own)).toBe(own)
  expect(moved('')).toBe('')
})

test('the largest service that is taken comes back too', () => {
  const rules = Array.from({ length: 60 }, () => ({ port: 65_535, source: '가'.repeat(64) }))
  const largest = completeServiceConfig({
    ...start,
    serviceName: 'a'.repeat(255),
    image: '\u0001'.repeat(1024),
    healthCheckPath: `/${'가'.repeat(1023)}`,
    taskInbound: rules,
    loadBalancerInbound: rules.map((rule) => ({ ...rule, source: '\u0001'.repeat(64) })),
  })
  expect(decode(encode(largest))).toEqual({ config: largest })
})

test.each([
  ['nothing', ''],
  ['no version', base64url('{}')],
  ['another version', `2.${base64url('{}')}`],
  ['not base64', '1.%%%'],
  ['not JSON', `1.${base64url('{')}`],
  ['not UTF-8', `1.${Buffer.from([0xff, 0xfe]).toString('base64url')}`],
  ['a list', `1.${base64url('[1]')}`],
  ['null', `1.${base64url('null')}`],
  ['a script tag for a name', `1.${base64url('{"serviceName":"<script>alert(1)</script>"}')}`],
  ['a huge number', `1.${base64url('{"tasks":1e308}')}`],
  ['a negative number', `1.${base64url('{"tasks":-1}')}`],
  ['an unknown Region', `1.${base64url('{"region":"mars-north-1"}')}`],
  ['an unknown field', `1.${base64url('{"__proto__x":1}')}`],
  ['a text without end', `1.${'A'.repeat(100_000)}`],
])('%s is refused with a sentence in both languages', (_, text) => {
  const decoded = decode(text)
  expect(decoded).toHaveProperty('problem.ko')
  expect('problem' in decoded && decoded.problem.en).toMatch(/\w/)
})

test('a prototype in the text does not become one', () => {
  decode(`1.${base64url('{"__proto__":{"polluted":true}}')}`)
  expect({}).not.toHaveProperty('polluted')
})

test('any text gives a service or a problem, and never throws', () => {
  const encoded = encode({ ...start, tasks: 7 })
  const mutated = fc
    .tuple(fc.nat(encoded.length - 1), fc.string({ maxLength: 3 }))
    .map(([at, text]) => encoded.slice(0, at) + text + encoded.slice(at + 1))
  const json = fc.jsonValue().map((value) => `1.${base64url(JSON.stringify(value))}`)
  fc.assert(
    fc.property(fc.oneof(fc.string(), mutated, json), (text) => {
      const decoded = decode(text)
      expect('config' in decoded || 'problem' in decoded).toBe(true)
    }),
    { numRuns: 10_000 },
  )
})
