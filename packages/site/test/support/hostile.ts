import * as fc from 'fast-check'
import { start } from '../../src/state/start.ts'

/** What somebody might put where a service, a number or a name is expected. */
const nasty: readonly unknown[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '../../../../etc/passwd',
  '\u0000\u001b[31m\u0007',
  '\u202egnp.exe',
  '\ud800',
  '\udfff\ud800',
  '가'.repeat(3000),
  'a'.repeat(5000),
  '',
  ' ',
  'NaN',
  'Infinity',
  '1',
  1e308,
  -1e308,
  5e-324,
  -0,
  -1,
  0.5,
  2 ** 53,
  5000,
  65_535,
  null,
  true,
  [],
  {},
  [[[[]]]],
  { port: 80, source: '<b>' },
  [{ port: 80, source: '<img src=x onerror=alert(1)>' }],
  Array.from({ length: 60 }, () => ({ port: 65_535, source: '가'.repeat(64) })),
  Array.from({ length: 61 }, () => ({ port: 80, source: '0.0.0.0/0' })),
  [{ port: 80, source: '0.0.0.0/0', extra: 1 }],
  { length: 1, 0: 'a' },
  { toString: 1, valueOf: 1, constructor: 1 },
]

/** Fields with a value that they just take: the worst that a page must then live with. */
const edges: readonly (readonly [field: string, value: unknown])[] = [
  ['image', '<script>alert(1)</script>'],
  ['image', '"><img src=x onerror=alert(1)>:latest'],
  ['image', '\u0000\u001b[31m\u202e\n'],
  ['image', '\ud800'],
  ['image', '가'.repeat(1024)],
  ['image', '__proto__'],
  ['healthCheckPath', '/<img/src=x/onerror=alert(1)>'],
  ['healthCheckPath', `/${'\u0001'.repeat(1023)}`],
  ['serviceName', 'constructor'],
  ['serviceName', 'a'.repeat(255)],
  ['clusterName', 'toString'],
  ['serviceConnectNamespace', '__proto__'],
  ['tasks', 0],
  ['tasks', 5000],
  ['azs', 6],
  ['cpu', 1],
  ['cpu', 1_048_576],
  ['memory', 16_777_216],
  ['maximumPercent', 100],
  ['minimumHealthyPercent', 0],
  ['canaryPercent', 0.1],
  ['healthCheckGracePeriodSeconds', 2_147_483_647],
  ['loadBalancer', 'application'],
  ['loadBalancer', 'network'],
  ['egress', 'endpoints'],
  ['compute', 'MANAGED_INSTANCES'],
  ['region', 'us-gov-west-1'],
  ['taskInbound', []],
  ['taskInbound', [{ port: 80, source: '<img src=x onerror=alert(1)>' }]],
  ['loadBalancerInbound', Array.from({ length: 60 }, () => ({ port: 65_535, source: '\u0001'.repeat(64) }))],
]

/** Names that every object has, or that would change one, and some that nobody has. */
const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  '<b>bold</b>',
  'x'.repeat(3000),
  '\ud800',
  '',
  '0',
]

const seeded = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)

const spoiltField = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: seeded(Object.keys(start)) },
    { weight: 1, arbitrary: seeded(strangeNames) },
  ),
  fc.oneof({ weight: 3, arbitrary: seeded(nasty) }, { weight: 1, arbitrary: fc.jsonValue() }),
)

/** A service of fields that are taken, or spoilt, or that there are not. It is text, so that `__proto__` can be a name. */
export const hostileService: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(seeded(edges), { maxLength: 4 }),
    fc.oneof(fc.constant([]), fc.array(spoiltField, { minLength: 1, maxLength: 3 })),
  )
  .map(([taken, spoilt]) => {
    const members = [...taken, ...spoilt].map(
      ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
    )
    return `{${members.join(',')}}`
  })

/** So deep that a reader which calls itself runs out of stack. */
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Text where JSON is expected. */
export const hostileJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: hostileService },
  { weight: 2, arbitrary: fc.json({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: seeded([500, 5000, 30_000]).map((depth) => `{"serviceName":${deep(depth)}}`),
  },
  {
    weight: 1,
    arbitrary: seeded(['{"tasks":NaN}', '{"tasks":1e999}', '{"tasks":-0}', '{"tasks":0x10}', '{', '']),
  },
)

const sound = hostileJson.map((text) => `1.${base64url(text)}`)

/** What may stand behind `#s=`: whatever a person, a mail program or an attacker leaves there. */
export const hostileAddress: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: sound },
  // Cut short, and with something put in.
  { weight: 2, arbitrary: fc.tuple(sound, fc.double({ min: 0, max: 1, noNaN: true })).map(cut) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sound, fc.double({ min: 0, max: 1, noNaN: true }), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([text, at, put]) => `${cut([text, at])}${put}${text.slice(Math.floor(text.length * at) + 1)}`),
  },
  // Of another version.
  {
    weight: 1,
    arbitrary: fc
      .tuple(seeded(['0', '2', '999', '', ' 1', '01', '1e0', '-1', 'constructor', '<b>']), sound)
      .map(([version, text]) => version + text.slice(1)),
  },
  // Not base64, or not of the sort for addresses.
  {
    weight: 1,
    arbitrary: fc
      .tuple(sound, seeded(['=', '==', '%', '%00', '+', '/', '.', '..', ' ', '\n', '&', '#s=1.e30']))
      .map(([text, tail]) => text + tail),
  },
  {
    weight: 1,
    arbitrary: fc
      .uint8Array({ maxLength: 60 })
      .map((bytes) => `1.${Buffer.from(bytes).toString('base64url')}`),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: seeded([
      '\ud800',
      '1.\udc00',
      '1.',
      '.',
      '1',
      'A'.repeat(300_000),
      `1.${'A'.repeat(300_000)}`,
    ]),
  },
)

function cut([text, at]: readonly [text: string, at: number]): string {
  return text.slice(0, Math.floor(text.length * at))
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}
