import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeSameRegion, parseImage } from '../../src/graph/index.ts'

const hub = { registry: 'docker-hub', host: 'registry-1.docker.io' }
const digest = `sha256:${'0'.repeat(64)}`
const ecr = {
  registry: 'ecr',
  account: '111122223333',
  region: 'ap-northeast-2',
  domain: 'amazonaws.com',
  isDualStack: false,
  isFips: false,
}

test.each([
  ['nginx', { ...hub, repository: 'nginx' }],
  ['nginx:1.27', { ...hub, repository: 'nginx', tag: '1.27' }],
  ['docker.io/library/nginx:1', { ...hub, repository: 'library/nginx', tag: '1' }],
  ['team/web', { ...hub, repository: 'team/web' }],
  [`team/web:1@${digest}`, { ...hub, repository: 'team/web', tag: '1', digest }],
  ['localhost/web', { registry: 'other', host: 'localhost', repository: 'web' }],
  ['registry:5000/web', { registry: 'other', host: 'registry:5000', repository: 'web' }],
  ['ghcr.io/team/web:1', { registry: 'other', host: 'ghcr.io', repository: 'team/web', tag: '1' }],
  [
    'public.ecr.aws/nginx/nginx:1.27',
    { registry: 'ecr-public', host: 'public.ecr.aws', repository: 'nginx/nginx', tag: '1.27' },
  ],
  ['ecr-public.aws.com/a/b', { registry: 'ecr-public', host: 'ecr-public.aws.com', repository: 'a/b' }],
  [
    '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/team/web:1',
    { ...ecr, host: '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com', repository: 'team/web', tag: '1' },
  ],
  [
    '111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/web',
    {
      ...ecr,
      host: '111122223333.dkr.ecr-fips.us-east-1.amazonaws.com',
      region: 'us-east-1',
      isFips: true,
      repository: 'web',
    },
  ],
  [
    '111122223333.dkr-ecr.ap-northeast-2.on.aws/web',
    {
      ...ecr,
      host: '111122223333.dkr-ecr.ap-northeast-2.on.aws',
      domain: 'on.aws',
      isDualStack: true,
      repository: 'web',
    },
  ],
  [
    '111122223333.dkr-ecr-fips.us-west-2.on.aws/web',
    {
      ...ecr,
      host: '111122223333.dkr-ecr-fips.us-west-2.on.aws',
      region: 'us-west-2',
      domain: 'on.aws',
      isDualStack: true,
      isFips: true,
      repository: 'web',
    },
  ],
  [
    '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web',
    {
      ...ecr,
      host: '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn',
      region: 'cn-north-1',
      domain: 'amazonaws.com.cn',
      repository: 'web',
    },
  ],
  [
    '111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn/web',
    {
      ...ecr,
      host: '111122223333.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn',
      region: 'cn-north-1',
      domain: 'on.amazonwebservices.com.cn',
      isDualStack: true,
      repository: 'web',
    },
  ],
  [
    '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/web-${AWS::StackName}:1',
    {
      ...ecr,
      host: '${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}',
      account: '${AWS::AccountId}',
      region: '${AWS::Region}',
      domain: '${AWS::URLSuffix}',
      repository: 'web-${AWS::StackName}',
      tag: '1',
    },
  ],
  // Whoever else may own such a host, it is not Amazon ECR's.
  [
    '111122223333.dkr.ecr.us-east-1.example.com/web',
    { registry: 'other', host: '111122223333.dkr.ecr.us-east-1.example.com', repository: 'web' },
  ],
  [
    '11112222.dkr.ecr.us-east-1.amazonaws.com/web',
    { registry: 'other', host: '11112222.dkr.ecr.us-east-1.amazonaws.com', repository: 'web' },
  ],
  ['', { ...hub, repository: '' }],
])('%s', (image, expected) => {
  expect(parseImage(image)).toEqual(expected)
})

test('any text is read, and quickly', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseImage(text)))
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '/', ':', '@', '.', 'a') }), (text) => {
      const { repository, tag, digest: hash } = parseImage(text)
      const written = `${repository}${tag === undefined ? '' : `:${tag}`}${hash === undefined ? '' : `@${hash}`}`
      expect(text.endsWith(written)).toBe(true)
    }),
  )
  for (const part of ['${', '${}', '/', ':', '.dkr.ecr', '1']) parseImage(part.repeat(50_000))
})

test('a Region that is open may be any', () => {
  expect(mayBeSameRegion('us-east-1', 'us-east-1')).toBe(true)
  expect(mayBeSameRegion('us-east-1', 'us-west-2')).toBe(false)
  expect(mayBeSameRegion('${AWS::Region}', 'us-west-2')).toBe(true)
  expect(mayBeSameRegion('us-east-1', undefined)).toBe(true)
})
