import { withParticle, type Text } from '../finding/index.ts'
import { isExampleCertificate, type Resource } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { certificate } from './parameters.ts'
import { isOpen } from './open-values.ts'
import { parameterValue, type Value } from './value.ts'
import type { Words } from './words.ts'

/** A load balancer is created in subnets, each with an Elastic IP where it has one of the account's own. */
export function* loadBalancerParts(
  context: Context,
  balancer: Resource<'elbv2.loadBalancer'>,
): Generator<Found> {
  const { loadBalancerName: name, ...properties } = yield* settable(context, balancer, ['availabilityZones'])
  const mappings: Record<string, Value>[] = []
  for (const { subnetId, loadBalancerAddresses } of balancer.properties.availabilityZones ?? []) {
    if (subnetId === undefined) continue
    const subnet = yield* link(context, balancer, 'ec2.subnet', subnetId, 'availabilityZones')
    const allocation = loadBalancerAddresses?.find(
      (address) => address.allocationId !== undefined,
    )?.allocationId
    mappings.push({
      subnetId: subnet,
      ...(allocation !== undefined && {
        allocationId: yield* link(context, balancer, 'ec2.address', allocation, 'availabilityZones'),
      }),
    })
  }
  const hasAddresses = mappings.some((mapping) => 'allocationId' in mapping)
  yield part('loadBalancer', nameIn(context, balancer), {
    name,
    ...properties,
    ...(hasAddresses
      ? { subnetMappings: mappings }
      : { subnets: mappings.flatMap(({ subnetId }) => subnetId ?? []) }),
  })
}

export function* targetGroupParts(context: Context, group: Resource<'elbv2.targetGroup'>): Generator<Found> {
  const { targetGroupName: name, ...properties } = yield* settable(context, group)
  yield part('targetGroup', nameIn(context, group), { name, ...properties })
}

/** Listeners that speak TLS need a certificate. It is asked for where there is none, or only an example. */
export function* listenerParts(context: Context, listener: Resource<'elbv2.listener'>): Generator<Found> {
  const properties = yield* settable(context, listener)
  const isAsked = lacksCertificate(listener)
  if (isAsked)
    yield listener.properties.certificates === undefined
      ? note('existing', listener, certificateAsked(context.words), 'certificates')
      : note('changed', listener, exampleReplaced(context.words), 'certificates')
  yield part('listener', nameIn(context, listener), {
    ...(isSecure(listener) && listener.origin.format === 'service-config' && { sslPolicy }),
    ...properties,
    ...(isAsked && { certificates: [{ certificateArn: parameterValue(certificate.name) }] }),
  })
}

/**
 * What the console proposes, and AWS recommends. A listener that is created otherwise and names none gets one of 2016, which is
 * not what who describes a service by its port asks for.
 *
 * Sources: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html,
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
 */
const sslPolicy = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09'

function isSecure({ properties: { protocol } }: Resource<'elbv2.listener'>): boolean {
  return protocol === 'HTTPS' || protocol === 'TLS'
}

export function lacksCertificate(listener: Resource<'elbv2.listener'>): boolean {
  const { certificates } = listener.properties
  return (
    isSecure(listener) && (certificates === undefined || isExampleCertificate(JSON.stringify(certificates)))
  )
}

/** Priorities are numbers when a rule is created, and texts when it is described. */
export function* listenerRuleParts(context: Context, rule: Resource<'elbv2.rule'>): Generator<Found> {
  const { priority, ...properties } = yield* settable(context, rule)
  const number = Number(priority)
  yield part('listenerRule', nameIn(context, rule), {
    ...properties,
    ...(Number.isInteger(number)
      ? { priority: number }
      : isOpen(rule.properties.priority) && { priority: rule.properties.priority }),
  })
}

function certificateAsked({ given, parameter }: Words): Text {
  const name = parameter(certificate.name)
  return {
    ko: `HTTPS에 쓸 ACM 인증서는 먼저 발급해 두어야 합니다. 그 ARN을 ${given.ko} ${withParticle(name, '으로/로')} 받습니다.`,
    en: `HTTPS needs a certificate that you have in ACM; the ${given.en} ${name} asks for its ARN.`,
  }
}

function exampleReplaced({ given, parameter }: Words): Text {
  const name = parameter(certificate.name)
  return {
    ko: `예시 인증서는 AWS에 없어 내보내지 않습니다. 실제 ACM 인증서의 ARN을 ${given.ko} ${withParticle(name, '으로/로')} 받습니다.`,
    en: `the example certificate does not exist, so it is not written; the ${given.en} ${name} asks for the ARN of one that you have in ACM.`,
  }
}
