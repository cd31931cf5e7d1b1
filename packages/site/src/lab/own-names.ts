import { parseImage } from '@ecs-lint/core/graph'
import { account, roleArn, secretArn, type Bench } from './bench.ts'
import type { Message } from './fault.ts'

/** What AWS would write of a copy: the names and numbers of the samples give way to its own. */
export function inOwnNames(message: Message, { service, beside }: Bench): Message {
  const { serviceName, containerPort, region, image } = service
  const group = `arn:aws:elasticloadbalancing:${region}:${account}:targetgroup/${serviceName}/73e2d6bc24d8a067`
  const text = message.text
    .replace('https://1.dkr.ecr.us-east-1.amazonaws.com/v2/', `https://${parseImage(image).host}/v2/`)
    .replaceAll('1.dkr.ecr/x:tag', image)
    .replace('arn:aws:iam::1:role/x', roleArn(beside.role ?? 'ecsTaskExecutionRole'))
    .replace("ARN 'x'", `ARN '${secretArn(beside.secret ?? 'gone', region)}'`)
    .replace('(service web)', `(service ${serviceName})`)
    .replace('(task t)', '(task 4a7c0e5b9d2f4c1e8b3a6d7f0c9e1b52)')
    .replace('(port 80)', `(port ${containerPort})`)
    .replace(/\(target-group [^)]*\)/, `(target-group ${group})`)
  return { ...message, text }
}
