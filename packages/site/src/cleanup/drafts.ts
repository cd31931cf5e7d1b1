import type { Part, PartKind } from '@ecs-lint/core/export'
import { isAddressSku } from '@ecs-lint/core/pricing'
import type { CompleteServiceConfig } from '@ecs-lint/core/readers'
import { start } from '../state/start.ts'
import { deleted, isCalledSo, named, type Draft, type Line } from './draft.ts'

/**
 * Every step, in the order in which they are best read; which must wait for which the graph says.
 *
 * @param parts What the exported files create for the service.
 */
export function drafts(config: CompleteServiceConfig, parts: readonly Part[]): readonly Draft[] {
  const { serviceName: name, clusterName: cluster, region, compute } = config
  const aws = (command: string): string => `aws ${command} --region ${region}`
  const of = (type: string) => (item: Line) => item.resource.type === type
  const isAddress = ({ sku }: Line): boolean => isAddressSku(sku)
  const isNat = of('ec2.natGateway')
  const hasInstances = compute === 'EC2' || compute === 'MANAGED_INSTANCES'
  const made = (kind: PartKind): readonly Part[] => parts.filter((part) => part.kind === kind)
  /** A command for each part of a kind, by its name. */
  const each = (kind: PartKind, property: string, command: (name: string) => string): readonly string[] =>
    made(kind).map((part) => aws(command(named(part, property))))
  const addresses = made('address').length
  return [
    {
      id: 'service',
      deletes: ['ecs.service'],
      undoes: ['service'],
      title: { ko: `서비스 ${name} 삭제`, en: `Delete the service ${name}` },
      console: {
        ko: `ECS → 클러스터 → ${cluster} → 서비스 → 삭제`,
        en: `ECS → Clusters → ${cluster} → Services → Delete`,
      },
      why: {
        ko: '먼저 원하는 태스크를 0으로 줄입니다. 태스크만 중지하면 서비스가 곧바로 새 태스크를 시작합니다. 자동 확장을 켰다면 확장 설정부터 지우세요. 태스크의 퍼블릭 IP는 태스크와 함께 사라집니다.',
        en: 'Set desired tasks to 0 first: if you only stop the tasks, the service starts new ones. If you turned auto scaling on, remove it before that. The public IPs of the tasks go with them.',
      },
      ends: (item) => of('ecs.service')(item) && !hasInstances,
    },
    {
      id: 'instances',
      deletes: ['ecs.capacityProvider', 'autoscaling.autoScalingGroup'],
      undoes: [
        'capacityProvider',
        'managedCapacityProvider',
        'autoScalingGroup',
        'launchTemplate',
        'instanceProfile',
      ],
      title: { ko: '인스턴스와 용량 공급자 삭제', en: 'Delete the instances and their capacity provider' },
      console: {
        ko: `ECS → 클러스터 → ${cluster} → 인프라`,
        en: `ECS → Clusters → ${cluster} → Infrastructure`,
      },
      why: {
        ko: '서비스를 지워도 인스턴스가 켜져 있으면 요금이 나갑니다. 용량 공급자를 클러스터의 전략에서 빼고, 지우고, Auto Scaling 그룹을 썼다면 그룹까지 지웁니다. 인스턴스 프로파일과 역할의 이름은 그 목록을 보여 주는 명령의 결과로 바꾸세요.',
        en: 'Without the service the instances still run, and still cost money. Take the provider out of the cluster, delete it, and then the Auto Scaling group, if there is one. Put in the names of the instance profile and its role as the list of profiles prints them.',
      },
      first: [
        aws(
          `ecs put-cluster-capacity-providers --cluster ${cluster} --capacity-providers FARGATE --default-capacity-provider-strategy capacityProvider=FARGATE`,
        ),
      ],
      last: [
        ...each(
          'launchTemplate',
          'launchTemplateName',
          (name) => `ec2 delete-launch-template --launch-template-name ${name}`,
        ),
        ...made('instanceProfile').flatMap((part) => {
          const profile = named(part, 'instanceProfileName')
          return [
            aws(
              `iam list-instance-profiles --query 'InstanceProfiles[].[InstanceProfileName,Roles[0].RoleName]' --output table`,
            ),
            aws(
              `iam remove-role-from-instance-profile --instance-profile-name ${profile} --role-name ${named(part, 'roleName')}`,
            ),
            aws(`iam delete-instance-profile --instance-profile-name ${profile}`),
          ]
        }),
      ],
      ends: of('ecs.service'),
    },
    {
      id: 'load-balancer',
      deletes: ['elbv2.loadBalancer'],
      undoes: ['loadBalancer', 'listener', 'listenerRule'],
      title: { ko: '로드 밸런서 삭제', en: 'Delete the load balancer' },
      console: { ko: 'EC2 → 로드 밸런서 → 작업 → 삭제', en: 'EC2 → Load Balancers → Actions → Delete' },
      why: {
        ko: '리스너와 퍼블릭 IPv4 주소도 함께 사라지지만 대상 그룹은 남습니다. 삭제 방지를 켰다면 먼저 꺼야 합니다.',
        en: 'Its listeners and public IPv4 addresses go with it; the target groups stay. Deletion protection must be off.',
      },
      ends: (item) => item.resource.type.startsWith('elbv2.'),
    },
    {
      id: 'target-group',
      deletes: ['elbv2.targetGroup'],
      undoes: ['targetGroup'],
      title: deleted(made('targetGroup'), '대상 그룹', 'target group', 'target groups'),
      console: { ko: 'EC2 → 대상 그룹 → 작업 → 삭제', en: 'EC2 → Target Groups → Actions → Delete' },
      why: {
        ko: '요금은 없지만 이름이 남아 다음 실습 때 걸림돌이 됩니다. 리스너가 쓰는 동안에는 지울 수 없고, 서비스보다 먼저 지우면 서비스가 고장 납니다.',
        en: 'It costs nothing, but its name would be taken next time. It cannot be deleted while a listener uses it. Never delete it before its service.',
      },
    },
    {
      id: 'endpoints',
      deletes: ['ec2.vpcEndpoint'],
      undoes: ['vpcEndpoint'],
      title: deleted(made('vpcEndpoint'), 'VPC 엔드포인트', 'VPC endpoint', 'VPC endpoints'),
      console: { ko: 'VPC → 엔드포인트 → 작업 → 삭제', en: 'VPC → Endpoints → Actions → Delete' },
      why: {
        ko: '인터페이스 엔드포인트는 태스크가 하나도 없어도 가용 영역마다 시간당 요금이 나갑니다. 엔드포인트 ID는 첫 명령의 결과로 바꾸세요.',
        en: 'Interface endpoints are billed by the hour in every zone, even without tasks. Put in the ids that the first command prints.',
      },
      first: [
        aws(
          `ec2 describe-vpc-endpoints --query 'VpcEndpoints[].[VpcEndpointId,ServiceName,VpcEndpointType]' --output table`,
        ),
      ],
      ends: of('ec2.vpcEndpoint'),
    },
    {
      id: 'nat-gateway',
      deletes: ['ec2.natGateway'],
      undoes: ['natGateway'],
      title: deleted(made('natGateway'), 'NAT 게이트웨이', 'NAT gateway', 'NAT gateways'),
      console: {
        ko: 'VPC → NAT 게이트웨이 → 작업 → NAT 게이트웨이 삭제',
        en: 'VPC → NAT gateways → Actions → Delete NAT gateway',
      },
      why:
        made('natGateway').length > 1
          ? {
              ko: '지우는 데 몇 분이 걸립니다. 하나씩 반복하고, ID는 첫 명령의 결과로 바꾸세요.',
              en: 'It takes a few minutes. Repeat for each; put in the ids that the first command prints.',
            }
          : {
              ko: '지우는 데 몇 분이 걸립니다. ID는 첫 명령의 결과로 바꾸세요.',
              en: 'It takes a few minutes. Put in the id that the first command prints.',
            },
      first: [
        aws(
          `ec2 describe-nat-gateways --query 'NatGateways[].[NatGatewayId,State,NatGatewayAddresses[0].AllocationId]' --output table`,
        ),
      ],
      ends: (item) => isNat(item) && !isAddress(item),
    },
    {
      id: 'address',
      deletes: ['ec2.address'],
      undoes: ['address'],
      title:
        addresses > 1
          ? { ko: `탄력적 IP ${addresses}개 릴리스`, en: `Release the ${addresses} Elastic IPs` }
          : { ko: '탄력적 IP 릴리스', en: 'Release the Elastic IP' },
      console: {
        ko: 'EC2 → 탄력적 IP → 작업 → 탄력적 IP 주소 릴리스',
        en: 'EC2 → Elastic IPs → Actions → Release Elastic IP addresses',
      },
      why: {
        ko: 'NAT 게이트웨이를 지워도 그 주소는 계정에 남아 계속 요금이 나갑니다. 릴리스한 주소는 다시 받을 수 없으니 허용 목록에 등록한 주소인지 확인하세요.',
        en: 'An Elastic IP outlives its NAT gateway in the account, and on the bill. A released address does not come back: check allow lists.',
      },
      first: [
        aws(
          `ec2 describe-addresses --query 'Addresses[?AssociationId==null].[AllocationId,PublicIp]' --output table`,
        ),
      ],
      ends: (item) => (isNat(item) && isAddress(item)) || item.resource.type === 'ec2.address',
    },
    {
      id: 'security-groups',
      deletes: ['ec2.securityGroup'],
      undoes: ['securityGroup', 'securityGroupIngress', 'securityGroupEgress'],
      title: deleted(made('securityGroup'), '보안 그룹', 'security group', 'security groups'),
      console: {
        ko: 'EC2 → 보안 그룹 → 작업 → 보안 그룹 삭제',
        en: 'EC2 → Security Groups → Actions → Delete security groups',
      },
      why:
        made('securityGroup').length > 1
          ? {
              ko: '요금은 없습니다. 네트워크 인터페이스가 사라지고 몇 분이 지나야 지워지며, 서로를 가리키는 규칙이 있으면 태스크 쪽부터 지웁니다.',
              en: "They cost nothing. Wait a few minutes after the last network interface is gone. The tasks' group goes first, because its rules name the other.",
            }
          : {
              ko: '요금은 없습니다. 네트워크 인터페이스가 사라지고 몇 분이 지나야 지워집니다.',
              en: 'It costs nothing. Wait a few minutes after the last network interface is gone.',
            },
    },
    {
      id: 'storeroom',
      deletes: [],
      undoes: [],
      isOfOthers: true,
      title: { ko: '창고를 운영하는 사람에게 삭제 부탁', en: 'Ask who runs the storeroom to delete it' },
      console: {
        ko: 'AWS Cloud Map → 네임스페이스 → 서비스',
        en: 'AWS Cloud Map → Namespaces → Services',
      },
      why: {
        ko: '창고는 다른 사람의 서비스라 그 요금도 여기에 없습니다. 창고가 남아 있는 동안 네임스페이스와 VPC는 지워지지 않습니다. 창고를 계속 쓴다면 이 항목과 그 둘은 표시하지 않고 끝내면 됩니다. 명령은 네임스페이스에 누가 남았는지 보여 줍니다.',
        en: 'Somebody else runs this service, and it is not on your bill. While it exists, the namespace and the VPC cannot be deleted. If it is to stay, leave this and those two unticked, and you are done. The command shows which services are left in the namespace.',
      },
      first: [aws(`servicediscovery list-services --query 'Services[].[Id,Name]' --output table`)],
    },
    {
      id: 'namespace',
      deletes: [],
      undoes: ['namespace'],
      title: { ko: '네임스페이스 삭제', en: 'Delete the namespace' },
      console: { ko: 'AWS Cloud Map → 네임스페이스 → 삭제', en: 'AWS Cloud Map → Namespaces → Delete' },
      why: {
        ko: '다른 서비스가 같은 네임스페이스를 쓴다면 남겨 두세요. 안에 서비스가 남아 있으면 지워지지 않습니다. ID는 첫 명령의 결과로 바꾸세요.',
        en: 'Keep it if other services use it; while a service is in it, it cannot be deleted. Put in the id that the first command prints.',
      },
      first: [
        aws(`servicediscovery list-namespaces --query 'Namespaces[].[Id,Name]' --output table`),
        aws('servicediscovery delete-namespace --id ns-0123456789abcdef'),
      ],
      ends: (item) => item.resource.type.startsWith('servicediscovery.'),
    },
    {
      id: 'log-group',
      deletes: ['logs.logGroup'],
      undoes: ['logGroup'],
      title: { ko: '로그 그룹 삭제', en: 'Delete the log group' },
      console: {
        ko: 'CloudWatch → 로그 그룹 → 작업 → 로그 그룹 삭제',
        en: 'CloudWatch → Log groups → Actions → Delete log group(s)',
      },
      why: {
        ko: '쌓인 로그는 지울 때까지 1 GB마다 다달이 저장 요금이 나갑니다. 얼마나 쌓였는지 모르므로 이 합계에는 없습니다. 내보낸 파일은 30일 뒤에 지워지게 해 두지만, 보존 기간이 없는 로그 그룹의 로그는 저절로 지워지지 않습니다. 로그가 더 필요하면 보존 기간을 확인하세요.',
        en: 'Stored logs cost by the GB each month until they are deleted; how much is stored is not known, so the sum here leaves it out. The exported files keep logs for 30 days; a log group without a retention period keeps them forever. If you still need them, check its retention.',
      },
      ends: of('logs.logGroup'),
    },
    {
      id: 'cluster',
      deletes: ['ecs.cluster'],
      undoes: ['cluster', 'clusterCapacityProviders'],
      title: { ko: `클러스터 ${cluster} 삭제`, en: `Delete the cluster ${cluster}` },
      console: {
        ko: `ECS → 클러스터 → ${cluster} → 클러스터 삭제`,
        en: `ECS → Clusters → ${cluster} → Delete cluster`,
      },
      why: {
        ko: '빈 클러스터는 무료라서 남겨 두어도 되지만, Container Insights를 켰다면 끄세요. 다른 서비스나 태스크가 있으면 지워지지 않습니다.',
        en: 'An empty cluster is free, so it may stay; turn Container Insights off if it is on. It cannot be deleted while another service or task is in it.',
      },
      ends: of('ecs.cluster'),
    },
    {
      id: 'task-definition',
      deletes: [],
      undoes: ['taskDefinition'],
      title: { ko: `태스크 정의 ${name} 등록 취소`, en: `Deregister the task definition ${name}` },
      console: {
        ko: `ECS → 태스크 정의 → ${name} → 작업 → 등록 취소`,
        en: `ECS → Task definitions → ${name} → Actions → Deregister`,
      },
      why: {
        ko: '요금은 없습니다. 개정이 여럿이면 개정마다 반복하세요.',
        en: 'It costs nothing. Repeat for each revision.',
      },
      first: each(
        'taskDefinition',
        'family',
        (family) => `ecs deregister-task-definition --task-definition ${family}:1`,
      ),
    },
    {
      id: 'roles',
      deletes: [],
      undoes: ['role'],
      title: deleted(made('role'), 'IAM 역할', 'IAM role', 'IAM roles'),
      console: { ko: 'IAM → 역할 → 삭제', en: 'IAM → Roles → Delete' },
      why: {
        ko: '요금은 없습니다. 다른 태스크 정의나 클러스터도 같은 역할을 쓸 수 있으니, 이번에 새로 만든 역할일 때만 지우세요. CloudFormation, CDK, Terraform은 다른 이름을 붙이므로, 이름을 첫 명령의 결과로 바꾸세요.',
        en: 'They cost nothing. Other task definitions and clusters may use them too: delete only what was made for this service. CloudFormation, CDK and Terraform give them other names: put in those that the first command prints.',
      },
      first: [
        aws(
          `iam list-roles --query "Roles[?${made('role').map(isCalledSo).join(' || ')}].RoleName" --output text`,
        ),
        ...made('role').flatMap((role) => {
          const roleName = named(role, 'roleName')
          return [
            aws(`iam detach-role-policy --role-name ${roleName} --policy-arn ${named(role, 'policyArn')}`),
            aws(`iam delete-role --role-name ${roleName}`),
          ]
        }),
      ],
    },
    {
      id: 'network',
      deletes: [],
      undoes: [
        'vpc',
        'internetGateway',
        'internetGatewayAttachment',
        'subnet',
        'routeTable',
        'routeTableAssociation',
        'route',
      ],
      title: { ko: '내보낸 파일이 만든 VPC 삭제', en: 'Delete the VPC that the exported files made' },
      console: { ko: 'VPC → VPC → 작업 → VPC 삭제', en: 'VPC → Your VPCs → Actions → Delete VPC' },
      why: {
        ko: '요금은 없지만 리전마다 둘 수 있는 VPC의 수가 정해져 있습니다. 기본 VPC를 썼다면 지우지 마세요. 서브넷과 라우팅 테이블은 개수만큼 반복하고, ID는 앞의 명령들의 결과로 바꾸세요.',
        en: 'It costs nothing, but a Region takes only so many VPCs. If you used the default VPC, leave it alone. Repeat for each subnet and route table; put in the ids that the first commands print.',
      },
      first: [
        aws(
          "ec2 describe-vpcs --filters Name=is-default,Values=false --query 'Vpcs[].[VpcId,CidrBlock]' --output table",
        ),
        aws(
          "ec2 describe-subnets --filters Name=vpc-id,Values=vpc-0123456789abcdef0 --query 'Subnets[].SubnetId' --output text",
        ),
        aws('ec2 delete-subnet --subnet-id subnet-0123456789abcdef0'),
        aws(
          "ec2 describe-route-tables --filters Name=vpc-id,Values=vpc-0123456789abcdef0 --query 'RouteTables[].[RouteTableId,Associations[0].Main]' --output table",
        ),
        aws('ec2 delete-route-table --route-table-id rtb-0123456789abcdef0'),
        aws(
          "ec2 describe-internet-gateways --filters Name=attachment.vpc-id,Values=vpc-0123456789abcdef0 --query 'InternetGateways[].InternetGatewayId' --output text",
        ),
        aws(
          'ec2 detach-internet-gateway --internet-gateway-id igw-0123456789abcdef0 --vpc-id vpc-0123456789abcdef0',
        ),
        aws('ec2 delete-internet-gateway --internet-gateway-id igw-0123456789abcdef0'),
        aws('ec2 delete-vpc --vpc-id vpc-0123456789abcdef0'),
      ],
    },
    {
      id: 'budget',
      deletes: [],
      undoes: ['budget'],
      title: { ko: '예산 알림 삭제', en: 'Delete the budget alert' },
      console: {
        ko: '결제 및 비용 관리 → 예산 → 작업 → 삭제',
        en: 'Billing and Cost Management → Budgets → Actions → Delete',
      },
      why: {
        ko: '계정 전체의 요금을 지켜보는 알림이라, 남겨 두면 잊은 것이 있을 때 알려 줍니다. 더 필요 없을 때만 지우세요.',
        en: 'It watches the bill of the whole account, and tells you of what was forgotten. Delete it only when you no longer need it.',
      },
      first: each(
        'budget',
        'budgetName',
        (budget) =>
          `budgets delete-budget --account-id "$(aws sts get-caller-identity --query Account --output text)" --budget-name ${budget}`,
      ),
    },
  ]
}

/** The ids of all steps that any service could need. */
export const cleanUpIds: readonly string[] = drafts(start, []).map(({ id }) => id)
