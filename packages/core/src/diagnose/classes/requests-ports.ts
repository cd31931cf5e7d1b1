import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** Ports and names by which a service is found. */
export const requestsPortsFailures: readonly Failure[] = [
  {
    id: 'registry-port-unwanted',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['serviceRegistries do not require a value for']],
    cause: {
      ko: '서비스 검색에 A 레코드만 쓰는데 서비스 레지스트리에 포트가 적혀 있습니다. 포트는 SRV 레코드에만 씁니다.',
      en: 'The service registry has a port, and service discovery uses only A records; a port is for SRV records.',
    },
    fix: {
      ko: 'serviceRegistries에서 containerName과 containerPort를 빼거나, Cloud Map 서비스에 SRV 레코드를 두세요.',
      en: 'Take containerName and containerPort out of serviceRegistries, or give the Cloud Map service an SRV record.',
    },
    sample:
      'InvalidParameterException: The values specified for serviceRegistries do not require a value for containerPort. Remove the value and retry.',
    source: sources.discovery,
    basis: 'excerpt',
  },
  {
    id: 'balancer-missing',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['CreateService', 'load balancer', 'does not exist'],
      ['InvalidParameterException', 'The load balancer', 'does not exist'],
    ],
    cause: {
      ko: '그 이름의 Classic Load Balancer가 이 리전에 없습니다. ALB와 NLB는 이름이 아니라 대상 그룹의 ARN으로 적습니다.',
      en: 'There is no Classic Load Balancer of that name in this Region. ALB and NLB are given by the ARN of their target group, not by name.',
    },
    fix: {
      ko: 'loadBalancerName 대신 targetGroupArn을 적으세요.',
      en: 'Write targetGroupArn in place of loadBalancerName.',
    },
    look: looks.targetGroups,
    sample:
      'An error occurred (InvalidParameterException) when calling the CreateService operation: The load balancer web does not exist.',
    source: sources.balancerOfService,
    basis: 'excerpt',
  },
  {
    id: 'host-port-required',
    stage: 'request',
    field: 'api error',
    kind: 'cause',
    certainty: 'certain',
    phrases: [['A host port mapping for the container port', 'is required']],
    cause: {
      ko: 'Classic Load Balancer에 연결하는 컨테이너에 고정 호스트 포트가 없습니다.',
      en: 'A container behind a Classic Load Balancer has no fixed host port.',
    },
    fix: {
      ko: 'portMappings의 hostPort를 적거나, 대상 그룹(targetGroupArn)으로 ALB를 쓰세요. ALB는 동적 포트를 지원합니다.',
      en: 'Write hostPort in portMappings, or use an ALB by its target group (targetGroupArn), which takes dynamic ports.',
    },
    look: looks.definition,
    sample: 'InvalidParameterException: A host port mapping for the container port 80 is required.',
    source: sources.balancerOfService,
    basis: 'excerpt',
  },
]
