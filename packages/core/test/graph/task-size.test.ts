import { expect, test } from 'vitest'
import { cpuUnits, memoryMebibytes } from '../../src/graph/index.ts'

test.each([
  ['256', 256],
  ['1 vCPU', 1024],
  ['0.25 vcpu', 256],
  // As AWS writes it in its examples.
  ['.25 vcpu', 256],
  ['1. vCPU', undefined],
  ['. vCPU', undefined],
  ['vCPU', undefined],
])('cpu %s is %s units', (written, units) => {
  expect(cpuUnits(written)).toBe(units)
})

test.each([
  ['512', 512],
  ['2 GB', 2048],
  ['0.5GB', 512],
  ['.5 gb', 512],
  ['.5', undefined],
  ['2 MB', undefined],
])('memory %s is %s MiB', (written, mebibytes) => {
  expect(memoryMebibytes(written)).toBe(mebibytes)
})
