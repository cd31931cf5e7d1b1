import type { Text } from '@ecs-lint/core/finding'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'

/** AWS's answer to a deletion that comes too early, and what is still in the way. */
export interface Refusal {
  /** As the AWS CLI prints it. */
  readonly message: string
  /** Where the message was read. */
  readonly source: string
  readonly why: Text
}

interface Rule {
  /** The step that is refused, and the steps while any of which is open it is. */
  readonly step: string
  readonly until: readonly string[]
  readonly message: (config: CompleteServiceConfig) => string
  readonly source: string
  readonly why: Text
}

const namespaceInUse = {
  message: () =>
    error(
      'ResourceInUse',
      'DeleteNamespace',
      "The specified resource can't be deleted because it contains other resources.",
    ),
  source: 'https://docs.aws.amazon.com/cloud-map/latest/api/API_DeleteNamespace.html',
}

/**
 * What AWS refuses, in its own words; ids are samples. Of each step the first rule counts that fits.
 */
const rules: readonly Rule[] = [
  {
    step: 'cluster',
    until: ['service'],
    message: () =>
      error(
        'ClusterContainsServicesException',
        'DeleteCluster',
        'The Cluster cannot be deleted while Services are active.',
      ),
    source: 'https://github.com/rebuy-de/aws-nuke/issues/231',
    why: {
      ko: '클러스터 안에 서비스가 남아 있습니다. 서비스부터 지우세요.',
      en: 'There is still a service in the cluster. Delete it first.',
    },
  },
  {
    step: 'cluster',
    until: ['instances'],
    message: () =>
      error(
        'ClusterContainsContainerInstancesException',
        'DeleteCluster',
        'The Cluster cannot be deleted while Container Instances are active.',
      ),
    source: 'https://github.com/aws/aws-cli/issues/2078',
    why: {
      ko: '클러스터에 인스턴스가 등록되어 있습니다. 인스턴스와 용량 공급자부터 지우세요.',
      en: 'Instances are registered in the cluster. Delete them, with their capacity provider, first.',
    },
  },
  {
    step: 'instances',
    until: ['service'],
    message: () =>
      error(
        'ResourceInUseException',
        'PutClusterCapacityProviders',
        'The specified capacity provider is in use and cannot be removed.',
      ),
    source: 'https://github.com/pahud/cdk-fargate-patterns/issues/71',
    why: {
      ko: '서비스가 이 용량 공급자로 태스크를 실행하고 있습니다. 서비스부터 지우세요.',
      en: 'The service runs its tasks on this capacity provider. Delete the service first.',
    },
  },
  {
    step: 'target-group',
    until: ['load-balancer'],
    message: ({ region, serviceName }) =>
      error(
        'ResourceInUse',
        'DeleteTargetGroup',
        `Target group 'arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${serviceName}/943f017f100becff' is currently in use by a listener or a rule`,
      ),
    source: 'https://github.com/hashicorp/terraform-provider-aws/issues/16889',
    why: {
      ko: '로드 밸런서의 리스너가 이 대상 그룹으로 전달하고 있습니다. 로드 밸런서부터 지우세요.',
      en: 'A listener of the load balancer forwards to it. Delete the load balancer first.',
    },
  },
  {
    step: 'address',
    until: ['nat-gateway'],
    message: () =>
      error('AuthFailure', 'ReleaseAddress', 'You do not have permission to access the specified resource.'),
    source: 'https://github.com/eformat/sno-for-100/issues/5',
    why: {
      ko: '권한 문제처럼 들리지만, NAT 게이트웨이가 아직 이 주소를 쓰고 있다는 뜻입니다. NAT 게이트웨이가 완전히 지워진 다음에 릴리스하세요.',
      en: 'It sounds like missing permissions, but it means that the NAT gateway still uses the address. Release it once the gateway is completely gone.',
    },
  },
  {
    step: 'security-groups',
    until: ['service', 'load-balancer', 'endpoints', 'instances'],
    message: () =>
      error(
        'DependencyViolation',
        'DeleteSecurityGroup',
        'resource sg-0123456789abcdef0 has a dependent object',
      ),
    source: 'https://github.com/lianghong/delete_vpc/issues/10',
    why: {
      ko: '이 보안 그룹을 쓰는 네트워크 인터페이스가 남아 있습니다. 태스크, 로드 밸런서, 엔드포인트를 먼저 지우고 몇 분 기다리세요.',
      en: 'Network interfaces still use the group. Delete tasks, load balancer and endpoints first, and wait some minutes.',
    },
  },
  {
    step: 'namespace',
    until: ['service'],
    ...namespaceInUse,
    why: {
      ko: 'Service Connect가 네임스페이스 안에 만든 서비스가 남아 있습니다. ECS 서비스를 지우면 함께 사라집니다.',
      en: 'What Service Connect has registered is still in the namespace. It goes with the ECS service.',
    },
  },
  {
    step: 'namespace',
    until: ['storeroom'],
    ...namespaceInUse,
    why: {
      ko: '창고의 서비스가 네임스페이스 안에 남아 있습니다. 창고가 계속 쓴다면 네임스페이스도 남겨 두세요.',
      en: 'The service of the storeroom is still in the namespace. If the storeroom stays, keep the namespace for it.',
    },
  },
  {
    step: 'network',
    until: ['service', 'load-balancer', 'nat-gateway', 'instances'],
    message: () =>
      error(
        'DependencyViolation',
        'DetachInternetGateway',
        'Network vpc-0123456789abcdef0 has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.',
      ),
    source: 'https://github.com/hashicorp/terraform/issues/497',
    why: {
      ko: '퍼블릭 주소를 가진 것이 VPC 안에 남아 있습니다. 지도에 남은 것부터 지우세요.',
      en: 'Something in the VPC still has a public address. Delete first what is left on the map.',
    },
  },
  {
    step: 'network',
    until: ['endpoints', 'security-groups'],
    message: () =>
      error(
        'DependencyViolation',
        'DeleteVpc',
        "The vpc 'vpc-0123456789abcdef0' has dependencies and cannot be deleted.",
      ),
    source: 'https://github.com/gruntwork-io/cloud-nuke/issues/345',
    why: {
      ko: 'VPC 안에 엔드포인트나 보안 그룹이 남아 있습니다. 그것부터 지우세요.',
      en: 'Endpoints or security groups are left in the VPC. Delete them first.',
    },
  },
  {
    step: 'network',
    until: ['storeroom'],
    message: () =>
      error(
        'DependencyViolation',
        'DeleteSubnet',
        "The subnet 'subnet-0123456789abcdef0' has dependencies and cannot be deleted.",
      ),
    source: 'https://github.com/gruntwork-io/cloud-nuke/issues/285',
    why: {
      ko: '창고의 태스크가 쓰는 네트워크 인터페이스가 서브넷에 남아 있습니다. 창고가 계속 쓴다면 VPC도 남겨 두세요.',
      en: 'Network interfaces of the storeroom are still in the subnets. If the storeroom stays, keep the VPC for it.',
    },
  },
]

