import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Capacity providers and scaling that are not in the state that a call needs. */
export const requestsProvidersFailures: readonly Failure[] = [
  {
    id: 'capacity-strategy-weightless',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['no capacity providers with a weight value greater than zero']],
    cause: {
      ko: '클러스터의 기본 용량 공급자 전략에 가중치(weight)가 0보다 큰 용량 공급자가 없습니다.',
      en: 'No capacity provider in the default strategy of the cluster has a weight above zero.',
    },
    fix: {
      ko: '기본 전략의 용량 공급자 하나에 weight 1 이상을 주거나, 서비스에 전략을 직접 적으세요.',
      en: 'Give one of them a weight of 1 or more, or write a strategy in the service.',
    },
    look: looks.cluster,
    sample:
      'InvalidParameterException: There are no capacity providers with a weight value greater than zero defined in the default capacity provider strategy.',
    source: sources.providers,
    basis: 'excerpt',
  },
  {
    id: 'daemon-capacity-strategy',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['capacity provider strategy is not supported', 'DAEMON']],
    cause: {
      ko: 'DAEMON 서비스에는 용량 공급자 전략을 쓸 수 없습니다. 따로 주지 않아도 클러스터의 기본 전략이 적용됩니다.',
      en: 'A DAEMON service takes no capacity provider strategy, and the default strategy of the cluster counts too.',
    },
    fix: {
      ko: '용량 공급자 전략을 빼고 시작 유형을 EC2(--launch-type EC2)로 명시하세요.',
      en: 'Leave the strategy out and name the launch type: --launch-type EC2.',
    },
    look: looks.cluster,
    sample:
      'Specifying a capacity provider strategy is not supported when you create a service using the DAEMON scheduling strategy.',
    source: sources.createService,
    basis: 'known',
  },
  {
    id: 'capacity-provider-in-use',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['capacity provider is in use and cannot be removed']],
    cause: {
      ko: '용량 공급자가 아직 쓰이고 있어 뗄 수 없습니다.',
      en: 'The capacity provider that is to be removed is still in use.',
    },
    fix: {
      ko: '서비스와 클러스터의 기본 전략에서 먼저 빼고, 그 용량 공급자의 태스크가 끝난 뒤에 지우세요.',
      en: 'First take it out of the services and of the default strategy, and remove it when its tasks have ended.',
    },
    look: looks.cluster,
    sample: 'The specified capacity provider is in use and cannot be removed.',
    source: sources.providers,
    basis: 'excerpt',
  },
  {
    id: 'capacity-provider-protection',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['managed termination protection setting', 'invalid'],
      ['enable managed termination protection', 'instance protection from scale in'],
    ],
    cause: {
      ko: '관리형 종료 방지를 켜려면 Auto Scaling 그룹에 축소 방지(scale-in protection)가 켜져 있어야 합니다.',
      en: 'Managed termination protection needs an Auto Scaling group with scale-in protection.',
    },
    fix: {
      ko: '그룹의 NewInstancesProtectedFromScaleIn을 켜고, 이미 있는 인스턴스에도 축소 방지를 설정하세요.',
      en: 'Turn on NewInstancesProtectedFromScaleIn, and protect the instances that are there too.',
    },
    look: looks.scalingGroups,
    sample: 'The managed termination protection setting for the capacity provider is invalid.',
    source: sources.providers,
    basis: 'excerpt',
  },
  {
    id: 'capacity-provider-not-active',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['specified capacity provider', 'not in an ACTIVE state']],
    cause: {
      ko: '용량 공급자가 아직 만들어지는 중이거나 지워져 ACTIVE가 아닙니다.',
      en: 'The capacity provider is not ACTIVE: it is still being created, or it was deleted.',
    },
    fix: {
      ko: 'aws ecs describe-capacity-providers로 status가 ACTIVE가 되기를 기다린 뒤에 클러스터에 연결하세요. 만들자마자 연결하면 납니다.',
      en: 'Wait until status is ACTIVE in aws ecs describe-capacity-providers, then associate it with the cluster. It comes of doing so right after creating it.',
    },
    look: looks.providers,
    sample:
      "InvalidParameterException: The specified capacity provider 'web' is not in an ACTIVE state. Specify a valid capacity provider and try again.",
    source: sources.providers,
    basis: 'known',
  },
  {
    id: 'capacity-provider-not-updated',
    stage: 'request',
    field: 'failure reason',
    kind: 'general',
    certainty: 'look-next',
    phrases: [
      ["capacity provider can't be updated", 'client exception'],
      ['capacity provider cannot be updated', 'client exception'],
    ],
    cause: {
      ko: '용량 공급자를 바꾸지 못했습니다. 계정 쪽의 까닭이지만, 무엇인지는 이 문구에 없습니다.',
      en: 'The capacity provider was not updated, for a reason on the side of the account that these words do not tell.',
    },
    fix: {
      ko: 'Auto Scaling 그룹이 있는지, 조정 계획과 축소 방지 설정을 손으로 바꾸지 않았는지 확인하고, CloudTrail에서 같은 때의 autoscaling 오류를 찾으세요.',
      en: 'See that the Auto Scaling group exists and that its scaling plan and protection were not changed by hand, and look in CloudTrail for errors of autoscaling at that time.',
    },
    look: looks.scalingGroups,
    sample:
      "The capacity provider can't be updated right now due to a client exception. See the documentation for possible causes or wait and try again.",
    source: sources.providers,
    basis: 'known',
  },
  {
    id: 'scalable-target-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['No scalable target registered']],
    cause: {
      ko: '조정 정책을 붙일 확장 가능 대상이 없습니다. 서비스를 대상으로 등록하기 전에 정책을 만들었습니다.',
      en: 'There is no scalable target for the policy: it was made before the service was registered as one.',
    },
    fix: {
      ko: 'RegisterScalableTarget을 먼저 부르세요. Terraform이라면 정책이 aws_appautoscaling_target의 속성을 참조하게 합니다.',
      en: 'Call RegisterScalableTarget first; in Terraform let the policy refer to aws_appautoscaling_target.',
    },
    look: looks.scalableTargets,
    sample:
      'ObjectNotFoundException: No scalable target registered for service namespace: ecs, resource ID: service/prod/web, scalable dimension: ecs:service:DesiredCount',
    source: sources.scaling,
    basis: 'excerpt',
  },
]
