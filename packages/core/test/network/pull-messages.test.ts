import { expect, test } from 'vitest'
import { diagnoseMessage } from '../../src/diagnose/index.ts'
import { pullMessage, pullMessageOf, traceFetching } from '../../src/network/index.ts'
import { expand } from '../../src/readers/index.ts'
import { serviceIn } from './vpc.ts'

test.each([
  ['ECR', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:1', 'registry-login-no-route'],
  ['ECR with both IP versions', '111122223333.dkr-ecr.eu-west-1.on.aws/web:1', 'registry-login-no-route'],
  ['ECR in China', '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1', 'registry-login-no-route'],
  ['ECR Public', 'public.ecr.aws/nginx/nginx:1.27', 'pull-no-route'],
  ['Docker Hub', 'nginx:1.27', 'pull-no-route'],
  ['another registry', 's3.example.com/web:1', 'pull-no-route'],
])('what AWS says of an image in %s is known as what it is', (_, image, known) => {
  const graph = expand({ region: 'eu-west-1', serviceName: 'web', image, egress: 'none' })
  const trace = traceFetching(graph, serviceIn(graph, 'web'), 'image').find(
    ({ verdict }) => verdict === 'blocked',
  )
  const message = pullMessage(trace ?? { host: '' })
  expect(diagnoseMessage(message).causes.map(({ failure }) => failure.id)).toEqual([known])
  expect(message).not.toContain('us-east-1')
  expect(pullMessageOf(image)).toBe(message)
})

test('where the layers alone cannot be reached it is another message', () => {
  for (const host of ['s3.eu-west-1.amazonaws.com', 's3.dualstack.cn-north-1.amazonaws.com.cn'])
    expect(diagnoseMessage(pullMessage({ host })).causes[0]?.failure.id).toBe('pull-cut-off')
})

test.each([
  ['nginx', 'docker.io/library/nginx:latest', 'registry-1.docker.io/v2/library/nginx/manifests/latest'],
  ['a/b:1', 'docker.io/a/b:1', 'registry-1.docker.io/v2/a/b/manifests/1'],
  ['quay.io/a/b:1', 'quay.io/a/b:1', 'quay.io/v2/a/b/manifests/1'],
  ['public.ecr.aws/a/b@sha256:0', 'public.ecr.aws/a/b@sha256:0', 'public.ecr.aws/v2/a/b/manifests/sha256:0'],
])('the image %s stands in the message as it was asked for', (image, ref, manifest) => {
  expect(pullMessageOf(image)).toContain(
    `failed to resolve ref ${ref}: failed to do request: Head "https://${manifest}": dial tcp`,
  )
})
