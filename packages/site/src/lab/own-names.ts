import { parseImage, withTag } from '@ecs-lint/core/graph'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import type { Message } from './fault.ts'

const account = '123456789012'

/** What AWS would write of the learner's own service: the names and numbers of the samples give way to its own. */
export function inOwnNames(message: Message, service: CompleteServiceConfig): Message {
  const { serviceName, containerPort, region, image } = service
  const group = `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/${serviceName}/73e2d6bc24d8a067`
  const text = message.text
    .replace('https://1.dkr.ecr.us-east-1.amazonaws.com/v2/', `https://${parseImage(image).host}/v2/`)
    .replaceAll('1.dkr.ecr/x:tag', withTag(image, '1.99'))
    .replace('arn:aws:iam::1:role/x', `arn:aws:iam::${account}:role/ecsTaskExecutionRole`)
    .replace("ARN 'x'", `ARN '${secretArn(region)}'`)
    .replace('(service web)', `(service ${serviceName})`)
    .replace('(task t)', '(task 4a7c0e5b9d2f4c1e8b3a6d7f0c9e1b52)')
    .replace('(port 80)', `(port ${containerPort})`)
    .replace(/\(target-group [^)]*\)/, `(target-group ${group})`)
  return { ...message, text }
}

export function secretArn(region: string): string {
  return `arn:aws:secretsmanager:${region}:${account}:secret:database-password-AbCdEf`
}
