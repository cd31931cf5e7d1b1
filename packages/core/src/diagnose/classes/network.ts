import type { ErrorClass } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** The network interface or the network of the task. */
export const networkClass: ErrorClass = {
  id: 'network',
  marks: [
    ['network interface provision'],
    ['preparing network interface'],
    ['ContainerNetworkingError'],
    ['setup network namespace'],
    ['pause container namespace'],
    ['netplugin failed'],
    ['cni setup'],
    ['InsufficientFreeAddresses'],
    ['free addresses'],
    ['Unexpected EC2 error'],
    ['create veth pair'],
    ['invoke eni plugin'],
    ['TagPolicyViolation'],
    ['tag policy does not allow'],
  ],
  failures: [
    {
      id: 'addresses-exhausted',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [
        ['InsufficientFreeAddressesInSubnet'],
        ['insufficient free addresses'],
        ['does not have enough free addresses'],
        ['not enough free addresses'],
      ],
      cause: {
        ko: '서브넷에 남은 IP 주소가 없습니다. awsvpc 태스크는 저마다 주소 하나를 씁니다.',
        en: 'The subnet has no free IP address left; every awsvpc task takes one.',
      },
      fix: {
        ko: '서비스에 더 큰 서브넷을 넣거나, 안 쓰는 네트워크 인터페이스를 지우거나, VPC에 CIDR 블록을 더하세요.',
        en: 'Give the service a larger subnet, remove network interfaces that nobody uses, or add a CIDR block to the VPC.',
      },
      told: [
        {
          cause: {
            ko: '{subnet}에 남은 IP 주소가 없습니다. awsvpc 태스크는 저마다 주소 하나를 씁니다.',
            en: '{subnet} has no free IP address left; every awsvpc task takes one.',
          },
        },
      ],
      look: looks.subnet,
      sample:
        'Unexpected EC2 error while attempting to Create Network Interface in subnet subnet-1: InsufficientFreeAddressesInSubnet',
      source: sources.reasons,
      basis: 'excerpt',
    },
    {
      id: 'tag-policy',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [['TagPolicyViolation'], ['tag policy does not allow']],
      cause: {
        ko: '조직의 태그 정책이 이 태그를 허용하지 않습니다.',
        en: 'The tag policy of the organization does not allow this tag.',
      },
      fix: {
        ko: '서비스와 태스크의 태그를 정책에 맞추거나 AWS Organizations에서 정책을 바꾸세요.',
        en: 'Make the tags of service and task comply, or change the policy in AWS Organizations.',
      },
      look: looks.service,
      sample:
        'TagPolicyViolation: The tag policy does not allow the specified value for the following tag key: env',
      source: sources.reasons,
      basis: 'excerpt',
    },
    {
      id: 'network-interface-throttled',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'certain',
      phrases: [['Rate limit exceeded'], ['RequestLimitExceeded'], ['Throttl']],
      cause: {
        ko: '한꺼번에 태스크를 너무 많이 시작해 EC2 API가 네트워크 인터페이스 작업을 제한했습니다.',
        en: 'Too many tasks started at once, and the EC2 API throttled the work on their network interfaces.',
      },
      fix: {
        ko: '태스크를 나누어 시작하거나 EC2 API의 한도를 올려 달라고 요청하세요.',
        en: 'Start fewer tasks a second, or ask for a higher limit of the EC2 API.',
      },
      look: looks.events,
      sample: 'Rate limit exceeded while preparing network interface to be attached to instance',
      source: sources.reports,
      basis: 'excerpt',
    },
    {
      id: 'network-interface-timeout',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [
        ['Timeout waiting for network interface provisioning to complete'],
        ['Network interface provision complete error timeout'],
      ],
      cause: {
        ko: '태스크의 네트워크 인터페이스를 제때 붙이지 못했습니다. 서브넷에 남은 IP가 없을 때도 그렇습니다.',
        en: 'The network interface was not attached in time; a subnet without free addresses is one cause.',
      },
      fix: {
        ko: '서브넷의 사용 가능한 IP 주소 수를 확인하세요. 일시적인 일이면 서비스가 다시 시도합니다.',
        en: 'Check the free addresses of the subnet. If it was a passing trouble, the service tries again.',
      },
      look: looks.subnet,
      sample: 'Timeout waiting for network interface provisioning to complete.',
      source: sources.reports,
      basis: 'excerpt',
    },
    {
      id: 'network-interface-refused',
      stage: 'prepare',
      field: 'stoppedReason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [
        ['Unexpected EC2 error while attempting to'],
        ['InvalidSubnetID.NotFound'],
        ['InvalidGroup.NotFound'],
        ['UnauthorizedOperation', 'NetworkInterface'],
        ['AuthFailure'],
      ],
      cause: {
        ko: 'EC2가 태스크의 네트워크 인터페이스를 만들어 주지 않았습니다. 서브넷이나 보안 그룹이 지워졌거나 권한이 없습니다.',
        en: 'EC2 refused the network interface of the task: a subnet or security group is gone, or a permission is missing.',
      },
      fix: {
        ko: 'networkConfiguration의 서브넷과 보안 그룹이 아직 있는지, 서비스 연결 역할이 그대로인지 확인하세요.',
        en: 'See that the subnets and security groups in networkConfiguration still exist, and that the service-linked role is whole.',
      },
      look: looks.service,
      sample:
        "Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet 'subnet-1': InvalidSubnetID.NotFound",
      source: sources.reasons,
      basis: 'excerpt',
    },
    {
      id: 'container-network',
      stage: 'run',
      field: 'container reason',
      kind: 'cause',
      certainty: 'likely',
      phrases: [],
      cause: {
        ko: '에이전트가 태스크의 네트워크를 만들지 못했습니다.',
        en: 'The agent could not build the network of the task.',
      },
      fix: {
        ko: '네트워크 인터페이스가 붙었는지, 인스턴스 유형의 인터페이스 한도를 넘지 않았는지 확인하세요.',
        en: 'Check that the network interface was attached, and how many the instance type can have.',
      },
      sample: 'ContainerNetworkingError: x',
      source: sources.agentEngine,
      basis: 'read',
    },
  ],
  look: looks.task,
}
