import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { expand } from '@ecs-lint/core/readers'
import { changed } from '../src/state/changed.ts'
import { start } from '../src/state/start.ts'
import { commandOf } from '../src/story/creation/commands.ts'
import { parsePage } from '../integrations/html.ts'
import { encode } from '../src/state/codec.ts'
import { useSite } from './support/site.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const { open } = useSite()

/** The arguments of each command, as a shell hands them on. */
function argumentsOf(commands: string): readonly (readonly string[])[] {
  const said = execFileSync('bash', ['-c', `aws() { printf '%s\\0' "$@"; printf '\\n\\0'; }\n${commands}`], {
    encoding: 'utf8',
  })
  return said
    .split('\n\0')
    .slice(0, -1)
    .map((one) => one.split('\0').slice(0, -1))
}

function valueOf(args: readonly string[] | undefined, option: string): unknown {
  const value = args?.[args.indexOf(option) + 1] ?? ''
  return /^[[{]/.test(value) ? JSON.parse(value) : value
}

test('the service that is created by hand is the one that the learner has built', () => {
  fc.assert(
    fc.property(
      fc.record({
        serviceName: fc.constantFrom('my-web', 'bakery'),
        clusterName: fc.constantFrom('my-cluster', 'street'),
        tasks: fc.integer({ min: 1, max: 5 }),
        azs: fc.integer({ min: 2, max: 3 }),
        region: fc.constantFrom('ap-northeast-2', 'us-east-1'),
        compute: fc.constantFrom('FARGATE', 'FARGATE_MIXED', 'EC2'),
        egress: fc.constantFrom('public-ip', 'nat', 'endpoints'),
        loadBalancer: fc.constantFrom('none', 'application', 'network'),
        serviceConnect: fc.constantFrom('none', 'client-server'),
        deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN'),
      }),
      (fields) => {
        const config = changed(start, fields)
        const [service] = expand(config).all('ecs.service')
        const [create] = argumentsOf(commandOf('create', config, 'ko'))
        expect(create?.slice(0, 2)).toEqual(['ecs', 'create-service'])
        const expected = {
          '--cluster': config.clusterName,
          '--service-name': config.serviceName,
          '--task-definition': config.serviceName,
          '--desired-count': `${config.tasks}`,
          '--region': config.region,
          '--network-configuration': service?.properties.networkConfiguration,
          ...(config.loadBalancer !== 'none' && { '--load-balancers': service?.properties.loadBalancers }),
        }
        for (const [option, value] of Object.entries(expected)) expect(valueOf(create, option)).toEqual(value)
        expect(create?.includes('--load-balancers')).toBe(config.loadBalancer !== 'none')
        const connect = commandOf('connect', config, 'en')
        expect(connect.includes('PublicIp')).toBe(config.loadBalancer === 'none')
        expect(connect.includes(`--names ${config.serviceName} `)).toBe(config.loadBalancer !== 'none')
      },
    ),
    { numRuns: 30 },
  )
})

test.each(['', '/en'])(
  'without a script and on paper they are for the example, and say so (%s)',
  (prefix) => {
    const page = parsePage(
      readFileSync(join(import.meta.dirname, `../dist${prefix}/steps/creation/index.html`), 'utf8'),
    )
    const lang = prefix === '' ? 'ko' : 'en'
    const shown = page.querySelectorAll('pre').map(({ textContent }) => textContent)
    for (const name of ['create', 'watch', 'connect', 'exec', 'update', 'delete'] as const)
      expect(shown).toContain(commandOf(name, start, lang))
    const said = page.querySelectorAll('pre.command + p').map(({ textContent }) => textContent)
    const ofExample = lang === 'ko' ? '예시 서비스의 이름과 값' : 'those of the example service'
    expect(said.filter((text) => text.includes(ofExample))).toHaveLength(6)
  },
)

test('a fold that is opened has the commands of the learner, before one scrolls to them', async () => {
  const own = changed(start, { serviceName: 'bakery', tasks: 3, loadBalancer: 'application' })
  const { page } = await open(`/steps/creation/#s=${encode(own)}`)
  const fold = page.locator('details:has(pre.command)').first()
  await page.locator('.panel[data-live="true"]').waitFor()
  await fold
    .locator('summary')
    .first()
    .evaluate((summary) => (summary as HTMLElement).click())
  const commands = fold.locator('pre.command')
  await expect
    .poll(() => commands.allTextContents())
    .toEqual((['create', 'watch', 'connect'] as const).map((name) => commandOf(name, own, 'ko')))
  expect(await fold.innerText()).not.toContain('예시 서비스의 이름과 값')
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
