import { expect, test } from 'vitest'
import { plainNames } from '../../src/finding/index.ts'

test.each([
  // jenkinsci/amazon-ecs-plugin: examples/fargate/cloudformation-master.yaml
  ['태스크의 보안 그룹(${ContainerSecurityGroup})이 열려 있습니다.', '태스크의 보안 그룹(ContainerSecurityGroup)이 열려 있습니다.'],
  ['보안 그룹 ${Group}: 80 포트', '보안 그룹 Group: 80 포트'],
  ['Both ends are in ${Vpc}: the local route', 'Both ends are in Vpc: the local route'],
  ['gateway (${Nat1})', 'gateway (Nat1)'],
  ['It ends with ${Group}.', 'It ends with Group.'],
  // What a person wrote, and names that are only partly a template's, stay.
  ['not a string ("${PORT}")', 'not a string ("${PORT}")'],
  ['${AWS::StackName}-web', '${AWS::StackName}-web'],
  ['${Repository}:1', '${Repository}:1'],
  ['arn:${Partition}:ecs', 'arn:${Partition}:ecs'],
])('%s', (text, plain) => {
  expect(plainNames(text)).toBe(plain)
}) // prettier-ignore
