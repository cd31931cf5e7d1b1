import { word } from '@ecs-lint/core/escape'
import type { Language } from '@ecs-lint/core/finding'
import { expand, type CompleteServiceConfig } from '@ecs-lint/core/readers'

export type CommandName = 'create' | 'watch' | 'connect' | 'exec' | 'update' | 'delete'

/** What a service of the graph says of itself that is no option of `create-service`, or has one of another name here. */
const apart = ['serviceArn', 'clusterArn', 'taskDefinition', 'schedulingStrategy', 'platformVersion']

/** A command of the step for a service, by the AWS CLI in a shell. What an account numbers by itself stands there by samples. */
export function commandOf(name: CommandName, config: CompleteServiceConfig, lang: Language): string {
  const [cluster, service] = [word(config.clusterName), word(config.serviceName)]
  const region = ` --region ${config.region}`
  const named = `--cluster ${cluster} --service ${service}`
  const wait = `aws ecs wait services-stable --cluster ${cluster} --services ${service}${region}`
  const commands: Readonly<Record<CommandName, () => string>> = {
    create: () => {
      const [made] = expand(config).all('ecs.service')
      const options = Object.entries(made?.properties ?? {})
        .filter(([property]) => !apart.includes(property))
        .map(([property, value]) => `${optionOf(property)} ${wordOf(value)}`)
      return `aws ecs create-service --cluster ${cluster} --task-definition ${[service, ...options].join(next)}${next}--region ${config.region}\n${wait}`
    },
    watch: () =>
      `aws ecs describe-services --cluster ${cluster} --services ${service}${region}${next}--query 'services[].[status,runningCount,desiredCount,events[:5].message]'`,
    connect: () =>
      config.loadBalancer === 'none'
        ? `task=$(aws ecs list-tasks --cluster ${cluster} --service-name ${service}${region}${next}--query 'taskArns[0]' --output text)
interface=$(aws ecs describe-tasks --cluster ${cluster} --tasks "$task"${region}${next}--query "tasks[0].attachments[].details[] | [?name=='networkInterfaceId'].value | [0]" --output text)
aws ec2 describe-network-interfaces --network-interface-ids "$interface"${region}${next}--query 'NetworkInterfaces[0].Association.PublicIp' --output text`
        : `aws elbv2 describe-load-balancers --names ${service}${region}${next}--query 'LoadBalancers[0].DNSName' --output text`,
    exec: () =>
      `aws ecs execute-command --cluster ${cluster} --task ${taskId[lang]}${region}${next}--container ${service} --interactive --command /bin/sh`,
    update: () =>
      `aws ecs register-task-definition --cli-input-json file://task-definition.json${region}\naws ecs update-service ${named} --task-definition ${service}${region}\n${wait}`,
    delete: () =>
      `aws ecs update-service ${named} --desired-count 0${region}\naws ecs delete-service ${named}${region}`,
  }
  return commands[name]()
}

const next = ' \\\n  '

const taskId = { ko: '태스크-ID', en: 'TASK-ID' } as const

/** `--desired-count` of `desiredCount`. */
function optionOf(property: string): string {
  return `--${property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function wordOf(value: unknown): string {
  return word(typeof value === 'string' ? value : JSON.stringify(value))
}
