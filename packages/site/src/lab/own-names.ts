import type { Text } from '@ecs-lint/core/finding'
import { exampleAccount } from '@ecs-lint/core/graph'
import { pullMessageOf, pullMessages } from '@ecs-lint/core/network'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { asOnMap } from '../map/stage/named.ts'
import { roleArn, secretArn, type Bench } from './bench.ts'
import { message as messageOf, type Message } from './fault.ts'

/** What AWS would write of a copy: the names and numbers of the samples give way to its own. */
export function inOwnNames(written: Message, { service, beside }: Bench): Message {
  const message = written.failure.id === 'pull-no-route' ? withoutWay(service) : written
  const { serviceName, containerPort, region, image } = service
  const group = `arn:aws:elasticloadbalancing:${region}:${exampleAccount}:targetgroup/${serviceName}/73e2d6bc24d8a067`
  const text = message.text
    .replaceAll('1.dkr.ecr/x:tag', image)
    .replace('arn:aws:iam::1:role/x', roleArn(beside.role ?? 'ecsTaskExecutionRole'))
    .replace("ARN 'x'", `ARN '${secretArn(beside.secret ?? 'gone', region)}'`)
    .replace('(service web)', `(service ${serviceName})`)
    .replace('(task t)', '(task 4a7c0e5b9d2f4c1e8b3a6d7f0c9e1b52)')
    .replace('(port 80)', `(port ${containerPort})`)
    .replace(/\(target-group [^)]*\)/, `(target-group ${group})`)
  return { ...message, text }
}

/** What a rule finds, without the ids that nobody has made: where it names a group beside its id, the name is enough. */
export function inNamesOfMap({ ko, en }: Text): Text {
  return asOnMap({
    ko: ko.replace(/\(sg-[a-z-]+\)/g, ''),
    en: en.replace(/ sg-[a-z-]+ of the /g, ' of the '),
  })
}

/** What AWS says of a task that finds no way to its image depends on the registry. */
function withoutWay({ image }: CompleteServiceConfig): Message {
  const text = pullMessageOf(image)
  return messageOf(text === pullMessages.login ? 'registry-login-no-route' : 'pull-no-route', text)
}
