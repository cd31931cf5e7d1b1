import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { flag, number, opaque, tags, text, texts, timestamp } from './fields.ts'

// Shapes as in the Amazon EC2 API, first letters in lower case.

const ipPermissions = lazily(() =>
  z.optional(
    z.array(
      z.looseObject({
        ipProtocol: text,
        fromPort: number,
        toPort: number,
        userIdGroupPairs: z.optional(
          z.array(
            z.looseObject({
              description: text,
              userId: text,
              groupName: text,
              groupId: text,
              vpcId: text,
              vpcPeeringConnectionId: text,
              peeringStatus: text,
            }),
          ),
        ),
        ipRanges: z.optional(z.array(z.looseObject({ description: text, cidrIp: text }))),
        ipv6Ranges: z.optional(z.array(z.looseObject({ description: text, cidrIpv6: text }))),
        prefixListIds: z.optional(z.array(z.looseObject({ description: text, prefixListId: text }))),
      }),
    ),
  ),
)

export const securityGroup = lazily(() =>
  z.looseObject({
    groupId: text,
    groupName: text,
    description: text,
    vpcId: text,
    ownerId: text,
    securityGroupArn: text,
    ipPermissions: ipPermissions(),
    ipPermissionsEgress: ipPermissions(),
    tags,
  }),
)

export const vpc = lazily(() =>
  z.looseObject({
    vpcId: text,
    ownerId: text,
    cidrBlock: text,
    cidrBlockAssociationSet: opaque,
    ipv6CidrBlockAssociationSet: opaque,
    isDefault: flag,
    state: text,
    instanceTenancy: text,
    dhcpOptionsId: text,
    encryptionControl: opaque,
    blockPublicAccessStates: opaque,
    tags,
  }),
)

export const subnet = lazily(() =>
  z.looseObject({
    subnetId: text,
    subnetArn: text,
    vpcId: text,
    ownerId: text,
    availabilityZone: text,
    availabilityZoneId: text,
    cidrBlock: text,
    state: text,
    availableIpAddressCount: number,
    mapPublicIpOnLaunch: flag,
    defaultForAz: flag,
    assignIpv6AddressOnCreation: flag,
    ipv6CidrBlockAssociationSet: z.optional(
      z.array(
        z.looseObject({
          associationId: text,
          ipv6CidrBlock: text,
          ipv6CidrBlockState: z.optional(z.looseObject({ state: text, statusMessage: text })),
          ipv6AddressAttribute: text,
          ipSource: text,
        }),
      ),
    ),
    ipv6Native: flag,
    enableDns64: flag,
    enableLniAtDeviceIndex: number,
    mapCustomerOwnedIpOnLaunch: flag,
    customerOwnedIpv4Pool: text,
    outpostArn: text,
    privateDnsNameOptionsOnLaunch: opaque,
    blockPublicAccessStates: opaque,
    type: text,
    tags,
  }),
)

export const routeTable = lazily(() =>
  z.looseObject({
    routeTableId: text,
    vpcId: text,
    ownerId: text,
    associations: z.optional(
      z.array(
        z.looseObject({
          main: flag,
          routeTableAssociationId: text,
          routeTableId: text,
          subnetId: text,
          gatewayId: text,
          publicIpv4Pool: text,
          associationState: opaque,
        }),
      ),
    ),
    propagatingVgws: opaque,
    routes: z.optional(
      z.array(
        z.looseObject({
          destinationCidrBlock: text,
          destinationIpv6CidrBlock: text,
          destinationPrefixListId: text,
          egressOnlyInternetGatewayId: text,
          gatewayId: text,
          instanceId: text,
          instanceOwnerId: text,
          natGatewayId: text,
          transitGatewayId: text,
          localGatewayId: text,
          carrierGatewayId: text,
          networkInterfaceId: text,
          vpcPeeringConnectionId: text,
          coreNetworkArn: text,
          odbNetworkArn: text,
          ipAddress: text,
          origin: text,
          state: text,
        }),
      ),
    ),
    tags,
  }),
)

export const internetGateway = lazily(() =>
  z.looseObject({
    internetGatewayId: text,
    ownerId: text,
    attachments: z.optional(z.array(z.looseObject({ vpcId: text, state: text }))),
    tags,
  }),
)

export const egressOnlyInternetGateway = lazily(() =>
  z.looseObject({
    egressOnlyInternetGatewayId: text,
    attachments: z.optional(z.array(z.looseObject({ vpcId: text, state: text }))),
    tags,
  }),
)

export const networkAcl = lazily(() =>
  z.looseObject({
    networkAclId: text,
    vpcId: text,
    ownerId: text,
    isDefault: flag,
    associations: z.optional(
      z.array(z.looseObject({ networkAclAssociationId: text, networkAclId: text, subnetId: text })),
    ),
    entries: z.optional(
      z.array(
        z.looseObject({
          ruleNumber: number,
          egress: flag,
          protocol: text,
          ruleAction: text,
          cidrBlock: text,
          ipv6CidrBlock: text,
          portRange: z.optional(z.looseObject({ from: number, to: number })),
          icmpTypeCode: z.optional(z.looseObject({ type: number, code: number })),
        }),
      ),
    ),
    tags,
  }),
)