function error(code: string, operation: string, message: string): string {
  return `An error occurred (${code}) when calling the ${operation} operation: ${message}`
}

/**
 * What AWS says to a step that is taken now; undefined where it lets it pass.
 *
 * @param open The ids of the steps that are not taken yet.
 */
export function refusalOf(
  step: string,
  open: readonly string[],
  config: CompleteServiceConfig,
): Refusal | undefined {
  const rule = rules.find((each) => each.step === step && each.until.some((id) => open.includes(id)))
  return rule && { message: rule.message(config), source: rule.source, why: rule.why }
}

/** Steps that AWS lets pass while the service still needs what they delete. */
const needed: readonly string[] = ['load-balancer', 'target-group', 'endpoints', 'nat-gateway', 'roles']

/** What follows where a step is taken that AWS lets pass, and that came too early; undefined where nothing does. */
export function caution(
  step: string,
  open: readonly string[],
  { tasks }: CompleteServiceConfig,
): Text | undefined {
  if (!needed.includes(step) || !open.includes('service')) return undefined
  return tasks > 0 ? tooEarly : tooEarlyWithoutTasks
}

const tooEarly: Text = {
  ko: 'AWS는 받아들입니다. 하지만 서비스가 남아 있는 동안 태스크의 요금은 계속 나가고, 새 태스크나 손님의 요청은 실패합니다. 서비스부터 지우는 편이 낫습니다.',
  en: 'AWS lets you do it. But while the service is still there its tasks cost money, and new tasks or requests fail. It is better to delete the service first.',
}

const tooEarlyWithoutTasks: Text = {
  ko: 'AWS는 받아들입니다. 하지만 남아 있는 서비스에 태스크를 다시 띄우면 그 태스크나 손님의 요청이 실패합니다. 서비스부터 지우는 편이 낫습니다.',
  en: 'AWS lets you do it. But if the service gets tasks again, they or the requests to them fail. It is better to delete the service first.',
}
