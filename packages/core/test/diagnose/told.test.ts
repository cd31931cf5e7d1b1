import { describe, expect, test } from 'vitest'
import { diagnoseMessage, failures } from '../../src/diagnose/index.ts'
import { namesIn } from '../../src/diagnose/names.ts'

const slotsOf = (text: string) =>
  new Set([...text.matchAll(/\{([a-z\d-]+)(?::[가-힣/]+)?\}/g)].map(([, name]) => name))

describe('what is told beyond a failure', () => {
  const told = failures.flatMap((failure) =>
    (failure.told ?? []).map((each) => ({ id: failure.id, ...each })),
  )

  test('names the same in both languages, and changes something', () => {
    for (const { id, cause, fix, look } of told) {
      expect([id, cause ?? fix ?? look]).not.toEqual([id, undefined])
      for (const text of [cause, fix]) {
        if (text === undefined) continue
        expect([id, slotsOf(text.ko)]).toEqual([id, slotsOf(text.en)])
        expect(text.ko).toMatch(/[가-힣]/)
        expect(text.en).not.toMatch(/[가-힣]/)
      }
    }
  })

  test('counts on something: on words, or on what the message names', () => {
    for (const { id, phrases, cause, fix } of told) {
      const slots = slotsOf(`${cause?.en ?? ''}${fix?.en ?? ''}`)
      expect([id, phrases !== undefined || slots.size > 0]).toEqual([id, true])
    }
  })

  test('is nowhere in the texts that count for every message', () => {
    for (const { id, cause, fix } of failures)
      expect([id, slotsOf(cause.en + fix.en)]).toEqual([id, new Set()])
  })

  test('leaves no braces in an answer, for any sample', () => {
    for (const { sample } of failures)
      for (const { cause, fix } of diagnoseMessage(sample).causes)
        expect([cause.ko, cause.en, fix.ko, fix.en].filter((text) => slotsOf(text).size > 0)).toEqual([])
  })
})

test('every source is a page that is about the failure, and no project as a whole', () => {
  for (const { id, source } of failures)
    expect([id, source]).not.toEqual([id, expect.stringMatching(/^https:\/\/github\.com\/[^/]+\/[^/]+\/?$/)])
})

test.each([
  ['manifest for docker.io/library/foo:latest: not found', 'image', 'docker.io/library/foo:latest'],
  ['failed to resolve ref docker.io/library/foo:1.2: not found', 'image', 'docker.io/library/foo:1.2'],
  ['pull access denied for docker.io/library/foo.', 'image', 'docker.io/library/foo'],
  ['lookup api.example.internal.: no such host', 'host', 'api.example.internal'],
])('a name ends where the sentence goes on: %s', (message, name, expected) => {
  expect(namesIn(message)[name]).toBe(expected)
})

test('a login that gets no way is told of all endpoints that the image takes', () => {
  const [cause] = diagnoseMessage(
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed',
  ).causes
  for (const text of [cause?.fix.ko, cause?.fix.en])
    for (const endpoint of ['ecr.api', 'ecr.dkr', 'S3', 'logs']) expect(text).toContain(endpoint)
})

test('that nginx may not open a port has more than one reason', () => {
  const [cause] = diagnoseMessage('nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)').causes
  expect(cause?.failure).toMatchObject({ id: 'nginx-privileged-port', certainty: 'likely' })
})

