import { defineResource } from '../descriptor.ts'
import { list, tags, texts } from '../shape.ts'

export default defineResource({
  type: 'ec2.launchTemplate',
  shape: {
    launchTemplateId: 'text',
    launchTemplateName: 'text',
    versionNumber: 'number',
    launchTemplateData: {
      imageId: 'text',
      instanceType: 'text',
      blockDeviceMappings: list({
        deviceName: 'text',
        ebs: {
          volumeSize: 'number',
          volumeType: 'text',
          iops: 'number',
          throughput: 'number',
        },
      }),
      networkInterfaces: list({
        deviceIndex: 'number',
        associatePublicIpAddress: 'flag',
        groups: texts,
      }),
      securityGroupIds: texts,
      instanceMarketOptions: { marketType: 'text' },
      creditSpecification: { cpuCredits: 'text' },
    },
    tags,
    createTime: 'any',
    createdBy: 'any',
    defaultVersion: 'any',
    operator: 'any',
    versionDescription: 'any',
  },
  names: ['launchTemplateId', 'launchTemplateName'],
  links: [
    ['launchTemplateData.networkInterfaces.*.groups.*', 'ec2.securityGroup'],
    ['launchTemplateData.securityGroupIds.*', 'ec2.securityGroup'],
  ],
  reported: ['launchTemplateId', 'versionNumber', 'createTime', 'createdBy', 'defaultVersion'],
  printedAs: ['LaunchTemplateVersions'],
  notExported: ['operator', 'versionDescription'],
  cloudFormation: {
    type: 'AWS::EC2::LaunchTemplate',
    otherTypes: ['AWS::AutoScaling::LaunchConfiguration'],
    ref: 'launchTemplateId',
    attributes: { LaunchTemplateId: 'launchTemplateId' },
  },
  terraform: {
    type: 'aws_launch_template',
    names: {
      launchTemplateName: 'name',
      'launchTemplateData.networkInterfaces.*.groups': 'security_groups',
      'launchTemplateData.securityGroupIds': 'vpc_security_group_ids',
    },
  },
})
