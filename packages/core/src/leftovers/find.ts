import { costOf, type PricedItem } from '../cost/index.ts'
import type { Text } from '../finding/index.ts'
import { referenceTo, type Owner, type ResourceGraph } from '../graph/index.ts'
import type { PriceBook } from '../pricing/index.ts'
import { idleNatGateways, unassociatedAddresses } from './addresses.ts'
import type { Detector, Leftover, LeftoverKind, LeftoverCandidate } from './leftover.ts'
import { idleLoadBalancers, servicesAtZero, unusedTargetGroups } from './load-balancers.ts'

/** The order in which leftovers can be deleted: what holds another stands before it. */
const detectors: Readonly<Record<LeftoverKind, Detector>> = {
  'service-at-zero': servicesAtZero,
  'load-balancer-idle': idleLoadBalancers,
  'target-group-unused': unusedTargetGroups,
  'nat-gateway-idle': idleNatGateways,
  'elastic-ip-unassociated': unassociatedAddresses,
}

const leftoverKinds = Object.keys(detectors) as readonly LeftoverKind[]

/**
 * Finds what an account still holds, and perhaps pays for, after the services are gone; in the order of deletion.
 *
 * @param books The price books by Region; a Region without one leaves its costs unknown.
 */
export function findLeftovers(
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): readonly Leftover[] {
  return leftoverKinds.flatMap((kind) =>
    [...detectors[kind](graph)].map((suspicion) => priced(suspicion, graph, books)),
  )
}

function priced(
  suspicion: LeftoverCandidate,
  graph: ResourceGraph,
  books: ReadonlyMap<string, PriceBook>,
): Leftover {
  const { resource, billed, kind, verdict, evidence, remove } = suspicion
  const { id, region, owner } = resource
  const book = region === undefined ? undefined : books.get(region)
  const cost = book === undefined ? undefined : costOf(billed, graph, book)
  const isUnpriced = billed.length > 0 && (cost === undefined || cost.items.length === 0)
  return {
    kind,
    verdict,
    resource: referenceTo(resource),
    ...(owner !== undefined && { owner, advice: advice[owner.kind](owner.name, id) }),
    evidence,
    items: (cost?.items ?? []).filter((item: PricedItem) => item.quantity > 0),
    ...(!isUnpriced && { monthlyCost: cost?.total ?? 0 }),
    isLowerBound: isUnpriced || (cost?.missing.length ?? 0) > 0,
    // A command of ours would fight the owner, which may bring the resource back.
    remove: owner === undefined ? remove : [],
  }
}

type Advice = (name: string, id: string) => Text

/** How a resource goes away by the hand that made it. */
const advice: Readonly<Record<Owner['kind'], Advice>> = {
  cloudformation: (name) => ({
    ko: `CloudFormation 스택 ${name}에서 만든 리소스입니다. 스택에서 빼거나 스택을 삭제하세요.`,
    en: `The CloudFormation stack ${name} made it. Take it out of the stack, or delete the stack.`,
  }),
  terraform: () => ({
    ko: 'Terraform이 관리합니다. 코드에서 지우고 적용하세요.',
    en: 'Terraform manages it. Remove it from the code and apply.',
  }),
  kubernetes: (name) => ({
    ko: `Kubernetes 클러스터 ${name}의 Ingress나 Service가 만든 리소스입니다. kubectl로 그것을 삭제하세요.`,
    en: `An Ingress or Service of the Kubernetes cluster ${name} made it. Delete that with kubectl.`,
  }),
  'elastic-beanstalk': (name) => ({
    ko: `Elastic Beanstalk 환경 ${name}에 속합니다. 환경을 종료하세요.`,
    en: `It belongs to the Elastic Beanstalk environment ${name}. Terminate the environment.`,
  }),
  copilot: (name) => ({
    ko: `AWS Copilot 애플리케이션 ${name}에 속합니다. copilot svc delete로 삭제하세요.`,
    en: `It belongs to the AWS Copilot application ${name}. Remove it with copilot svc delete.`,
  }),
  'ecs-express': (name) => ({
    ko: `ECS Express Mode 서비스 ${name}입니다. aws ecs delete-express-gateway-service를 쓰면 로드 밸런서까지 함께 삭제됩니다.`,
    en: `It is the ECS Express Mode service ${name}: aws ecs delete-express-gateway-service removes its load balancer too.`,
  }),
  aws: (name, id) => ({
    ko: `AWS 서비스 ${name}에서 관리하는 리소스(${id})입니다. 직접 삭제하지 마세요.`,
    en: `The AWS service ${name} manages ${id}. Do not delete it yourself.`,
  }),
}
