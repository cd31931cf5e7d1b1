import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateGraph, estimateService } from '../../src/cost/index.ts'
import { loadPriceBook } from '../../src/pricing/index.ts'
import { expand, parseServiceConfig, type ServiceConfig } from '../../src/readers/index.ts'

const region = 'ap-northeast-2'
const book = await loadPriceBook(region)
if (book === undefined) throw new Error('no book')

const config: fc.Arbitrary<ServiceConfig> = fc
  .record(
    {
      compute: fc.constantFrom('FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'),
      onDemandWeight: fc.constantFrom(0, 1, 3),
      cpuArchitecture: fc.constantFrom('X86_64', 'ARM64'),
      operatingSystem: fc.constantFrom('LINUX', 'WINDOWS_SERVER_2022_CORE'),
      cpu: fc.constantFrom(1, 256, 300, 1024, 65_536),
      memory: fc.constantFrom(512, 1000, 4096),
      ephemeralStorage: fc.constantFrom(20, 50, 200),
      tasks: fc.constantFrom(0, 1, 3),
      image: fc.constantFrom(
        'nginx:1.29',
        '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/web:1',
        '<IMAGE>',
      ),
      logs: fc.boolean(),
      containerInsights: fc.constantFrom('disabled', 'enabled', 'enhanced'),
      serviceConnect: fc.constantFrom('none', 'client', 'client-server'),
      minimumHealthyPercent: fc.constantFrom(0, 50, 100),
      maximumPercent: fc.constantFrom(100, 150, 200),
      deploymentStrategy: fc.constantFrom('ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'),
      azs: fc.constantFrom(1, 2, 3),
      egress: fc.constantFrom('public-ip', 'nat', 'endpoints', 'none'),
      natGateways: fc.constantFrom(1, 2),
      loadBalancer: fc.constantFrom('none', 'application', 'network'),
      internetFacing: fc.boolean(),
      costAlarm: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ region, ...fields }))

test('a service on Fargate without metrics has the same bill without the further parts, and any other has none', () => {
  fc.assert(
    fc.property(config, (service) => {
      expect(parseServiceConfig(service)).toEqual({ config: service })
      const graph = expand(service)
      const isOnFargate = service.compute === undefined || service.compute.startsWith('FARGATE')
      const isSmall = isOnFargate && (service.containerInsights ?? 'disabled') === 'disabled'
      expect(estimateService(graph, book)).toEqual(isSmall ? estimateGraph(graph, book) : undefined)
    }),
    { numRuns: 2000 },
  )
})
