import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** A capacity provider launches no instance. */
export const providersClass: ErrorClass = {
  id: 'providers',
  marks: [['launch instance'], ['for capacity provider', 'launch']],
  failures: [
    {
      id: 'provider-not-permitted',
      stage: 'schedule',
      field: 'service event',
      kind: 'cause',
      certainty: 'certain',
      phrases: [['UnauthorizedOperation'], ['not authorized to perform'], ['AccessDenied']],
      cause: {
        ko: '용량 공급자의 인프라 역할에 인스턴스를 띄울 권한이 없습니다.',
        en: 'The infrastructure role of the capacity provider may not launch instances.',
      },
      fix: {
        ko: '인프라 역할에 AmazonECSInfrastructureRolePolicyForManagedInstances를 연결하고, 인스턴스 프로파일의 역할에 대한 iam:PassRole도 허용하세요.',
        en: 'Attach AmazonECSInfrastructureRolePolicyForManagedInstances to it, and allow iam:PassRole on the role of the instance profile.',
      },
      look: looks.rolePolicies,
      sample:
        'ResourceInitializationError: Unable to launch instance(s) for capacity provider managed. UnauthorizedOperation: You are not authorized to perform this operation.',
      source: sources.infrastructureRole,
      basis: 'excerpt',
    },
    {
      id: 'provider-no-capacity',
      stage: 'schedule',
      field: 'service event',
      kind: 'cause',
      certainty: 'certain',
      phrases: [
        ['InsufficientInstanceCapacity'],
        ['UnfulfillableCapacity'],
        ['do not have sufficient', 'capacity'],
        ['no Spot capacity'],
        ['capacity-not-available'],
      ],
      cause: {
        ko: '그 가용 영역에 조건에 맞는 EC2 용량이 지금 없습니다.',
        en: 'The zone has no EC2 capacity now that meets the requirements.',
      },
      fix: {
        ko: '더 많은 인스턴스 유형과 가용 영역을 허용하거나 잠시 뒤에 다시 시도하세요.',
        en: 'Allow more instance types and zones, or try later.',
      },
      sample: 'Unable to launch instance(s) for capacity provider managed. InsufficientInstanceCapacity',
      source: sources.providers,
      basis: 'excerpt',
    },
    {
      id: 'provider-quota',
      stage: 'schedule',
      field: 'service event',
      kind: 'cause',
      certainty: 'certain',
      phrases: [
        ['VcpuLimitExceeded'],
        ['MaxSpotInstanceCountExceeded'],
        ['InstanceLimitExceeded'],
        ['vCPU capacity than your current', 'limit'],
        ['requested more vCPU'],
      ],
      cause: {
        ko: '계정의 EC2 vCPU 할당량을 다 썼습니다.',
        en: 'The EC2 vCPU quota of the account is used up.',
      },
      fix: {
        ko: 'Service Quotas에서 그 인스턴스 종류(스팟은 따로)의 할당량을 올려 달라고 요청하세요.',
        en: 'Ask for more in Service Quotas, for that kind of instance; Spot has a quota of its own.',
      },
      look: looks.instanceQuotas,
      sample:
        'Unable to launch instance(s) for capacity provider managed. VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit',
      source: sources.quotas,
      basis: 'excerpt',
    },
    {
      id: 'provider-launch-failed',
      stage: 'schedule',
      field: 'service event',
      kind: 'general',
      certainty: 'look-next',
      phrases: [],
      cause: {
        ko: '용량 공급자가 인스턴스를 띄우지 못했습니다. 까닭은 메시지의 뒷부분에 있습니다.',
        en: 'The capacity provider could not launch an instance. The rest of the message says why.',
      },
      fix: {
        ko: '이벤트의 나머지와 Auto Scaling 그룹의 활동 기록을 읽으세요.',
        en: 'Read the rest of the event, and the activity of the Auto Scaling group.',
      },
      sample: 'ResourceInitializationError: Unable to launch instance(s) for capacity provider managed.',
      source: sources.providers,
      basis: 'excerpt',
    },
  ],
  look: looks.events,
}
