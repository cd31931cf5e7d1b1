import type { ResourceType } from '../graph/index.ts'

/** Which properties one sets when a resource is created, and which AWS only reports of it (its state, ids and times). */
interface PropertyNames {
  readonly settable: readonly string[]
  readonly reported: readonly string[]
}

/**
 * The properties by type, in the graph's spelling, from the AWS API references and the CloudFormation resource schemas.
 * A property that is in neither list is unknown here, and an export says that it left it out.
 */
export const propertyNames = {
  'ecs.cluster': list(
    'clusterName settings configuration capacityProviders defaultCapacityProviderStrategy serviceConnectDefaults tags',
    'clusterArn status registeredContainerInstancesCount runningTasksCount pendingTasksCount activeServicesCount statistics attachments attachmentsStatus',
  ),
  'ecs.capacityProvider': list(
    'name cluster autoScalingGroupProvider managedInstancesProvider tags',
    'capacityProviderArn status updateStatus updateStatusReason type',
  ),
  'ecs.taskDefinition': list(
    'family taskRoleArn executionRoleArn networkMode containerDefinitions volumes placementConstraints requiresCompatibilities cpu memory tags pidMode ipcMode proxyConfiguration inferenceAccelerators ephemeralStorage runtimePlatform enableFaultInjection',
    'taskDefinitionArn revision status requiresAttributes compatibilities registeredAt deregisteredAt deleteRequestedAt registeredBy',
  ),
  'ecs.service': list(
    'cluster clusterArn serviceName taskDefinition availabilityZoneRebalancing loadBalancers serviceRegistries desiredCount launchType capacityProviderStrategy platformVersion role deploymentConfiguration placementConstraints placementStrategy networkConfiguration healthCheckGracePeriodSeconds schedulingStrategy deploymentController tags enableECSManagedTags propagateTags enableExecuteCommand serviceConnectConfiguration volumeConfigurations vpcLatticeConfigurations gatewayConnectors monitoring',
    'serviceArn clientToken status runningCount pendingCount platformFamily taskSets deployments roleArn events createdAt createdBy currentServiceDeployment currentServiceRevisions resourceManagementType',
  ),
  'elbv2.loadBalancer': list(
    'loadBalancerName scheme type ipAddressType availabilityZones securityGroups attributes enforceSecurityGroupInboundRulesOnPrivateLinkTraffic enablePrefixForIpv6SourceNat tags',
    'loadBalancerArn dnsName canonicalHostedZoneId createdTime vpcId state',
  ),
  'elbv2.listener': list(
    'loadBalancerArn port protocol certificates sslPolicy defaultActions alpnPolicy mutualAuthentication tags',
    'listenerArn',
  ),
  'elbv2.rule': list('listenerArn priority conditions actions transforms tags', 'ruleArn isDefault'),
  'elbv2.targetGroup': list(
    'targetGroupName protocol port vpcId healthCheckProtocol healthCheckPort healthCheckEnabled healthCheckIntervalSeconds healthCheckTimeoutSeconds healthyThresholdCount unhealthyThresholdCount healthCheckPath matcher targetType protocolVersion ipAddressType targetControlPort attributes tags',
    'targetGroupArn loadBalancerArns targetHealthDescriptions',
  ),
  'ec2.securityGroup': list(
    'groupName description vpcId ipPermissions ipPermissionsEgress tags',
    'groupId ownerId securityGroupArn',
  ),
  'ec2.vpc': list(
    'cidrBlock instanceTenancy tags',
    'vpcId ownerId cidrBlockAssociationSet isDefault state dhcpOptionsId blockPublicAccessStates',
  ),
  'ec2.subnet': list(
    'vpcId availabilityZone cidrBlock mapPublicIpOnLaunch assignIpv6AddressOnCreation ipv6Native enableDns64 outpostArn privateDnsNameOptionsOnLaunch tags',
    'subnetId subnetArn ownerId availabilityZoneId state availableIpAddressCount defaultForAz blockPublicAccessStates type mapCustomerOwnedIpOnLaunch',
  ),
  'ec2.routeTable': list('vpcId routes associations tags', 'routeTableId ownerId'),
  'ec2.internetGateway': list('attachments tags', 'internetGatewayId ownerId'),
  'ec2.natGateway': list(
    'subnetId connectivityType natGatewayAddresses tags',
    'natGatewayId vpcId state createTime deleteTime failureCode failureMessage routeTableId',
  ),
  'ec2.vpcEndpoint': list(
    'vpcEndpointType vpcId serviceName policyDocument routeTableIds subnetIds groups ipAddressType privateDnsEnabled serviceRegion tags',
    'vpcEndpointId state requesterManaged networkInterfaceIds dnsEntries creationTimestamp ownerId lastError failureReason ipv4Prefixes ipv6Prefixes',
  ),
  'ec2.address': list(
    'domain tags',
    'allocationId associationId publicIp instanceId networkInterfaceId networkInterfaceOwnerId privateIpAddress networkBorderGroup publicIpv4Pool',
  ),
  'ec2.launchTemplate': list(
    'launchTemplateName launchTemplateData tags',
    'launchTemplateId versionNumber createTime createdBy defaultVersion',
  ),
  'autoscaling.autoScalingGroup': list(
    'autoScalingGroupName launchTemplate minSize maxSize desiredCapacity vpcZoneIdentifier tags',
    'autoScalingGroupARN availabilityZones instances createdTime status',
  ),
  'logs.logGroup': list(
    'logGroupName retentionInDays kmsKeyId logGroupClass deletionProtectionEnabled tags',
    'arn logGroupArn creationTime metricFilterCount storedBytes dataProtectionStatus inheritedProperties',
  ),
  'budgets.budget': list('budgetName budgetType timeUnit budgetLimit', 'calculatedSpend lastUpdatedTime'),
} as const satisfies Partial<Record<ResourceType, PropertyNames>>

function list(settable: string, reported: string): PropertyNames {
  return { settable: settable.split(' '), reported: reported.split(' ') }
}
