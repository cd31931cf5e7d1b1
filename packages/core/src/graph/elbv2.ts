import * as z from 'zod/mini'
import { lazily } from '../finding/index.ts'
import { flag, number, opaque, tags, text, texts, timestamp } from './fields.ts'

// Shapes as in the Elastic Load Balancing v2 API, first letters in lower case.

export const loadBalancer = lazily(() =>
  z.looseObject({
    loadBalancerArn: text,
    dnsName: text,
    canonicalHostedZoneId: text,
    createdTime: timestamp,
    loadBalancerName: text,
    scheme: text,
    vpcId: text,
    state: z.optional(z.looseObject({ code: text, reason: text })),
    type: text,
    availabilityZones: z.optional(
      z.array(
        z.looseObject({
          zoneName: text,
          subnetId: text,
          outpostId: text,
          loadBalancerAddresses: z.optional(
            z.array(
              z.looseObject({
                ipAddress: text,
                allocationId: text,
                privateIPv4Address: text,
                iPv6Address: text,
              }),
            ),
          ),
          sourceNatIpv6Prefixes: texts,
        }),
      ),
    ),
    securityGroups: texts,
    ipAddressType: text,
    customerOwnedIpv4Pool: text,
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: text,
    enablePrefixForIpv6SourceNat: text,
    ipamPools: opaque,
    tags,
  }),
)

const actions = lazily(() =>
  z.optional(
    z.array(
      z.looseObject({
        type: text,
        targetGroupArn: text,
        order: number,
        authenticateOidcConfig: opaque,
        authenticateCognitoConfig: opaque,
        redirectConfig: opaque,
        fixedResponseConfig: opaque,
        forwardConfig: z.optional(
          z.looseObject({
            targetGroups: z.optional(z.array(z.looseObject({ targetGroupArn: text, weight: number }))),
            targetGroupStickinessConfig: opaque,
          }),
        ),
        jwtValidationConfig: opaque,
      }),
    ),
  ),
)

export const listener = lazily(() =>
  z.looseObject({
    listenerArn: text,
    loadBalancerArn: text,
    port: number,
    protocol: text,
    certificates: opaque,
    sslPolicy: text,
    defaultActions: actions(),
    alpnPolicy: texts,
    mutualAuthentication: opaque,
    tags,
  }),
)

export const rule = lazily(() =>
  z.looseObject({
    ruleArn: text,
    /** Not in the API's answer, which lists the rules of one listener; the reader adds it. */
    listenerArn: text,
    priority: text,
    conditions: opaque,
    actions: actions(),
    isDefault: flag,
    transforms: opaque,
    tags,
  }),
)

export const targetGroup = lazily(() =>
  z.looseObject({
    targetGroupArn: text,
    targetGroupName: text,
    protocol: text,
    port: number,
    vpcId: text,
    healthCheckProtocol: text,
    healthCheckPort: text,
    healthCheckEnabled: flag,
    healthCheckIntervalSeconds: number,
    healthCheckTimeoutSeconds: number,
    healthyThresholdCount: number,
    unhealthyThresholdCount: number,
    healthCheckPath: text,
    matcher: z.optional(z.looseObject({ httpCode: text, grpcCode: text })),
    loadBalancerArns: texts,
    targetType: text,
    protocolVersion: text,
    ipAddressType: text,
    targetControlPort: number,
    /** DescribeTargetGroupAttributes' answer for this group; absent where nobody asked. */
    attributes: z.optional(z.array(z.looseObject({ key: text, value: text }))),
    /** DescribeTargetHealth's answer for this group; absent where nobody asked. */
    targetHealthDescriptions: z.optional(
      z.array(
        z.looseObject({
          target: z.optional(z.looseObject({ id: text, port: number, availabilityZone: text })),
          healthCheckPort: text,
          targetHealth: z.optional(z.looseObject({ state: text, reason: text, description: text })),
          anomalyDetection: opaque,
          administrativeOverride: opaque,
        }),
      ),
    ),
    tags,
  }),
)
