import type { Resource, View } from '../../graph/index.ts'
import { defineDetector } from '../detector.ts'
import { balancersOf, groupsOf, isAtZero, isLive, listed, loadBalancingTypes } from '../load-balancing.ts'

/** Services that run no task while a load balancer goes on waiting for them alone. */
export const serviceAtZero = defineDetector({
  kind: 'service-at-zero',
  title: { ko: '태스크가 0개인 서비스', en: 'Service at 0 tasks' },
  on: 'ecs.service',
  needs: ['ecs.service', ...loadBalancingTypes],
  find(service, { view }) {
    if (!isAtZero(service)) return undefined
    const groups = view.targets(service, 'elbv2.targetGroup')
    const balancers = [...new Set(groups.flatMap((group) => balancersOf(group, view)))]
    const waiting = balancers.filter((balancer) => waitsInVain(balancer, view))
    if (waiting.length === 0) return undefined
    const isItsOwn = (group: Resource<'elbv2.targetGroup'>): boolean =>
      view.referrers(group, 'ecs.service').every((other) => other === service) &&
      balancersOf(group, view).every((balancer) => waiting.includes(balancer))
    return {
      verdict: 'review',
      evidence: [
        {
          ko: `원하는 태스크는 0개인데 로드 밸런서가 계속 실행 중입니다: ${listed(waiting)}.`,
          en: `It wants 0 tasks, and its load balancer ${listed(waiting)} still runs.`,
        },
      ],
      billed: waiting,
      companions: [...waiting, ...groups.filter(isItsOwn)],
    }
  },
})

/** Whether all that a load balancer leads to are services at 0 tasks. */
function waitsInVain(loadBalancer: Resource<'elbv2.loadBalancer'>, view: View): boolean {
  return view.memo(loadBalancer, 'leads to services at 0 alone', () =>
    groupsOf(loadBalancer, view).every(
      (group) => view.referrers(group, 'ecs.service').every(isAtZero) && !isLive(group, view),
    ),
  )
}
