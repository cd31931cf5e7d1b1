import type { Text } from '../../finding/index.ts'
import type { Resource } from '../../graph/index.ts'
import { defineDetector } from '../detector.ts'
import { balancersOf, listed, loadBalancingTypes, scalingOf } from '../load-balancing.ts'

/** Target groups that no load balancer uses and no service names. They are free of charge and block names. */
export const targetGroupUnused = defineDetector({
  kind: 'target-group-unused',
  title: { ko: '쓰지 않는 대상 그룹', en: 'Unused target group' },
  on: 'elbv2.targetGroup',
  needs: [...loadBalancingTypes, 'ecs.service'],
  find(group, look) {
    const { view } = look
    const { loadBalancerArns = [] } = group.properties
    if (loadBalancerArns.length > 0 || balancersOf(group, view).length > 0) return undefined
    if (view.referrers(group, 'ecs.service').length > 0) return undefined
    const targets = group.properties.targetHealthDescriptions?.length
    const isEmpty = targets === 0
    const scaling = scalingOf(group, look)
    const others = view.all('ecs.service').filter(mayLend)
    return {
      verdict: isEmpty && scaling === undefined && others.length === 0 ? 'waste' : 'review',
      evidence: [
        {
          ko: `이 대상 그룹을 쓰는 로드 밸런서도 서비스도 없습니다${isEmpty ? '. 등록된 대상도 없습니다.' : '.'} 요금은 없습니다.`,
          en: `No load balancer and no service uses it${isEmpty ? ', and it has no targets' : ''}. It costs nothing.`,
        },
        ...(scaling === undefined ? [] : [scaling]),
        ...(others.length > 0 ? [lent(listed(others))] : []),
      ],
      billed: [],
      companions: [],
    }
  },
})

/** Whether something else than ECS moves a service between target groups: the other one is then named nowhere in ECS. */
function mayLend({ properties }: Resource<'ecs.service'>): boolean {
  const controller = properties.deploymentController?.type
  return controller === 'CODE_DEPLOY' || controller === 'EXTERNAL'
}

function lent(services: string): Text {
  return {
    ko: `CodeDeploy나 외부 배포 컨트롤러로 배포하는 서비스(${services})의 다른 대상 그룹일 수 있습니다.`,
    en: `It may be the other target group of ${services}, which CodeDeploy or an external controller deploys.`,
  }
}
