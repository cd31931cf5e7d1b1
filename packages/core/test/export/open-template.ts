import { readSources } from '../../src/readers/index.ts'
import { parseSource } from '../../src/source/index.ts'

/** A template in which much is left to whoever deploys it. */
export const openTemplate = `
Parameters:
  Image: { Type: String }
  Version: { Type: String }
  Port: { Type: Number }
  Subnets: { Type: CommaDelimitedList }
  VpcId: { Type: String }
  Path: { Type: String }
  Scheme: { Type: String }
  Name: { Type: String }
  IsProd: { Type: String }
Conditions:
  Prod: !Equals [!Ref IsProd, 'true']
Resources:
  Cluster: { Type: AWS::ECS::Cluster }
  Logs: { Type: AWS::Logs::LogGroup }
  TaskRole:
    Type: AWS::IAM::Role
    Properties: { AssumeRolePolicyDocument: {} }
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '256'
      Memory: '512'
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      ExecutionRoleArn: !GetAtt TaskRole.Arn
      TaskRoleArn: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/web'
      ContainerDefinitions:
        - Name: web
          Image: !Ref Image
          Command: ['sh', '-c', 'echo \${HOME}']
          PortMappings: [{ ContainerPort: !Ref Port }]
          Environment:
            - { Name: PORT, Value: !Ref Port }
            - { Name: VERSION, Value: !Ref Version }
            - { Name: HOME_OF, Value: !Sub '\${!HOME} of \${AWS::StackName} \${Cluster}' }
            - { Name: GROUP, Value: !Ref TargetGroup }
            - { Name: DNS, Value: !GetAtt LoadBalancer.DNSName }
            - { Name: OTHER, Value: !ImportValue shop-OtherValue }
            - { Name: TOKEN, Value: '{{resolve:ssm:/shop/token}}' }
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: !Ref Logs, awslogs-region: !Ref AWS::Region, awslogs-stream-prefix: web }
  LoadBalancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Scheme: !Ref Scheme, Subnets: !Ref Subnets }
  TargetGroup:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { VpcId: !Ref VpcId, Port: 80, Protocol: HTTP, TargetType: ip, HealthCheckPath: !Ref Path }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref LoadBalancer
      Port: 80
      Protocol: HTTP
      DefaultActions: [{ Type: forward, TargetGroupArn: !Ref TargetGroup }]
  Service:
    Type: AWS::ECS::Service
    DependsOn: Listener
    Properties:
      Cluster: !Ref Cluster
      ServiceName: !Ref Name
      TaskDefinition: !Ref Task
      LaunchType: FARGATE
      DesiredCount: !If [Prod, 3, 1]
      LoadBalancers: [{ ContainerName: web, ContainerPort: !Ref Port, TargetGroupArn: !Ref TargetGroup }]
      NetworkConfiguration:
        AwsvpcConfiguration: { Subnets: !Ref Subnets, AssignPublicIp: !If [Prod, DISABLED, ENABLED] }
`

/** The graph of a template. */
export async function graphOfTemplate(text: string) {
  const source = await parseSource('template.yaml', text)
  return readSources([source]).graph
}
