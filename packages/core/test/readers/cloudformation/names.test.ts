import { expect, test } from 'vitest'
import { readSources } from '../../../src/readers/index.ts'
import { parseSource } from '../../../src/source/index.ts'

const template = (service: string, head = ''): string => `${head}Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions: [{ Name: web, Image: "nginx:1.27", Memory: 256 }]
      Volumes: [{ Name: files, EFSVolumeConfiguration: { FilesystemId: fs-1, AuthorizationConfig: { IAM: ENABLED } } }]
  Service: { Type: AWS::ECS::Service, Properties: { TaskDefinition: !Ref Task, ${service} } }
`

async function problemsIn(text: string): Promise<readonly string[]> {
  return readSources([await parseSource('template.yaml', text)]).findings.map(({ message }) => message.en)
}

test('a property with letters of another size is named, and the same one as CloudFormation writes it is read', async () => {
  const network = 'NetworkConfiguration: { AwsVpcConfiguration: { Subnets: [subnet-1] } }'
  expect(await problemsIn(template(network))).toEqual([
    'CloudFormation knows no property AwsVpcConfiguration in NetworkConfiguration of AWS::ECS::Service. Did you mean AwsvpcConfiguration?',
  ])
  expect(await problemsIn(template(network.replace('AwsVpc', 'Awsvpc')))).toEqual([])
})

test('a Ref with an attribute is answered with the function for attributes', async () => {
  expect(await problemsIn(template('Cluster: !Ref Cluster.Arn'))).toEqual([
    'Ref gives no attribute of a resource. Use !GetAtt Cluster.Arn.',
  ])
  expect(await problemsIn(template('Cluster: !Ref Nothing.Arn'))).toEqual([
    'The template has no parameter or resource Nothing.Arn. Check the name.',
  ])
})
