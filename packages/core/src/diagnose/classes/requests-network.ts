import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** How a task is to be connected and launched. */
export const requestsNetworkFailures: readonly Failure[] = [
  {
    id: 'network-unset',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Network Configuration must be provided']],
    cause: {
      ko: 'awsvpc 태스크인데 서브넷과 보안 그룹을 주지 않았습니다.',
      en: 'The task uses awsvpc, and no subnets and security groups were given.',
    },
    fix: {
      ko: 'networkConfiguration.awsvpcConfiguration에 subnets와 securityGroups를 주세요.',
      en: 'Give subnets and securityGroups in networkConfiguration.awsvpcConfiguration.',
    },
    sample:
      "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    source: sources.networking,
    basis: 'excerpt',
  },
  {
    id: 'network-unwanted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Network Configuration is not valid for the given']],
    cause: {
      ko: 'awsvpc가 아닌 태스크에 networkConfiguration을 주었습니다.',
      en: 'networkConfiguration was given to a task that does not use awsvpc.',
    },
    fix: {
      ko: 'networkConfiguration을 빼거나 태스크 정의의 networkMode를 awsvpc로 바꾸세요.',
      en: 'Leave networkConfiguration out, or set networkMode to awsvpc in the task definition.',
    },
    look: looks.definition,
    sample:
      'InvalidParameterException: Network Configuration is not valid for the given networkMode of this task definition.',
    source: sources.networking,
    basis: 'excerpt',
  },
  {
    id: 'public-ip-unsupported',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['Assign public IP is not supported'], ['assignPublicIp', 'not supported']],
    cause: {
      ko: 'EC2에서 실행하는 태스크에는 퍼블릭 IP를 줄 수 없습니다.',
      en: 'A task on EC2 cannot have a public IP.',
    },
    fix: {
      ko: 'assignPublicIp를 빼고, 나가는 길로 NAT 게이트웨이를 쓰세요.',
      en: 'Leave assignPublicIp out, and use a NAT gateway as the way out.',
    },
    look: looks.definition,
    sample: 'InvalidParameterException: Assign public IP is not supported for this launch type.',
    source: sources.networking,
    basis: 'excerpt',
  },
  {
    id: 'launch-type-unsupported',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['does not support launch_type'],
      ['does not support launch type'],
      ['No compatible', 'requiresCompatibilities'],
      ['not compatible with the given launch type'],
    ],
    cause: {
      ko: '태스크 정의가 그 시작 유형으로 등록되지 않았습니다.',
      en: 'The task definition was not registered for that launch type.',
    },
    fix: {
      ko: 'requiresCompatibilities에 FARGATE를 넣고, awsvpc와 태스크의 cpu, memory를 갖추어 다시 등록하세요.',
      en: 'Register it again with FARGATE in requiresCompatibilities, awsvpc, and cpu and memory of the task.',
    },
    look: looks.definition,
    sample: 'InvalidParameterException: Task definition does not support launch_type FARGATE.',
    source: sources.types,
    basis: 'excerpt',
  },
  {
    id: 'both-types',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['both a launch type and capacity provider strategy'],
      ['launch type', 'capacity provider strategy', 'not supported'],
    ],
    cause: {
      ko: '시작 유형과 용량 공급자 전략을 함께 주었습니다.',
      en: 'A launch type and a capacity provider strategy were both given.',
    },
    fix: { ko: '둘 가운데 하나를 빼세요.', en: 'Leave one of them out.' },
    sample:
      'InvalidParameterException: Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    source: sources.createService,
    basis: 'excerpt',
  },
  {
    id: 'platform-unsuitable',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['PlatformUnknownException'],
      ['PlatformTaskDefinitionIncompatibility'],
      ['does not satisfy the task definition'],
    ],
    hints: [['specified platform', 'does not']],
    cause: {
      ko: 'Fargate 플랫폼 버전이 없거나, 태스크 정의에 필요한 기능을 지원하지 않습니다.',
      en: 'The Fargate platform version does not exist, or lacks what the task definition needs.',
    },
    fix: {
      ko: 'platformVersion을 LATEST나 1.4.0으로 하고, EFS나 더 큰 임시 스토리지에는 1.4.0 이상이 필요합니다.',
      en: 'Use LATEST or 1.4.0; EFS and larger ephemeral storage need 1.4.0.',
    },
    told: [
      {
        phrases: [['PlatformUnknown']],
        cause: {
          ko: '그런 Fargate 플랫폼 버전은 없습니다.',
          en: 'There is no such platform version of Fargate.',
        },
      },
      {
        phrases: [['Incompatibility'], ['does not satisfy']],
        cause: {
          ko: '그 Fargate 플랫폼 버전에는 태스크 정의에 필요한 기능이 없습니다.',
          en: 'That platform version of Fargate lacks what the task definition needs.',
        },
      },
    ],
    look: looks.definition,
    sample:
      "PlatformTaskDefinitionIncompatibilityException: The specified platform does not satisfy the task definition's required capabilities.",
    source: sources.platform,
    basis: 'excerpt',
  },
]
