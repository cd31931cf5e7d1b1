import { isForFargate, type Resource, type View } from '../../graph/index.ts'
import { completingSize } from '../fargate-size.ts'
import { defineRule, type ProposedEdit, type ProposedFix } from '../rule.ts'

export const fargateRequiredProperties = defineRule({
  id: 'fargate-required-properties',
  on: 'ecs.taskDefinition',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  peers: ['cfn-lint:E3048'],
  *check(task, { resource, graph }) {
    if (!isForFargate(task)) return
    if (task.networkMode !== 'awsvpc')
      yield {
        path: ['networkMode'],
        data: { property: 'networkMode', wanted: 'awsvpc', actual: task.networkMode ?? '' },
        fix: () => givingAwsvpc(resource, graph),
      }
    if (task.cpu === undefined)
      yield {
        path: ['cpu'],
        data: { property: 'cpu', wanted: '256', actual: '' },
        fix: () => completingSize(resource, 'cpu'),
      }
    if (task.memory === undefined)
      yield {
        path: ['memory'],
        data: { property: 'memory', wanted: '512', actual: '' },
        fix: () => completingSize(resource, 'memory'),
      }
  },
})

/** Sets the network mode; undefined where a service of the task is not made for it. */
function givingAwsvpc(task: Resource<'ecs.taskDefinition'>, graph: View): ProposedFix | undefined {
  const isReady = graph
    .referrers(task, 'ecs.service')
    .every(
      (service) =>
        (service.properties.networkConfiguration?.awsvpcConfiguration?.subnets ?? []).length > 0 &&
        graph
          .targets(service, 'elbv2.targetGroup')
          .every(({ properties }) => (properties.targetType ?? 'ip') === 'ip'),
    )
  if (!isReady) return undefined
  const hostPorts = (task.properties.containerDefinitions ?? []).flatMap(({ portMappings = [] }, container) =>
    portMappings.flatMap(({ containerPort, hostPort }, mapping): readonly ProposedEdit[] => {
      const path = ['containerDefinitions', container, 'portMappings', mapping, 'hostPort']
      return hostPort === undefined || hostPort === containerPort ? [] : [{ op: 'remove', path }]
    }),
  )
  return { safety: 'review', edits: [{ op: 'set', path: ['networkMode'], value: 'awsvpc' }, ...hostPorts] }
}
