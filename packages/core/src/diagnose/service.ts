import { sources, type Failure } from './failure.ts'

/** What a service says in its events beside the placing of tasks. */
export const serviceFailures: readonly Failure[] = [
  {
    id: 'throttled',
    stage: 'schedule',
    field: 'service event',
    phrases: [
      ['operations are being throttled'],
      ['ECS_OPERATION_THROTTLED'],
      ['SERVICE_DISCOVERY_OPERATION_THROTTLED'],
    ],
    cause: {
      ko: 'ECS나 ECS가 부르는 API(예: Cloud Map)가 이 계정과 리전의 요청을 제한하고 있습니다.',
      en: 'ECS, or an API that it calls such as Cloud Map, throttles this account in this Region.',
    },
    fix: {
      ko: 'ECS가 잠시 뒤에 다시 시도합니다. 되풀이되면 동시에 하는 배포를 줄이거나 한도를 올려 달라고 요청하세요.',
      en: 'ECS tries again by itself. If it keeps coming, run fewer deployments at once or ask for a higher quota.',
    },
    sample: '(service web) operations are being throttled. Will try again later.',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'protected-tasks',
    stage: 'schedule',
    field: 'service event',
    phrases: [['protected tasks are more than the desired count']],
    cause: {
      ko: '축소 방지가 켜진 태스크가 원하는 태스크 수보다 많습니다.',
      en: 'Scale-in protection keeps more tasks than are desired.',
    },
    fix: {
      ko: '태스크의 보호를 풀거나 만료될 때까지 기다리세요.',
      en: 'Take the protection off, or wait until it expires.',
    },
    sample: 'Reason: The number of protected tasks are more than the desired count of tasks',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'permissions-lost',
    stage: 'schedule',
    field: 'service event',
    phrases: [['IAM permissions policies have been misconfigured']],
    cause: {
      ko: 'ECS가 서비스를 유지하는 데 필요한 권한을 잃었습니다.',
      en: 'ECS lost permissions that it needs to keep the service going.',
    },
    fix: {
      ko: 'AWSServiceRoleForECS와 인프라 역할의 정책을 되돌리세요.',
      en: 'Restore AWSServiceRoleForECS, and the policies of the infrastructure role.',
    },
    sample:
      'IAM permissions policies have been misconfigured or changed, and ECS can no longer maintain your service',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'trust-lost',
    stage: 'schedule',
    field: 'service event',
    phrases: [['IAM trust relationship has been misconfigured']],
    cause: {
      ko: '역할의 신뢰 정책이 바뀌어 ECS가 그 역할을 맡을 수 없습니다.',
      en: 'The trust policy of a role no longer lets ECS assume it.',
    },
    fix: {
      ko: '신뢰 정책에 ecs.amazonaws.com이나 ecs-tasks.amazonaws.com을 다시 넣으세요.',
      en: 'Put ecs.amazonaws.com or ecs-tasks.amazonaws.com back into the trust policy.',
    },
    sample:
      'IAM trust relationship has been misconfigured or changed, and ECS can no longer maintain your service',
    source: sources.events,
    basis: 'read',
  },
  {
    id: 'configuration-failure',
    stage: 'schedule',
    field: 'service event',
    phrases: [['SERVICE_TASK_CONFIGURATION_FAILURE']],
    cause: {
      ko: '설정 때문에 태스크를 놓을 수 없습니다. 역할을 맡을 수 없거나, 새 ARN 형식이 필요한 태그를 썼을 수 있습니다.',
      en: 'The configuration keeps tasks from being placed: a role that cannot be assumed, or tags that need the new ARN format.',
    },
    fix: {
      ko: '역할의 신뢰 정책과 계정 설정을 확인하세요.',
      en: 'Check the trust policy of the role, and the account settings.',
    },
    sample: 'SERVICE_TASK_CONFIGURATION_FAILURE',
    source: sources.eventNames,
    basis: 'read',
  },
  {
    id: 'daemon-constraint',
    stage: 'schedule',
    field: 'service event',
    phrases: [['SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED']],
    cause: {
      ko: 'DAEMON 서비스의 태스크가 배치 제약 조건에 더는 맞지 않습니다.',
      en: 'A task of a DAEMON service no longer meets its placement constraint.',
    },
    fix: {
      ko: '제약 조건이나 인스턴스의 속성을 고치세요.',
      en: 'Mend the constraint, or the attributes of the instance.',
    },
    sample: 'SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED',
    source: sources.eventNames,
    basis: 'read',
  },
  {
    id: 'discovery-unhealthy',
    stage: 'schedule',
    field: 'service event',
    phrases: [['SERVICE_DISCOVERY_INSTANCE_UNHEALTHY']],
    cause: {
      ko: 'Cloud Map에 등록된 이 서비스의 인스턴스가 비정상입니다.',
      en: 'An instance of the service in Cloud Map is unhealthy.',
    },
    fix: { ko: '컨테이너의 상태 확인을 살펴보세요.', en: 'Look at the health check of the container.' },
    sample: 'SERVICE_DISCOVERY_INSTANCE_UNHEALTHY',
    source: sources.eventNames,
    basis: 'read',
  },
  {
    id: 'lattice-unhealthy',
    stage: 'schedule',
    field: 'service event',
    phrases: [['VPC_LATTICE_TARGET_UNHEALTHY']],
    cause: { ko: 'VPC Lattice의 대상이 비정상입니다.', en: 'A target of VPC Lattice is unhealthy.' },
    fix: {
      ko: '대상의 상태와 보안 그룹을 확인하세요.',
      en: 'Check the health of the target and the security group.',
    },
    sample: 'VPC_LATTICE_TARGET_UNHEALTHY',
    source: sources.eventNames,
    basis: 'excerpt',
  },
]
