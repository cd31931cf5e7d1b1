import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withDaemons } from './support/daemons.ts'
import { motoServer, startMoto, type Moto } from './support/moto.ts'
import { plantAccount } from './support/planted-account.ts'
import { denying, errorReply, startProxy, type Reply } from './support/proxy.ts'
import { ecsLint, folderWith, testCredentials } from './support/run.ts'

interface Report {
  readonly leftovers: readonly { readonly kind: string; readonly resource: { readonly id: string } }[]
  readonly gaps: readonly { readonly region: string }[]
  readonly account: string
}

const region = 'ap-northeast-2'
if (motoServer === undefined) console.warn('moto is not here: the emulator tests are skipped')

describe.skipIf(motoServer === undefined)('audit of an account in moto', () => {
  let moto: Moto

  const audit = (...args: string[]) =>
    ecsLint(['audit', '--region', region, '--endpoint-url', moto.url, '--format', 'json', ...args], {
      env: testCredentials,
    })

  beforeAll(async () => {
    moto = await withDaemons(await startMoto(motoServer ?? ''))
  })

  afterAll(() => moto.stop())

  test('an empty account has nothing left over, and exits 0', async () => {
    const { status, stdout, stderr } = await audit()
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ leftovers: [], gaps: [] })
    expect(status).toBe(0)
  })

  test('exactly the planted leftovers are found, on more than one page, and saved for later', async () => {
    const { idleAddress, idleGateway } = await plantAccount(moto.url, region)
    const folder = folderWith({})
    const { status, stdout, stderr } = await audit('--save', `${folder}/inventory.json`)
    const report = JSON.parse(stdout) as Report
    expect(stderr).toContain('Saved to')
    expect(report.gaps).toEqual([])
    expect(report.leftovers.map(({ kind, resource }) => [kind, resource.id]).toSorted()).toEqual([
      ['elastic-ip-unassociated', idleAddress],
      ['load-balancer-idle', 'lecture'],
      ['nat-gateway-idle', idleGateway],
      ['service-at-zero', 'paused'],
      ['target-group-unused', 'forgotten'],
    ])
    expect(report.account).toMatch(/^\d{12}$/)
    expect(status).toBe(1)

    const again = await ecsLint(['audit', '--from', `${folder}/inventory.json`, '--format', 'json'])
    expect(JSON.parse(again.stdout)).toEqual(report)
    expect(again.status).toBe(1)
  })

  test.each([
    ['AWS_DEFAULT_REGION alone', { AWS_DEFAULT_REGION: region }],
    ['AWS_REGION before it', { AWS_REGION: region, AWS_DEFAULT_REGION: 'eu-west-1' }],
    ['an empty AWS_REGION', { AWS_REGION: '', AWS_DEFAULT_REGION: region }],
  ])('A13: the environment says the Region: %s', async (_, env) => {
    const { status, stdout } = await ecsLint(['audit', '--endpoint-url', moto.url, '--format', 'json'], {
      env: { ...testCredentials, ...env },
    })
    // What is planted there is found.
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ regions: [region] })
  })

  // What the AWS CLI does with a profile of another Region: aws/aws-cli, issue 409; linaro-its/aws2-wrap, pull request 25.
  test.each([
    ['the environment before the profile', { AWS_DEFAULT_REGION: region }, []],
    ['the option before both', { AWS_DEFAULT_REGION: 'us-east-1' }, ['--region', region]],
  ])('A13: %s', async (_, env, options) => {
    const folder = folderWith({
      config:
        '[profile auw2d]\nregion = us-west-2\naws_access_key_id = testing\naws_secret_access_key = testing\n',
    })
    const { stdout } = await ecsLint(['audit', ...options, '--endpoint-url', moto.url, '--format', 'json'], {
      env: { ...env, AWS_PROFILE: 'auw2d', AWS_CONFIG_FILE: `${folder}/config` },
    })
    expect(JSON.parse(stdout)).toMatchObject({ regions: [region] })
  })

  test('a denied service is a gap, named with its reason, and exits 3', async () => {
    const proxy = await startProxy(
      moto.url,
      denying(({ service }) => service === 'elasticloadbalancing'),
    )
    const options = ['audit', '--region', region, '--endpoint-url', proxy.url]
    const { status, stdout } = await ecsLint([...options, '--format', 'json'], { env: testCredentials })
    const report = JSON.parse(stdout) as Report
    expect(report.gaps).toMatchObject([{ region, service: 'elasticloadbalancing' }])
    expect(JSON.stringify(report.gaps)).toMatch(/Describe\w+: AccessDenied/)
    expect(JSON.stringify(report.gaps)).toContain('explicit deny in a service control policy')
    expect(report.leftovers.map(({ kind }) => kind)).toEqual(['nat-gateway-idle', 'elastic-ip-unassociated'])
    expect(status).toBe(3)
    const pretty = await ecsLint(options, { env: testCredentials })
    expect(pretty.stdout).toContain('Not checked')
    proxy.stop()
  })

  test('every page of every list is read, though each holds no more than a few', async () => {
    const whole = JSON.parse((await audit()).stdout) as Report
    const proxy = await startProxy(moto.url, async (call, ask) => {
      if (call.action === 'ListServices') return pageOfServices(call.body, await ask())
      if (call.action !== 'DescribeLoadBalancers' && call.action !== 'DescribeTargetGroups') return ask()
      // moto pages these itself, by the size asked for.
      const body = new URLSearchParams(call.body)
      body.set('PageSize', '3')
      return ask(body.toString())
    })
    const { stdout } = await ecsLint(
      ['audit', '--region', region, '--endpoint-url', proxy.url, '--format', 'json'],
      { env: testCredentials },
    )
    proxy.stop()
    const report = JSON.parse(stdout) as Report
    expect(report.leftovers).toEqual(whole.leftovers)
    expect(report.gaps).toEqual([])
    const count = (action: string): number => proxy.calls.filter((call) => call.action === action).length
    expect(count('ListServices')).toBe(6)
    expect(count('DescribeLoadBalancers')).toBe(5)
  })

  test('A17: calls that AWS throttles are made again until they are answered', async () => {
    const throttled = new Set<string>()
    const proxy = await startProxy(moto.url, async (call, ask) => {
      if (throttled.has(call.action)) return ask()
      throttled.add(call.action)
      const code = call.service === 'ec2' ? 'RequestLimitExceeded' : 'Throttling'
      return errorReply(call.service, 400, code, 'Rate exceeded')
    })
    const { status, stdout } = await ecsLint(
      ['audit', '--region', region, '--endpoint-url', proxy.url, '--format', 'json'],
      { env: testCredentials },
    )
    proxy.stop()
    const report = JSON.parse(stdout) as Report
    expect(throttled.size).toBeGreaterThan(15)
    expect(report.gaps).toEqual([])
    expect(report.leftovers).toHaveLength(5)
    expect(status).toBe(1)
  })

  test('what is deleted while it is read is left out, and hides nothing else', async () => {
    const proxy = await startProxy(moto.url, async (call, ask) => {
      const isDeleted =
        call.action === 'DescribeTargetHealth' && decodeURIComponent(call.body).includes('/forgotten/')
      return isDeleted
        ? errorReply(
            'elasticloadbalancing',
            400,
            'TargetGroupNotFound',
            'One or more target groups not found',
          )
        : ask()
    })
    const { status, stdout } = await ecsLint(
      ['audit', '--region', region, '--endpoint-url', proxy.url, '--format', 'json'],
      { env: testCredentials },
    )
    proxy.stop()
    const report = JSON.parse(stdout) as Report
    expect(report.gaps).toEqual([])
    expect(report.leftovers.map(({ kind }) => kind)).toEqual([
      'service-at-zero',
      'load-balancer-idle',
      'nat-gateway-idle',
      'elastic-ip-unassociated',
    ])
    expect(status).toBe(1)
  })

  test('a Region that is denied does not hide what another holds', async () => {
    const proxy = await startProxy(
      moto.url,
      denying((call) => call.region === 'us-east-1'),
    )
    const { status, stdout } = await ecsLint(
      ['audit', '--region', `us-east-1,${region}`, '--endpoint-url', proxy.url, '--format', 'json'],
      { env: testCredentials },
    )
    proxy.stop()
    const report = JSON.parse(stdout) as Report
    expect(report.leftovers).toHaveLength(5)
    expect(new Set(report.gaps.map((gap) => gap.region))).toEqual(new Set(['us-east-1']))
    expect(status).toBe(3)
  })

  // turbot/steampipe-plugin-aws, issue 75; nccgroup/ScoutSuite, issue 381: what a Region answers that the account has not enabled.
  const notEnabled = ({ service }: { readonly service: string }): Reply =>
    service === 'ec2'
      ? errorReply(
          service,
          401,
          'AuthFailure',
          'AWS was not able to validate the provided access credentials',
        )
      : service === 'ecs'
        ? errorReply(
            service,
            400,
            'UnrecognizedClient',
            'The security token included in the request is invalid.',
          )
        : errorReply(
            service,
            403,
            'InvalidClientTokenId',
            'The security token included in the request is invalid.',
          )

  test('A15: a Region that is not enabled is a gap, and hides nothing of the others', async () => {
    const proxy = await startProxy(moto.url, async (call, ask) =>
      call.region === 'ap-east-1' ? notEnabled(call) : ask(),
    )
    const options = ['audit', '--endpoint-url', proxy.url, '--region']
    const { status, stdout } = await ecsLint([...options, `${region},ap-east-1`, '--format', 'json'], {
      env: testCredentials,
    })
    const alone = await ecsLint([...options, 'ap-east-1'], { env: testCredentials })
    proxy.stop()
    const report = JSON.parse(stdout) as Report
    expect(report.leftovers).toHaveLength(5)
    expect(new Set(report.gaps.map((gap) => gap.region))).toEqual(new Set(['ap-east-1']))
    expect(status).toBe(3)
    expect(alone).toMatchObject({ status: 2, stdout: '' })
    expect(alone.stderr).toContain('A Region that the account has not enabled answers so, too.')
  })

  // aws-cloudformation/rain, issue 141: the profile stands in the environment.
  test('A16: the commands have the profile that the environment named', async () => {
    const folder = folderWith({
      config:
        '[profile main]\nregion = us-east-1\naws_access_key_id = testing\naws_secret_access_key = testing\n',
    })
    const { stdout } = await ecsLint(['audit', '--region', region, '--endpoint-url', moto.url], {
      env: { AWS_PROFILE: 'main', AWS_CONFIG_FILE: `${folder}/config` },
    })
    expect(stdout).toMatch(/aws ec2 release-address .* --profile main\n/)
  })

  test('--role-arn assumes the role for every call', async () => {
    const proxy = await startProxy(moto.url)
    const role = 'arn:aws:iam::111122223333:role/audit'
    const options = ['audit', '--region', region, '--endpoint-url', proxy.url, '--role-arn']
    const { status, stderr } = await ecsLint([...options, role], { env: testCredentials })
    proxy.stop()
    expect(stderr).toBe('')
    const assumed = proxy.calls.filter(({ action }) => action === 'AssumeRole')
    expect(assumed.length).toBeGreaterThan(0)
    for (const { body } of assumed) expect(new URLSearchParams(body).get('RoleArn')).toBe(role)
    // moto keeps the assumed role's account apart: nothing was planted in it.
    expect(status).toBe(0)
    const wrong = await ecsLint([...options, 'audit'], { env: testCredentials })
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toContain('audit is not the ARN of a role')
  })

  test('where everything is denied nothing is said to be clean', async () => {
    const proxy = await startProxy(
      moto.url,
      denying(() => true),
    )
    const { status, stdout } = await ecsLint(['audit', '--region', region, '--endpoint-url', proxy.url], {
      env: testCredentials,
    })
    expect(stdout).not.toContain('Nothing is left over.\n')
    expect(status).toBe(3)
    proxy.stop()
  })

  test('it only reads, and the printed policy covers every call that it makes', async () => {
    const proxy = await startProxy(moto.url)
    await ecsLint(['audit', '--region', region, '--endpoint-url', proxy.url], { env: testCredentials })
    proxy.stop()
    const policy = await ecsLint(['audit', '--print-policy'])
    const allowed = [...policy.stdout.matchAll(/"\w+:(\w+)"/g)].map(([, action]) => action)
    const called = [...new Set(proxy.calls.map(({ action }) => action))]
    expect(called.length).toBeGreaterThan(10)
    for (const action of called) {
      expect(action).toMatch(/^(?:Describe|List|Get)[A-Z]/)
      expect(allowed).toContain(action)
    }
  })

  test('an endpoint that refuses the connection is said, and exits 2', async () => {
    const { status, stderr } = await ecsLint(
      ['audit', '--region', region, '--endpoint-url', 'http://127.0.0.1:1'],
      { env: testCredentials },
    )
    expect(stderr).toContain('http://127.0.0.1:1 cannot be reached')
    expect(status).toBe(2)
  })
})

/** Cuts moto's answer, which holds every service, into pages of five. */
function pageOfServices(request: string, answer: Reply): Reply {
  const { nextToken = '0' } = JSON.parse(request) as { readonly nextToken?: string }
  const { serviceArns } = JSON.parse(answer.body) as { readonly serviceArns: readonly string[] }
  const start = Number(nextToken)
  const isLast = start + 5 >= serviceArns.length
  return {
    status: answer.status,
    body: JSON.stringify({
      serviceArns: serviceArns.slice(start, start + 5),
      ...(!isLast && { nextToken: String(start + 5) }),
    }),
  }
}
