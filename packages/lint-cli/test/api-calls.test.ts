import * as autoscaling from '@aws-sdk/client-auto-scaling'
import * as ec2 from '@aws-sdk/client-ec2'
import * as ecs from '@aws-sdk/client-ecs'
import * as elasticloadbalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import { resourceTypes } from '@ecs-lint/core/graph'
import { collection, deletions, type ChangingCall } from '@ecs-lint/core/resources'
import { describe, expect, test } from 'vitest'

/** The SDK's clients by the services as IAM calls them; other services are called by their commands alone. */
const clients: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  autoscaling,
  ec2,
  ecs,
  elasticloadbalancing,
}

const commandNames: Readonly<Record<string, string>> = { elasticloadbalancing: 'elbv2' }

/** The parameters of an operation as the SDK's own schema tells them, those that it requires first. */
function parametersOf(client: Readonly<Record<string, unknown>>, operation: string) {
  const schema = client[`${operation}$`] as readonly [9, string, string, unknown, () => readonly unknown[]]
  const [, , , , names, , required = 0] = schema[4]() as readonly [
    3, string, string, unknown, readonly string[], unknown, number?,
  ] // prettier-ignore
  return { names, required: names.slice(0, required) }
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}

const changes = resourceTypes.flatMap((type): readonly (readonly [string, ChangingCall])[] => {
  const deletion = deletions[type]
  if (deletion === undefined || 'goesWith' in deletion) return []
  return [deletion, ...(deletion.prepare ?? [])].map((call) => [`${type} ${call.operation}`, call])
})

describe.each(changes)('%s', (_, { operation, action, command, input }) => {
  const [service = ''] = action.split(':')

  test('is called the same by IAM, by the AWS CLI and by the API', () => {
    expect(action).toBe(`${service}:${operation}`)
    expect(command).toBe(`${commandNames[service] ?? service} ${kebab(operation)}`)
  })

  test('gives what the operation takes, as far as the SDK of its service is here', () => {
    const client = clients[service]
    if (client === undefined) return
    const { names, required } = parametersOf(client, operation)
    expect(names).toEqual(expect.arrayContaining(Object.keys(input)))
    expect(Object.keys(input)).toEqual(expect.arrayContaining([...required]))
  })
})

test('a waiter is one of the SDK, and gives what the calls take that it makes', () => {
  const waiters = Object.values(deletions).flatMap((deletion) =>
    'wait' in deletion && deletion.wait !== undefined ? [deletion.wait] : [],
  )
  expect(waiters.length).toBeGreaterThan(2)
  const describing: Readonly<Record<string, string>> = {
    'ecs wait services-inactive': 'DescribeServices',
    'elbv2 wait load-balancers-deleted': 'DescribeLoadBalancers',
    'ec2 wait nat-gateway-deleted': 'DescribeNatGateways',
  }
  for (const { command, input } of waiters) {
    const [name = '', , waiter = ''] = command.split(' ')
    const client = clients[name === 'elbv2' ? 'elasticloadbalancing' : name] ?? {}
    const wanted = `waituntil${waiter.replaceAll('-', '')}`
    expect(Object.keys(client).map((key) => key.toLowerCase())).toContain(wanted)
    expect(parametersOf(client, describing[command] ?? '').names).toEqual(
      expect.arrayContaining(Object.keys(input)),
    )
  }
})

test('every call that collects something exists, and only reads', () => {
  const calls = Object.values(collection).flat()
  expect(calls.length).toBeGreaterThan(20)
  for (const { operation, action } of calls) {
    const [service = '', name] = action.split(':')
    expect(name).toBe(operation)
    expect(operation).toMatch(/^(?:Describe|List|Get)[A-Z]/)
    expect(Object.keys(clients[service] ?? {})).toContain(`${operation}$`)
  }
})
