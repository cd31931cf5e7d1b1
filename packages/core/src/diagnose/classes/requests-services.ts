import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Services, clusters and definitions that are not in the state that a call needs. */
export const requestsServicesFailures: readonly Failure[] = [
  {
    id: 'not-idempotent',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['not idempotent'], ['idempotent request are inconsistent']],
    cause: {
      ko: '같은 이름의 것이 다른 설정으로 이미 있습니다.',
      en: 'Something of that name is there already, with other settings.',
    },
    fix: {
      ko: 'UpdateService로 바꾸거나, 지운 서비스가 DRAINING을 마칠 때까지 기다리거나, 다른 이름을 쓰세요.',
      en: 'Change it by UpdateService, wait until a deleted one has left DRAINING, or use another name.',
    },
    sample: 'InvalidParameterException: Creation of service was not idempotent.',
    source: sources.createService,
    basis: 'excerpt',
  },
  {
    id: 'service-not-active',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['ServiceNotActiveException'],
      ['Service was not ACTIVE'],
      ['service', 'is INACTIVE'],
      ['still Draining'],
      ['service that is', 'Draining'],
    ],
    cause: { ko: '지운 서비스입니다.', en: 'The service was deleted.' },
    fix: {
      ko: '서비스를 새로 만드세요. 아직 DRAINING이라면 끝나기를 기다립니다.',
      en: 'Create the service again; while it is DRAINING, wait.',
    },
    sample:
      'An error occurred (ServiceNotActiveException) when calling the UpdateService operation: Service was not ACTIVE.',
    source: sources.updateService,
    basis: 'excerpt',
  },
  {
    id: 'service-not-at-zero',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['cannot be stopped while it is scaled above 0'],
      ['cannot be stopped while', 'scaled above 0'],
    ],
    cause: {
      ko: '태스크가 남아 있는 서비스를 지우려고 했습니다.',
      en: 'The service that is to be deleted still has tasks.',
    },
    fix: {
      ko: '먼저 desiredCount를 0으로 바꾸거나, delete-service에 --force를 쓰세요.',
      en: 'Set desiredCount to 0 first, or use --force with delete-service.',
    },
    sample:
      'An error occurred (InvalidParameterException) when calling the DeleteService operation: The service cannot be stopped while it is scaled above 0.',
    source: sources.deleteService,
    basis: 'known',
  },
  {
    id: 'cluster-in-use',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['ClusterContainsTasksException'],
      ['ClusterContainsServicesException'],
      ['ClusterContainsContainerInstancesException'],
      ['ClusterContainsCapacityProviderException'],
      ['Cluster cannot be deleted while'],
    ],
    cause: {
      ko: '클러스터가 비어 있지 않아 지울 수 없습니다.',
      en: 'The cluster is not empty, so it cannot be deleted.',
    },
    fix: {
      ko: '오류의 이름에 나온 것부터 지우고, 인스턴스는 등록을 해제하세요. 서비스는 DRAINING이 끝나야 합니다.',
      en: 'Delete first what the name of the error says, and deregister instances; a service must have left DRAINING.',
    },
    look: looks.cluster,
    told: [
      {
        phrases: [['ClusterContainsTasks'], ['while Tasks are active']],
        cause: {
          ko: '클러스터에서 아직 태스크가 실행되고 있어 지울 수 없습니다.',
          en: 'Tasks still run in the cluster, so it cannot be deleted.',
        },
      },
      {
        phrases: [['ClusterContainsServices']],
        cause: {
          ko: '클러스터에 아직 서비스가 있어 지울 수 없습니다.',
          en: 'The cluster still has services, so it cannot be deleted.',
        },
      },
      {
        phrases: [['ClusterContainsContainerInstances']],
        cause: {
          ko: '클러스터에 아직 컨테이너 인스턴스가 등록되어 있어 지울 수 없습니다.',
          en: 'Container instances are still registered in the cluster, so it cannot be deleted.',
        },
      },
    ],
    sample:
      'An error occurred (ClusterContainsTasksException) when calling the DeleteCluster operation: The Cluster cannot be deleted while Tasks are active.',
    source: sources.deleteCluster,
    basis: 'excerpt',
  },
  {
    id: 'cluster-busy',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['UpdateInProgressException'], ['cluster is in a busy state']],
    cause: {
      ko: '클러스터의 용량 공급자를 바꾸는 앞의 요청이 아직 끝나지 않았습니다.',
      en: 'An earlier change of the capacity providers of the cluster is still going on.',
    },
    fix: {
      ko: 'aws ecs describe-clusters --include ATTACHMENTS로 attachmentsStatus가 UPDATE_COMPLETE가 되기를 기다렸다가 다시 부르세요.',
      en: 'Wait until attachmentsStatus is UPDATE_COMPLETE in aws ecs describe-clusters --include ATTACHMENTS, and call again.',
    },
    look: looks.cluster,
    sample:
      'An error occurred (UpdateInProgressException) when calling the PutClusterCapacityProviders operation: The specified cluster is in a busy state.',
    source: sources.putProviders,
    basis: 'known',
  },
  {
    id: 'cluster-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['ClusterNotFoundException'], ['Cluster not found'], ['The referenced cluster was inactive']],
    cause: {
      ko: '그 이름의 활성 클러스터가 이 리전에 없습니다.',
      en: 'There is no active cluster of that name in this Region.',
    },
    fix: {
      ko: '--cluster와 --region을 확인하세요. 빼면 default 클러스터를 씁니다.',
      en: 'Check --cluster and --region; without it the cluster called default is used.',
    },
    look: looks.clusters,
    sample:
      'An error occurred (ClusterNotFoundException) when calling the UpdateService operation: Cluster not found.',
    source: sources.updateService,
    basis: 'excerpt',
  },
  {
    id: 'definition-inactive',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['TaskDefinition is inactive'],
      ['task definition is inactive'],
      ['INACTIVE', 'task definition'],
    ],
    cause: {
      ko: '그 개정은 등록이 취소되어 새로 쓸 수 없습니다.',
      en: 'That revision was deregistered and cannot be used any more.',
    },
    fix: {
      ko: '활성 개정을 쓰거나 다시 등록하세요. 배포 도구가 옛 개정을 취소했는지 보세요.',
      en: 'Use an active revision or register it again; see whether a deployment tool deregisters old ones.',
    },
    look: looks.definition,
    sample: 'ClientException: TaskDefinition is inactive',
    source: sources.deregister,
    basis: 'excerpt',
  },
  {
    id: 'definition-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['TaskDefinition not found'],
      ['Unable to describe task definition'],
      ['specified task definition does not exist'],
      ['task definition', 'not found'],
      ['Invalid revision number'],
    ],
    cause: {
      ko: '그런 태스크 정의가 이 리전에 없습니다.',
      en: 'There is no such task definition in this Region.',
    },
    fix: {
      ko: 'family:revision의 철자와 리전을 확인하고 먼저 등록하세요.',
      en: 'Check family:revision and the Region, and register it first.',
    },
    look: looks.definitions,
    sample: 'ClientException: TaskDefinition not found.',
    source: sources.createService,
    basis: 'excerpt',
  },
]
