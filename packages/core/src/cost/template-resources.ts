import type { SourcePath, Text } from '../finding/index.ts'

/** A file of which the parts are read, as the readers have it. */
interface TemplateSource {
  readonly name: string
  readonly documents: readonly { readonly value: unknown }[]
}

/** Resources of one type in a template that no bill here prices; `at` is the place of the first. */
export interface UnpricedInTemplate {
  readonly at: SourcePath
  readonly reason: Text
}

/**
 * The resources of templates that cost money, or may, and that no bill here prices: every one of which the type is neither
 * read into the graph nor known to be free.
 */
export function unpricedInTemplates(sources: readonly TemplateSource[]): readonly UnpricedInTemplate[] {
  return sources.flatMap(({ name, documents }) =>
    documents.flatMap(({ value }, document) => {
      const byType = Map.groupBy(resourcesIn(value), ({ type }) => type)
      return [...byType].map(([type, members]): UnpricedInTemplate => {
        const ids = members.map(({ id }) => id)
        return {
          at: { file: name, document, path: ['Resources', ids[0] ?? ''], atKey: true },
          reason: {
            ko: `${type} (${ids.join(', ')})의 요금은 계산하지 않습니다.`,
            en: `${type} (${ids.join(', ')}) is not priced.`,
          },
        }
      })
    }),
  )
}

function resourcesIn(value: unknown): readonly { readonly id: string; readonly type: string }[] {
  if (typeof value !== 'object' || value === null || !('Resources' in value)) return []
  const { Resources: resources } = value
  if (typeof resources !== 'object' || resources === null) return []
  return Object.entries(resources as Readonly<Record<string, unknown>>).flatMap(([id, resource]) => {
    const type: unknown =
      typeof resource === 'object' && resource !== null && 'Type' in resource ? resource.Type : undefined
    if (typeof type !== 'string' || readTypes.has(type) || isFree(type, resource)) return []
    return [{ id, type }]
  })
}

function isFree(type: string, resource: unknown): boolean {
  // A parameter is of the standard tier, and free, unless it says otherwise.
  if (type === 'AWS::SSM::Parameter')
    return !/"Tier":"(?:Advanced|Intelligent-Tiering)"/.test(JSON.stringify(resource))
  return freeTypes.has(type) || freePrefixes.some((prefix) => type.startsWith(prefix))
}

/** Types that the graph has, and that the bill prices or names, or that are free. */
export const readTypes: ReadonlySet<string> = new Set([
  'AWS::ApplicationAutoScaling::ScalableTarget', 'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::AutoScaling::AutoScalingGroup', 'AWS::AutoScaling::LaunchConfiguration', 'AWS::Budgets::Budget', 'AWS::CloudWatch::Alarm',
  'AWS::EC2::EIP', 'AWS::EC2::EgressOnlyInternetGateway', 'AWS::EC2::InternetGateway', 'AWS::EC2::LaunchTemplate',
  'AWS::EC2::NatGateway', 'AWS::EC2::NetworkAcl', 'AWS::EC2::NetworkInterface', 'AWS::EC2::PrefixList', 'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet', 'AWS::EC2::VPC', 'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCEndpointService', 'AWS::ECR::Repository',
  'AWS::ECS::CapacityProvider', 'AWS::ECS::Cluster', 'AWS::ECS::Daemon', 'AWS::ECS::DaemonTaskDefinition',
  'AWS::ECS::Gateway',  'AWS::ECS::ExpressGatewayService', 'AWS::ECS::Service',
  'AWS::ECS::TaskDefinition', 'AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule', 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::Role', 'AWS::Logs::LogGroup',
  'AWS::ServiceDiscovery::HttpNamespace', 'AWS::ServiceDiscovery::PrivateDnsNamespace',
  'AWS::ServiceDiscovery::PublicDnsNamespace', 'AWS::ServiceDiscovery::Service',
]) // prettier-ignore

/** Namespaces in which nothing is paid for. https://aws.amazon.com/iam/pricing/: IAM is free of charge. */
const freePrefixes = [
  'AWS::IAM::',
  'AWS::CDK::',
  'AWS::CloudFormation::Wait',
  'AWS::ResourceGroups::',
] as const

/**
 * Types that have no price of their own: settings and links of others, or free by the service's pricing page. Public certificates
 * of ACM are free (https://aws.amazon.com/certificate-manager/pricing/), CloudFormation is for AWS's own types
 * (https://aws.amazon.com/cloudformation/pricing/), and the parts of a VPC are (https://aws.amazon.com/vpc/pricing/).
 */
const freeTypes: ReadonlySet<string> = new Set([
  'AWS::CertificateManager::Certificate', 'AWS::CloudFormation::Macro', 'AWS::CloudFormation::Stack',
  'AWS::EC2::DHCPOptions', 'AWS::EC2::EIPAssociation', 'AWS::EC2::GatewayRouteTableAssociation', 'AWS::EC2::KeyPair',
  'AWS::EC2::NetworkAclEntry', 'AWS::EC2::NetworkInterfaceAttachment', 'AWS::EC2::PlacementGroup', 'AWS::EC2::Route',
  'AWS::EC2::SecurityGroupEgress', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupVpcAssociation',
  'AWS::EC2::SubnetCidrBlock', 'AWS::EC2::SubnetNetworkAclAssociation', 'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VolumeAttachment', 'AWS::EC2::VPCCidrBlock', 'AWS::EC2::VPCDHCPOptionsAssociation',
  'AWS::EC2::VPCGatewayAttachment', 'AWS::AutoScaling::LifecycleHook', 'AWS::AutoScaling::ScalingPolicy',
  'AWS::AutoScaling::ScheduledAction', 'AWS::ECR::RegistryPolicy', 'AWS::ECR::RepositoryCreationTemplate',
  'AWS::ECS::ClusterCapacityProviderAssociations', 'AWS::ECS::GatewayClusterAssociations', 'AWS::ECS::PrimaryTaskSet', 'AWS::EFS::AccessPoint', 'AWS::EFS::MountTarget',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate', 'AWS::ElasticLoadBalancingV2::TrustStore', 'AWS::Events::EventBusPolicy',
  'AWS::KMS::Alias', 'AWS::Lambda::Permission', 'AWS::Logs::ResourcePolicy', 'AWS::RDS::DBClusterParameterGroup',
  'AWS::RDS::DBParameterGroup', 'AWS::RDS::DBSubnetGroup', 'AWS::ElastiCache::ParameterGroup', 'AWS::ElastiCache::SubnetGroup',
  'AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup', 'AWS::S3::BucketPolicy', 'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy', 'AWS::SecretsManager::ResourcePolicy', 'AWS::SecretsManager::SecretTargetAttachment',
  'AWS::ServiceDiscovery::Instance', 'AWS::VpcLattice::AuthPolicy', 'AWS::VpcLattice::Listener', 'AWS::VpcLattice::Rule',
  'AWS::VpcLattice::ServiceNetwork', 'AWS::VpcLattice::ServiceNetworkServiceAssociation',
  'AWS::VpcLattice::ServiceNetworkVpcAssociation', 'AWS::VpcLattice::TargetGroup', 'AWS::WAFv2::WebACLAssociation',
]) // prettier-ignore