/** The message, what cause and fix must say, and what they must not. */
const cases: readonly (readonly [text: string, says: readonly RegExp[], not: readonly RegExp[]])[] = [
  [
    "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/arm64'",
    [/no build for linux\/arm64/, /--platform linux\/arm64/, /cpuArchitecture to X86_64/],
    [/Apple/, /--platform linux\/amd64/],
  ],
  [
    "CannotPullContainerError: pull image manifest has been retried 7 time(s): image Manifest does not contain descriptor matching platform 'linux/amd64'",
    [/no build for linux\/amd64/, /--platform linux\/amd64/, /cpuArchitecture to ARM64/],
    [/--platform linux\/arm64/],
  ],
  [
    'Error response from daemon: no matching manifest for linux/arm64/v8 in the manifest list entries: no match for platform in manifest: not found',
    [/no build for linux\/arm64\/v8/, /--platform linux\/arm64/],
    [/Apple/],
  ],
  [
    "WARNING: The requested image's platform (linux/amd64) does not match the detected host platform (linux/arm64/v8) and no specific platform was requested",
    [/no build for linux\/arm64\/v8/, /--platform linux\/arm64/],
    [/--platform linux\/amd64/],
  ],
  [
    'image with reference web was found but does not match the specified platform: wanted linux/amd64, actual: linux/arm64/v8',
    [/no build for linux\/amd64/, /--platform linux\/amd64/],
    [/--platform linux\/arm64/],
  ],
  [
    'CannotPullContainerError: Error response from daemon: no matching manifest for windows/amd64 10.0.20348 in the manifest list entries',
    [/Windows/],
    [/--platform/, /ARM64/],
  ],
  [
    'CannotPullContainerError: image Manifest does not contain descriptor matching platform',
    [/the platform of the task/, /cpuArchitecture/],
    [/amd64/, /arm64/i],
  ],
  ['"reason": "RESOURCE:ENI"', [/network interface/, /awsvpcTrunking/], [/memory/i, /\bCPU\b/]],
  ['"reason": "RESOURCE:PORTS"', [/hostPort/], [/memory/i]],
  ['"reason": "RESOURCE:CPU"', [/CPU/], [/memory/i, /interface/]],
  ['"reason": "RESOURCE:MEMORY"', [/memory/], [/CPU/, /interface/]],
  ['"reason": "RESOURCE:GPU"', [/GPU/], [/memory/i]],
  ['"reason": "ATTRIBUTE"', [/attribute/], [/memory/i]],
  [
    '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 0123456789abcdef0123456789abcdef) encountered error "RESOURCE:ENI".',
    [/network interface/],
    [/memory/i],
  ],
  [
    'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit',
    [/Docker Hub limits/],
    [/Rate exceeded/, /ECR Public limits/],
  ],
  [
    'CannotPullContainerError: failed to resolve ref public.ecr.aws/nginx/nginx:1: 429 Too Many Requests',
    [/ECR Public limits/],
    [/Docker Hub/],
  ],
  [
    'CannotPullContainerError: failed to resolve ref docker.io/library/nginx:1: failed to do request: Head "https://registry-1.docker.io/v2/library/nginx/manifests/1": dial tcp 1.2.3.4:443: i/o timeout',
    [/on the internet/, /no VPC endpoint leads/],
    [/ecr\.dkr/],
  ],
  [
    'CannotPullContainerError: failed to resolve ref 123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1: failed to do request: Head "https://123456789012.dkr.ecr.us-east-1.amazonaws.com/v2/web/manifests/1": dial tcp 1.2.3.4:443: i/o timeout',
    [/to Amazon ECR/, /ecr\.dkr/],
    [/Docker Hub/],
  ],
  [
    'CannotPullContainerError: failed to resolve ref docker.io/library/web:v9: docker.io/library/web:v9: not found',
    [/page of that registry/],
    [/ECR/],
  ],
  [
    'CannotPullContainerError: denied: User: arn:aws:sts::123456789012:assumed-role/web-exec/0123 is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/web',
    [/web-exec may not ecr:BatchGetImage/],
    [],
  ],
  [
    'CannotPullContainerError: failed to resolve ref quay.io/a/b:1: unexpected status from HEAD request to https://quay.io/v2/a/b/manifests/1: 403 Forbidden',
    [/repositoryCredentials/, /no part in it/],
    [/AmazonECSTaskExecutionRolePolicy/],
  ],
  [
    'ResourceInitializationError: unable to retrieve secrets from ssm: operation error SSM: GetParameters, https response error StatusCode: 0, RequestID: , canceled, context deadline exceeded',
    [/Parameter Store/, /the ssm interface endpoint/],
    [/Secrets Manager/],
  ],
  [
    "Reason: You've reached the limit on the number of vCPUs you can run concurrently",
    [/vCPUs/],
    [/as many Fargate tasks/],
  ],
  ['Reason: The requested MEMORY configuration is above your limit.', [/memory of the task/], [/CPU/]],
  [
    '(service web) (port 3000) is unhealthy in (target-group x) due to (reason Request timed out)',
    [/port 3000 of the task/, /0\.0\.0\.0:3000/],
    [],
  ],
  [
    '(service web) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [404])',
    [/no such path/, /404/],
    [/redirect/],
  ],
  [
    '(service web) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [302])',
    [/redirects/, /302/],
    [/404/],
  ],
  [
    '(service web) (port 80) is unhealthy in (target-group x) due to (reason Health checks failed with these codes: [502])',
    [/answers the health check with 502/, /proxy/],
    [/500/],
  ],
  ['Error: connect ECONNREFUSED 127.0.0.1:6379', [/the task itself/], []],
  ['Error: connect ECONNREFUSED 10.0.3.4:5432', [/at 10\.0\.3\.4:5432/], [/127\.0\.0\.1/]],
  ['dial tcp 10.0.3.4:5432: i/o timeout', [/no connection to 10\.0\.3\.4:5432/], []],
  ['Host EC2 (instance i-0123456789abcdef0) terminated.', [/i-0123456789abcdef0 under the task was terminated/], []],
  ['Host EC2 (instance i-0123456789abcdef0) stopped.', [/was stopped/], [/terminated/]],
  [
    'CannotStartContainerError: Error response from daemon: OCI runtime create failed: exec: "gunicorn": executable file not found in $PATH: unknown',
    [/program gunicorn is not/],
    [],
  ],
  [
    'starting container process caused: exec: "-url": executable file not found in $PATH',
    [/option -url stands where the program should/],
    [],
  ],
  [
    'starting container process caused "exec: \\"npm start\\": executable file not found in $PATH": unknown',
    [/\(npm start\) was looked for as the name of one program/],
    [],
  ],
  [
    'CannotStartContainerError: ResourceInitializationError: unable to create new container: mount callback failed on /tmp/containerd-mount916692511: open /tmp/containerd-mount916692511/etc/passwd: no such file or directory',
    [/no \/etc\/passwd/],
    [],
  ],
  ['stoppedReason: Unable to attach network interface to unused device index.', [/network interface/], []],
  ['CannotInspectContainerError: Could not transition to inspecting; timed out after waiting 30s', [/Docker on the instance/], [/ECS_CONTAINER_START_TIMEOUT/]],
  [
    'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/tasks/web-task',
    [/pass the role web-task to ECS/, /iam:PassRole on web-task/],
    [/deploy to ECS/],
  ],
  [
    'unable to retrieve secrets from ssm: invalid parameters: /app/db/password',
    [/no parameter \/app\/db\/password/],
    [],
  ],
  ['retrieved secret from Secrets Manager did not contain json key DB_PASS', [/no key DB_PASS/], []],
  [
    "The task can't retrieve the secret with ARN 'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf' from Secrets Manager. Check whether the secret exists in the specified Region.",
    [/secret:prod\/db-AbCdEf/],
    [],
  ],
  ['FATAL: relation "users" does not exist', [/table/], [/no database/]],
  ['An error occurred (ExpiredTokenException) when calling the ListTasks operation: The security token included in the request is expired', [/expired/], [/no credentials/]],
] // prettier-ignore

