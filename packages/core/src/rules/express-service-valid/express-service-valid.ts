import { cpuUnits, fargateMemoryFor, memoryMebibytes } from '../../graph/index.ts'
import { unreadableHalves } from '../fargate-size.ts'
import { defineRule } from '../rule.ts'

export const expressServiceValid = defineRule({
  id: 'express-service-valid',
  on: 'ecs.expressGatewayService',
  severity: 'error',
  category: 'api',
  preset: 'api',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html',
  peers: [],
  *check(service) {
    for (const { half, value } of unreadableHalves(service))
      yield { path: [half], data: { what: 'unreadable', value: `${half}: ${value}` } }
    const cpu = cpuUnits(service.cpu)
    const memory = memoryMebibytes(service.memory)
    if (cpu !== undefined && memory !== undefined && !fargateMemoryFor(cpu).includes(memory))
      yield {
        path: [fargateMemoryFor(cpu).length === 0 ? 'cpu' : 'memory'],
        data: { what: 'size', value: `${cpu}/${memory}` },
      }
    const { minTaskCount, maxTaskCount, autoScalingMetric } = service.scalingTarget ?? {}
    if (minTaskCount !== undefined && maxTaskCount !== undefined && minTaskCount > maxTaskCount)
      yield {
        path: ['scalingTarget', 'minTaskCount'],
        data: { what: 'counts', value: `${minTaskCount} > ${maxTaskCount}` },
      }
    if (autoScalingMetric !== undefined && !metrics.includes(autoScalingMetric))
      yield {
        path: ['scalingTarget', 'autoScalingMetric'],
        data: { what: 'metric', value: autoScalingMetric },
      }
  },
})

const metrics: readonly string[] = ['AVERAGE_CPU', 'AVERAGE_MEMORY', 'REQUEST_COUNT_PER_TARGET']
