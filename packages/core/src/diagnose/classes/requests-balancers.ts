import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Balancers and networks that AWS does not take. */
export const requestsBalancersFailures: readonly Failure[] = [
  {
    id: 'target-group-role',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['Unable to assume role and validate the', 'targetGroupArn'],
      ['Unable to assume role and validate the'],
      ['assume role and validate the listeners'],
    ],
    cause: {
      ko: 'ECS가 서비스에 준 역할로 대상 그룹을 확인하지 못했습니다. ARN이 틀렸거나, 역할을 맡을 수 없거나, 아직 만들어지는 중입니다.',
      en: 'ECS could not check the target group with the role of the service: a wrong ARN, a role that cannot be assumed, or one that is just being made.',
    },
    fix: {
      ko: '대상 그룹의 이름이 아니라 ARN인지 보세요. role을 빼면 서비스 연결 역할을 씁니다. 직접 준 역할에는 ecs.amazonaws.com의 신뢰와 AmazonEC2ContainerServiceRole이 필요합니다.',
      en: 'See that it is the ARN of a target group. Without role the service-linked role is used; a role of your own must trust ecs.amazonaws.com and have AmazonEC2ContainerServiceRole.',
    },
    look: looks.roleTrust,
    sample:
      'Unable to assume role and validate the specified targetGroupArn. Please verify that the ECS service role being passed has the proper permissions.',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
  {
    id: 'target-group-unused',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['does not have an associated load balancer']],
    cause: {
      ko: '대상 그룹을 쓰는 리스너가 아직 없습니다. 서비스보다 리스너가 먼저 있어야 합니다.',
      en: 'No listener uses the target group yet; the listener must come before the service.',
    },
    fix: {
      ko: '리스너나 리스너 규칙이 이 대상 그룹으로 전달하게 하고, 서비스가 리스너에 의존하게(DependsOn, depends_on) 하세요.',
      en: 'Let a listener or rule forward to it, and let the service depend on the listener (DependsOn, depends_on).',
    },
    look: looks.targetGroup,
    sample:
      'InvalidParameterException: The target group with targetGroupArn x does not have an associated load balancer.',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
  {
    id: 'classic-balancer-breaker',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['circuit breaker', 'Classic Load Balancer']],
    cause: {
      ko: '배포 회로 차단기는 Classic Load Balancer 뒤의 서비스에 쓸 수 없습니다.',
      en: 'The deployment circuit breaker does not go with a Classic Load Balancer.',
    },
    fix: {
      ko: '요청에서 deploymentCircuitBreaker를 통째로 빼거나, Application Load Balancer나 Network Load Balancer의 대상 그룹으로 옮기세요.',
      en: 'Leave deploymentCircuitBreaker out altogether, or move to a target group of an Application or Network Load Balancer.',
    },
    sample:
      'Deployment circuit breaker feature is not supported with Classic Load Balancers. Remove the Classic Load Balancer and try again.',
    source: sources.createService,
    basis: 'excerpt',
  },
  {
    id: 'external-controller-balancers',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['LoadBalancers must be empty or null']],
    cause: {
      ko: '배포 컨트롤러가 EXTERNAL인 서비스는 로드 밸런서를 서비스가 아니라 태스크 세트에 적습니다.',
      en: 'With the deployment controller EXTERNAL, load balancers belong to the task set, not to the service.',
    },
    fix: {
      ko: 'CreateService에서 loadBalancers를 빼고 CreateTaskSet에 적으세요. 롤링 배포를 원했다면 deploymentController의 유형을 ECS로 하세요.',
      en: 'Leave loadBalancers out of CreateService and give them to CreateTaskSet. For rolling updates, use a deploymentController of type ECS.',
    },
    sample: 'InvalidParameterException: LoadBalancers must be empty or null.',
    source: sources.external,
    basis: 'excerpt',
  },
  {
    id: 'target-type-mismatch',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['has target type', 'incompatible with'],
      ['target type', 'is incompatible with'],
      ['invalid target type'],
    ],
    cause: {
      ko: '대상 그룹의 대상 유형과 태스크의 네트워크 모드가 맞지 않습니다.',
      en: 'The target type of the group does not go with the network mode of the task.',
    },
    fix: {
      ko: 'awsvpc(Fargate)라면 유형이 ip인 대상 그룹을, bridge나 host라면 instance인 것을 새로 만드세요. 유형은 바꿀 수 없습니다.',
      en: 'Make a new group of type ip for awsvpc (Fargate), or of type instance for bridge and host; the type cannot be changed.',
    },
    look: looks.targetGroup,
    sample:
      'The provided target group x has target type instance, which is incompatible with the awsvpc network mode specified in the task definition.',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
  {
    id: 'network-object-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['subnet ID', 'does not exist'],
      ['security group', 'does not exist'],
      ['securityGroup', 'not found'],
      ['retrieving security group information'],
      ['retrieving subnet information'],
      ['not in the same VPC'],
      ['not belong to the same VPC'],
      ['must be in the same VPC as the service'],
      ['belong to different networks'],
      ['InvalidSubnetID.NotFound'],
      ['InvalidGroup.NotFound'],
    ],
    cause: {
      ko: 'networkConfiguration의 서브넷이나 보안 그룹이 없거나 서로 다른 VPC에 있습니다.',
      en: 'A subnet or security group of networkConfiguration does not exist, or they are in different VPCs.',
    },
    fix: {
      ko: 'ID와 리전을 확인하고, 모두 같은 VPC의 것을 쓰세요.',
      en: 'Check the ids and the Region, and take all of one VPC.',
    },
    told: [
      {
        phrases: [['subnet ID'], ['retrieving subnet'], ['InvalidSubnetID']],
        cause: {
          ko: '서브넷 {subnet:이/가} 이 리전에 없습니다.',
          en: 'The subnet {subnet} is not in this Region.',
        },
        look: looks.subnet,
      },
      {
        phrases: [['security group'], ['securityGroup'], ['InvalidGroup']],
        cause: {
          ko: '보안 그룹 {security-group:을/를} 이 VPC에서 찾지 못했습니다.',
          en: 'The security group {security-group} was not found in this VPC.',
        },
      },
      {
        phrases: [['same VPC'], ['different networks']],
        cause: {
          ko: 'networkConfiguration의 서브넷과 보안 그룹이 서로 다른 VPC에 있습니다.',
          en: 'The subnets and security groups of networkConfiguration are in different VPCs.',
        },
      },
    ],
    look: looks.subnet,
    sample:
      "InvalidParameterException: Error retrieving subnet information for [subnet-1]: The subnet ID 'subnet-1' does not exist",
    source: sources.networking,
    basis: 'excerpt',
  },
  {
    id: 'target-group-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['TargetGroupNotFound'],
      ['target groups not found'],
      ['LoadBalancerNotFound'],
      ['target group', 'does not exist'],
    ],
    cause: {
      ko: '메시지가 가리키는 대상 그룹이 이 리전에 없습니다.',
      en: 'The target group that is named is not in this Region.',
    },
    fix: { ko: 'ARN과 리전을 확인하세요.', en: 'Check the ARN and the Region.' },
    told: [
      {
        phrases: [['LoadBalancerNotFound']],
        cause: {
          ko: '메시지가 가리키는 로드 밸런서가 이 리전에 없습니다.',
          en: 'The load balancer that is named is not in this Region.',
        },
      },
    ],
    look: looks.targetGroups,
    sample: 'TargetGroupNotFound: One or more target groups not found',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
  {
    id: 'grace-period-unwanted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Health check grace period is only valid']],
    cause: {
      ko: '로드 밸런서가 없는 서비스에 상태 확인 유예 기간을 주었습니다.',
      en: 'A health check grace period was given to a service without a load balancer.',
    },
    fix: { ko: 'healthCheckGracePeriodSeconds를 빼세요.', en: 'Leave healthCheckGracePeriodSeconds out.' },
    sample:
      'InvalidParameterException: Health check grace period is only valid for services configured to use load balancers',
    source: sources.createService,
    basis: 'excerpt',
  },
  {
    id: 'container-unknown',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['does not exist in the task definition'],
      ['container', 'did not have a container port'],
      ['did not have a container port'],
      ['TaskDefinition does not contain a container'],
    ],
    cause: {
      ko: 'loadBalancers가 가리키는 컨테이너와 포트의 짝이 태스크 정의에 없습니다.',
      en: 'The pair of container and port that loadBalancers names is not in the task definition.',
    },
    fix: {
      ko: 'loadBalancers의 containerName과 containerPort를 태스크 정의에 맞추세요.',
      en: 'Make containerName and containerPort in loadBalancers agree with the task definition.',
    },
    told: [
      {
        phrases: [['does not exist in the task definition']],
        cause: {
          ko: '컨테이너 {container:이/가} 태스크 정의에 없습니다.',
          en: 'The container {container} is not in the task definition.',
        },
      },
      {
        phrases: [['did not have a container port']],
        cause: {
          ko: '그 컨테이너에 그 컨테이너 포트가 없습니다.',
          en: 'The container does not have that container port.',
        },
        fix: {
          ko: 'portMappings에 그 포트를 더하거나 loadBalancers의 containerPort를 고치세요.',
          en: 'Add the port to portMappings, or correct containerPort in loadBalancers.',
        },
      },
    ],
    look: looks.definition,
    sample: 'InvalidParameterException: The container web does not exist in the task definition.',
    source: sources.serviceBalancer,
    basis: 'excerpt',
  },
  {
    id: 'balancer-port-changed',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Load balancer container name or port changed in task definition']],
    cause: {
      ko: '새 태스크 정의에 서비스가 대상 그룹에 등록하는 컨테이너와 포트의 짝이 없습니다.',
      en: 'The new task definition lacks the pair of container and port that the service registers with the target group.',
    },
    fix: {
      ko: '이름과 포트를 그대로 두거나, UpdateService의 loadBalancers를 함께 바꾸세요.',
      en: 'Keep name and port, or change loadBalancers in the same UpdateService.',
    },
    look: looks.definition,
    sample:
      'Unable to update the service web: Load balancer container name or port changed in task definition',
    source: sources.serviceBalancer,
    basis: 'read',
  },
]