test.each(cases)('the answer follows the message: %s', (text, says, not) => {
  const [first] = diagnoseMessage(text).causes
  const answer = `${first?.cause.en} ${first?.fix.en}`
  for (const words of says) expect(answer).toMatch(words)
  for (const words of not) expect(answer).not.toMatch(words)
})

test('a number of an API by itself is no certain cause', () => {
  const [first] = diagnoseMessage('CannotPullContainerError: API error (404)').causes
  expect(first).toMatchObject({ failure: { id: 'pull-no-repository' }, certainty: 'likely' })
})

test('a Korean answer has the particle that goes with the name', () => {
  const cause = (text: string) => diagnoseMessage(text).causes[0]?.cause.ko
  expect(cause('Bind for 0.0.0.0:80 failed: port is already allocated')).toContain('호스트 포트 80을')
  expect(cause('Bind for 0.0.0.0:8082 failed: port is already allocated')).toContain('호스트 포트 8082를')
})

describe('what is shown of a text', () => {
  const said = (text: string) => diagnoseMessage(text).causes[0]?.said

  test.each([
    '"reason": "RESOURCE:ENI"',
    'RESOURCE:ENI',
    'exec docker-entrypoint.sh: exec format error',
    'An error occurred (InvalidParameterException) when calling the CreateService operation: The moon is not full.',
    'Task failed container health checks',
    '<b>CannotPullContainerError</b>: context canceled',
  ])('is what was pasted: %s', (text) => {
    expect(said(text)).toBe(text.startsWith('"') ? 'RESOURCE:ENI' : text)
  })

  test('is the number of an exit, and the reason of a failure', () => {
    expect(said('{"exitCode": 137}')).toBe('137')
    expect(said('{"failures": [{"arn": "x", "reason": "MISSING"}]}')).toBe('MISSING')
  })

  test('is a part of a long text, with what it is known by, and without colours and frames', () => {
    const before = 'GET /healthz 200 '.repeat(60)
    const long =
      said(`${before}\u001B[31mCannotPullContainerError: context\n│ canceled\u001B[0m ${before}`) ?? ''
    expect(long).toContain('CannotPullContainerError: context canceled')
    expect(long).toMatch(/^… .* …$/)
    expect(long.length).toBeLessThan(260)
  })

  test('holds a piece of the text, whatever the sample, and never more than a few lines', () => {
    for (const { id, sample, code } of failures) {
      // A number by itself says nothing within a long text.
      if (sample === code) continue
      const part = said(`${'x '.repeat(400)}${sample}${' y'.repeat(400)}`) ?? ''
      expect([id, part.length > 1 && part.length < 260]).toEqual([id, true])
      // What it is known by is in it.
      expect([id, said(sample)?.length]).not.toEqual([id, 0])
    }
  })
})

test('names are found in any text within a moment', () => {
  for (const unit of [
    'image ',
    ':role/a/',
    'exec: "',
    'a/',
    'ref x.',
    ':secret:',
    'EADDRINUSE 1:',
    '가',
    '(port 1',
  ])
    expect(namesIn(unit.repeat(2_000_000 / unit.length))).toBeDefined()
})

test('a name has its form, and is found for what it is', () => {
  expect(
    namesIn(
      'User: arn:aws:sts::123456789012:assumed-role/web-task/0123 is not authorized to perform: s3:GetObject on arn:aws:iam::1:role/a/b/other',
    ),
  ).toEqual({ role: 'web-task', action: 's3:GetObject' })
  expect(namesIn('arn:aws:ecs:us-east-1:123456789012:task/prod/0123456789abcdef0123456789abcdef')).toEqual({
    cluster: 'prod',
    task: '0123456789abcdef0123456789abcdef',
  })
  expect(namesIn('(task x) in (service a b) by role/ and subnet-*** with (port http)')).toEqual({})
})
