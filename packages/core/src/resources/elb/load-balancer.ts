import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

/** A Classic Load Balancer. */
export default defineResource({
  type: 'elb.loadBalancer',
  shape: {
    loadBalancerName: 'text',
    dnsName: 'text',
    canonicalHostedZoneName: 'text',
    canonicalHostedZoneNameID: 'text',
    listenerDescriptions: list({
      listener: {
        protocol: 'text',
        loadBalancerPort: 'number',
        instanceProtocol: 'text',
        instancePort: 'number',
        sslCertificateId: 'text',
      },
      policyNames: texts,
    }),
    policies: 'any',
    backendServerDescriptions: 'any',
    availabilityZones: texts,
    subnets: texts,
    vpcId: 'text',
    instances: list({ instanceId: 'text' }),
    healthCheck: 'any',
    sourceSecurityGroup: 'any',
    securityGroups: texts,
    createdTime: 'time',
    scheme: 'text',
    tags,
  },
  names: ['loadBalancerName'],
  links: [
    ['vpcId', 'ec2.vpc'],
    ['subnets.*', 'ec2.subnet'],
    ['securityGroups.*', 'ec2.securityGroup'],
  ],
  reported: [
    'dnsName',
    'canonicalHostedZoneName',
    'canonicalHostedZoneNameID',
    'vpcId',
    'createdTime',
    'sourceSecurityGroup',
  ],
  printedAs: ['LoadBalancerDescriptions'],
  cloudFormation: {
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    ref: 'loadBalancerName',
    attributes: { DNSName: 'dnsName' },
  },
  terraform: { type: 'aws_elb' },
})
