import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'elbv2.loadBalancer',
  shape: {
    loadBalancerArn: 'text',
    dnsName: 'text',
    canonicalHostedZoneId: 'text',
    createdTime: 'time',
    loadBalancerName: 'text',
    scheme: 'text',
    vpcId: 'text',
    state: {
      code: 'text',
      reason: 'text',
    },
    type: 'text',
    availabilityZones: list({
      zoneName: 'text',
      subnetId: 'text',
      outpostId: 'text',
      loadBalancerAddresses: list({
        ipAddress: 'text',
        allocationId: 'text',
        privateIPv4Address: 'text',
        iPv6Address: 'text',
      }),
      sourceNatIpv6Prefixes: texts,
    }),
    securityGroups: texts,
    ipAddressType: 'text',
    customerOwnedIpv4Pool: 'text',
    enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'text',
    enablePrefixForIpv6SourceNat: 'text',
    attributes: tags,
    ipamPools: 'any',
    tags,
  },
  names: ['loadBalancerName', 'loadBalancerArn'],
  links: [
    ['vpcId', 'ec2.vpc'],
    ['availabilityZones.*.subnetId', 'ec2.subnet'],
    ['availabilityZones.*.loadBalancerAddresses.*.allocationId', 'ec2.address'],
    ['securityGroups.*', 'ec2.securityGroup'],
  ],
  reported: ['loadBalancerArn', 'dnsName', 'canonicalHostedZoneId', 'createdTime', 'vpcId', 'state'],
  notExported: ['customerOwnedIpv4Pool', 'ipamPools'],
  printedAs: ['LoadBalancers'],
  cloudFormation: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ref: 'loadBalancerArn',
    attributes: {
      LoadBalancerArn: 'loadBalancerArn',
      DNSName: 'dnsName',
      LoadBalancerName: 'loadBalancerName',
      CanonicalHostedZoneID: 'canonicalHostedZoneId',
    },
    names: { loadBalancerName: 'Name', attributes: 'LoadBalancerAttributes' },
  },
  terraform: {
    type: 'aws_lb',
    names: { loadBalancerName: 'name', type: 'load_balancer_type' },
  },
  collection: [
    { operation: 'DescribeLoadBalancers', action: 'elasticloadbalancing:DescribeLoadBalancers' },
    {
      operation: 'DescribeLoadBalancerAttributes',
      action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
    },
    { operation: 'DescribeTags', action: 'elasticloadbalancing:DescribeTags' },
  ],
  deletion: {
    operation: 'DeleteLoadBalancer',
    action: 'elasticloadbalancing:DeleteLoadBalancer',
    command: 'elbv2 delete-load-balancer',
    input: { LoadBalancerArn: 'loadBalancerArn' },
    wait: {
      command: 'elbv2 wait load-balancers-deleted',
      input: { LoadBalancerArns: { list: 'loadBalancerArn' } },
    },
  },
})
