import * as fc from 'fast-check'
import { exampleCertificate } from '@ecs-lint/core/graph'
import type { ServiceConfig } from '@ecs-lint/core/readers'

/** Services of all kinds, for what must hold on the map of every one. */
export const configs: fc.Arbitrary<Partial<ServiceConfig>> = fc.record({
  tasks: fc.integer({ min: 0, max: 40 }),
  azs: fc.integer({ min: 1, max: 4 }),
  compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
  egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
  natGateways: fc.integer({ min: 1, max: 3 }),
  loadBalancer: fc.constantFrom('none', 'application', 'network'),
  internetFacing: fc.boolean(),
  listenerPort: fc.constantFrom(80, 443),
  certificateArn: fc.constantFrom(
    '',
    exampleCertificate('ap-northeast-2'),
    'arn:aws:acm:ap-northeast-2:111122223333:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
  ),
  deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'CANARY'),
  serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
  containerInsights: fc.constantFrom('disabled', 'enabled', 'enhanced'),
  ephemeralStorage: fc.constantFrom(20, 100),
  logs: fc.boolean(),
  image: fc.constantFrom('nginx', '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1'),
})