export const managedPrefixList = lazily(() =>
  z.looseObject({
    prefixListId: text,
    prefixListArn: text,
    prefixListName: text,
    addressFamily: text,
    state: text,
    stateMessage: text,
    maxEntries: number,
    version: number,
    ownerId: text,
    ipamPrefixListResolverTargetId: text,
    ipamPrefixListResolverSyncEnabled: flag,
    /** GetManagedPrefixListEntries' answer for this list; absent where nobody asked. */
    entries: z.optional(z.array(z.looseObject({ cidr: text, description: text }))),
    tags,
  }),
)

export const natGateway = lazily(() =>
  z.looseObject({
    natGatewayId: text,
    subnetId: text,
    vpcId: text,
    state: text,
    connectivityType: text,
    createTime: timestamp,
    deleteTime: timestamp,
    failureCode: text,
    failureMessage: text,
    natGatewayAddresses: z.optional(
      z.array(
        z.looseObject({
          allocationId: text,
          networkInterfaceId: text,
          privateIp: text,
          publicIp: text,
          associationId: text,
          isPrimary: flag,
          failureMessage: text,
          status: text,
          availabilityZone: text,
          availabilityZoneId: text,
        }),
      ),
    ),
    provisionedBandwidth: opaque,
    availabilityMode: text,
    autoScalingIps: text,
    autoProvisionZones: text,
    attachedAppliances: opaque,
    routeTableId: text,
    tags,
  }),
)

export const vpcEndpoint = lazily(() =>
  z.looseObject({
    vpcEndpointId: text,
    vpcEndpointType: text,
    vpcId: text,
    serviceName: text,
    state: text,
    policyDocument: text,
    routeTableIds: texts,
    subnetIds: texts,
    groups: z.optional(z.array(z.looseObject({ groupId: text, groupName: text }))),
    ipAddressType: text,
    dnsOptions: opaque,
    privateDnsEnabled: flag,
    requesterManaged: flag,
    networkInterfaceIds: texts,
    dnsEntries: opaque,
    creationTimestamp: timestamp,
    ownerId: text,
    lastError: opaque,
    ipv4Prefixes: opaque,
    ipv6Prefixes: opaque,
    failureReason: text,
    serviceNetworkArn: text,
    resourceConfigurationArn: text,
    serviceRegion: text,
    payerResponsibilities: opaque,
    tags,
  }),
)

export const address = lazily(() =>
  z.looseObject({
    allocationId: text,
    associationId: text,
    domain: text,
    instanceId: text,
    networkInterfaceId: text,
    networkInterfaceOwnerId: text,
    privateIpAddress: text,
    publicIp: text,
    publicIpv4Pool: text,
    networkBorderGroup: text,
    customerOwnedIp: text,
    customerOwnedIpv4Pool: text,
    carrierIp: text,
    subnetId: text,
    serviceManaged: text,
    tags,
  }),
)

export const networkInterface = lazily(() =>
  z.looseObject({
    networkInterfaceId: text,
    subnetId: text,
    vpcId: text,
    ownerId: text,
    availabilityZone: text,
    availabilityZoneId: text,
    description: text,
    interfaceType: text,
    status: text,
    association: z.optional(
      z.looseObject({
        allocationId: text,
        associationId: text,
        ipOwnerId: text,
        publicDnsName: text,
        publicIp: text,
        customerOwnedIp: text,
        carrierIp: text,
      }),
    ),
    attachment: z.optional(
      z.looseObject({
        attachTime: timestamp,
        attachmentId: text,
        deleteOnTermination: flag,
        deviceIndex: number,
        networkCardIndex: number,
        instanceId: text,
        instanceOwnerId: text,
        status: text,
        enaSrdSpecification: opaque,
        enaQueueCount: number,
      }),
    ),
    groups: z.optional(z.array(z.looseObject({ groupId: text, groupName: text }))),
    privateIpAddress: text,
    privateIpAddresses: opaque,
    privateDnsName: text,
    publicDnsName: text,
    publicIpDnsNameOptions: opaque,
    ipv4Prefixes: opaque,
    ipv6Prefixes: opaque,
    ipv6Addresses: opaque,
    ipv6Address: text,
    ipv6Native: flag,
    macAddress: text,
    requesterId: text,
    requesterManaged: flag,
    sourceDestCheck: flag,
    connectionTrackingConfiguration: opaque,
    denyAllIgwTraffic: flag,
    outpostArn: text,
    operator: z.optional(z.looseObject({ managed: flag, principal: text })),
    associatedSubnets: texts,
    tagSet: tags,
    tags,
  }),
)
