/** CPU units to the memory sizes in MiB that Fargate offers with them, as [least, most, step]. */
const memoryRanges: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
  16384: [32_768, 122_880, 8192],
}

/** CPU units that Fargate offers, from a quarter of a vCPU to 16 vCPUs. */
export const fargateCpus: readonly number[] = [256, 512, 1024, 2048, 4096, 8192, 16_384]

/**
 * The memory sizes in MiB that Fargate offers with so many CPU units; empty for CPU units that it does not offer.
 * Source: Amazon ECS developer guide, "Task definition differences for Fargate" (74 pairs for Linux).
 */
export function fargateMemoryFor(cpu: number): readonly number[] {
  // The smallest size is the only one that steps unevenly.
  if (cpu === 256) return [512, 1024, 2048]
  const range = memoryRanges[cpu]
  if (range === undefined) return []
  const [least, most, step] = range
  return Array.from({ length: (most - least) / step + 1 }, (_, index) => least + index * step)
}
