import { defineDetector } from '../detector.ts'
import { balancersOf, loadBalancingTypes } from '../load-balancing.ts'

/** Target groups that no load balancer uses and no service names. They are free of charge and block names. */
export const targetGroupUnused = defineDetector({
  kind: 'target-group-unused',
  title: { ko: '쓰지 않는 대상 그룹', en: 'Unused target group' },
  on: 'elbv2.targetGroup',
  needs: [...loadBalancingTypes, 'ecs.service'],
  find(group, { view }) {
    const { loadBalancerArns = [] } = group.properties
    if (loadBalancerArns.length > 0 || balancersOf(group, view).length > 0) return undefined
    if (view.referrers(group, 'ecs.service').length > 0) return undefined
    const targets = group.properties.targetHealthDescriptions?.length
    const isEmpty = targets === 0
    return {
      verdict: isEmpty ? 'waste' : 'review',
      evidence: [
        {
          ko: `이 대상 그룹을 쓰는 로드 밸런서도 서비스도 없습니다${isEmpty ? '. 등록된 대상도 없습니다.' : '.'} 요금은 없습니다.`,
          en: `No load balancer and no service uses it${isEmpty ? ', and it has no targets' : ''}. It costs nothing.`,
        },
      ],
      billed: [],
      companions: [],
    }
  },
})
