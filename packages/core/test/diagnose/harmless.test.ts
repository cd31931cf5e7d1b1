import { expect, test } from 'vitest'
import { diagnoseMessage } from '../../src/diagnose/index.ts'

const policy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","logs:CreateLogStream",' +
  '"secretsmanager:GetSecretValue","ssm:GetParameters","kms:Decrypt","iam:PassRole","ecs:RunTask"],"Resource":"*"}]}'
const definition =
  '{"taskDefinition":{"family":"web","containerDefinitions":[{"name":"web","image":"nginx","secrets":[{"name":"A",' +
  '"valueFrom":"arn:aws:ssm:us-east-1:123456789012:parameter/a"}],"logConfiguration":{"logDriver":"awslogs","options":' +
  '{"awslogs-group":"/ecs/web","awslogs-region":"us-east-1"}}}]}}'
const tasks =
  '{"tasks":[{"lastStatus":"RUNNING","desiredStatus":"RUNNING","healthStatus":"HEALTHY","containers":[{"name":"web",' +
  '"lastStatus":"RUNNING"}]}],"failures":[]}'
const registered =
  "2026-11-28T00:00:00Z [INFO] Registration completed successfully. I am running as 'arn:aws:ecs:us-east-1:" +
  "123456789012:container-instance/prod/abc' in cluster 'prod'"

test.each([
  'arn:aws:ecs:us-east-1:123456789012:service/prod/web',
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf:password::',
  'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web:*',
  'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
  '123456789012.dkr.ecr.us-east-1.amazonaws.com/web:latest',
  policy,
  definition,
  tasks,
  registered,
  'resource "aws_ecs_service" "web" {\n  launch_type = "FARGATE"\n  load_balancer {\n    container_port = 80\n  }\n}',
  'FROM node:20-alpine\nRUN apk add curl\nCMD ["node","server.js"]',
  'level=info time=2026-11-28T00:00:00Z msg="Loading state!" module=state_manager.go',
  '10.0.1.5 - - [28/Nov/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 612 "-" "ELB-HealthChecker/2.0"',
  'POST /orders 404 12ms',
  'Server listening on 0.0.0.0:3000',
  'LOG:  database system is ready to accept connections',
  'an error occurred while processing your order',
  'Digest: sha256:abc\nStatus: Downloaded newer image for nginx:latest',
  'my task does not work please help',
  '"State":{"Status":"running","Running":true,"Paused":false,"OOMKilled":false,"Dead":false,"Pid":19994,"Error":""}',
  '"enableExecuteCommand": true,\n"managedAgents": [{ "name": "ExecuteCommandAgent", "lastStatus": "RUNNING" }]',
  '- A CloudWatch log group to hold your service logs                                 [delete complete]    [0.0s]',
  'Updating the service web\n##[error]Process completed with exit code 255.',
  '{"resourceRequirements": null, "placementConstraints": [], "dependsOn": [{"containerName": "envoy", "condition": "HEALTHY"}], "healthCheck": {"command": ["CMD", "true"]}}',
  'Action: ["iam:CreateServiceLinkedRole", "ecs:RunTask"]',
  'echo "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true" >> /etc/ecs/ecs.config',
  'Description: The certificate of the listener (SSL), and an environment variable name of the task. All must be in the same VPC.',
  '{ "tasks": [{ "lastStatus": "RUNNING" }],\n"attribute',
  'AWS for Fluent Bit Container Image Version 2.28.1\n[2022/11/09 02:12:40] [ info] Configuration:\n[2022/11/09 02:12:40] [ info]  outputs:',
])('D2: what is no error has no cause: %s', (text) => {
  const { causes, beside } = diagnoseMessage(text)
  expect([...causes, ...beside]).toEqual([])
})

test.each([
  '(service web) has started 1 tasks: (task abc).',
  '(service web) has begun draining connections on 1 tasks.',
  '(service web) registered 1 targets in (target-group arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/w/0)',
  '(service web) has reached a steady state.',
])('what a healthy service says is no fault: %s', (text) => {
  expect(diagnoseMessage(text).causes.map(({ failure }) => failure.kind)).toEqual(['state'])
})
