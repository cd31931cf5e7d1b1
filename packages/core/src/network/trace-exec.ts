import {
  parseArn,
  runsOnFargate,
  taskOf,
  type Resource,
  type ResourceGraph,
  type View,
} from '../graph/index.ts'
import { answer } from './answer.ts'
import { follow, hop, type Hop, type Trace } from './hop.ts'
import { outByInstances } from './instances.ts'
import { awsHost, type Host } from './needs.ts'
import type { Network } from './network.ts'
import { taskPlaces, type Place } from './places.ts'
import { grantOf } from './role-grants.ts'
import { regionOf, traceHost } from './trace-egress.ts'

type Service = Resource<'ecs.service'>

/** The way of ECS Exec from the tasks in one subnet to one host. */
export interface ExecTrace extends Trace {
  readonly host: string
  /** Undefined where the trace is about no subnet in particular. */
  readonly place?: Place
}

/** A host that the SSM agent in a task calls, and what the task role has to allow for it. */
interface Call {
  readonly host: Host
  readonly actions: readonly string[]
}

const channels = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel']

/**
 * Whether `aws ecs execute-command` gets into the tasks of a service: the service has it on, the task role allows it, and
 * the SSM agent reaches Session Manager (`ssmmessages`) and, where the cluster encrypts sessions with a key, AWS KMS. In
 * `awsvpc` mode it goes by the task's own interface, on EC2 too. Where sessions are logged is not followed.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export function traceExec(graph: ResourceGraph, service: Service): readonly ExecTrace[] {
  const blank = (trace: Trace): ExecTrace => ({ ...trace, host: '' })
  return answer(graph, (network) => executing(network, network.graph.own(service), blank), blank)
}

function executing(
  network: Network,
  service: Service,
  blank: (trace: Trace) => ExecTrace,
): readonly ExecTrace[] {
  const { graph } = network
  const settings = (): Iterable<Hop> => network.stage(() => switchedOn(service), 'container')
  const places = taskPlaces(service, graph)
  if (places.length === 0) {
    const nowhere = runsOnFargate(service, graph)
      ? hop('placement-unknown', { name: service.id }, service, ['networkConfiguration'])
      : outByInstances(service, graph)
    return [blank(follow([...settings(), nowhere]))]
  }
  return callsOf(service, places, graph).flatMap(({ host, actions }) =>
    places.map((place) =>
      network.trace(() => {
        const role = network.stage(() => permissions(service, actions, graph), 'role')
        const way = traceHost(network, place, host)
        return { ...follow([...settings(), ...role, ...way.hops], way.family), host: host.name, place }
      }),
    ),
  )
}

function callsOf(service: Service, places: readonly Place[], graph: View): readonly Call[] {
  const manager = awsHost('ssmmessages', regionOf(service, places), [])
  const [cluster] = graph.targets(service, 'ecs.cluster')
  const key = cluster?.properties.configuration?.executeCommandConfiguration?.kmsKeyId
  return [
    // Whether Session Manager answers over IPv6 in a Region no page of these tells.
    { host: { ...manager, ipv6: 'unknown' }, actions: channels.map((name) => `ssmmessages:${name}`) },
    ...(key === undefined
      ? []
      : [{ host: awsHost('kms', parseArn(key)?.region || manager.region, []), actions: ['kms:Decrypt'] }]),
  ]
}

function* switchedOn(service: Service): Generator<Hop> {
  if (service.properties.enableExecuteCommand !== true)
    yield hop('exec-off', { name: service.id }, service, ['enableExecuteCommand'])
}

function* permissions(service: Service, actions: readonly string[], graph: View): Generator<Hop> {
  const task = taskOf(service, graph)
  if (task === undefined) {
    yield hop('task-unknown', { name: service.id }, service, ['taskDefinition'])
    return
  }
  const { taskRoleArn } = task.properties
  if (taskRoleArn === undefined) {
    yield hop('role-missing', { name: task.id }, task, ['taskRoleArn'])
    return
  }
  const data = { role: taskRoleArn, actions: actions.join(', ') }
  const role = graph.named('iam.role', taskRoleArn, task)
  if (role === undefined) yield hop('role-unknown', data, task, ['taskRoleArn'])
  else {
    const named = { ...data, role: role.id }
    const grant = grantOf(role, actions, graph)
    if (grant === 'allowed') yield hop('role-admits', named, role)
    else yield hop(grant === 'denied' ? 'role-denies' : 'role-unsure', named, role)
  }
}
