import { fargateCpus, fargateMemoryFor } from './fargate-sizes.ts'

/** Windows tasks come with 1, 2 or 4 vCPUs, and what memory goes with them. */
const windowsCpus: readonly number[] = [1024, 2048, 4096]

/** A task's size on Fargate. */
interface FargateSize {
  /** CPU units. */
  readonly cpu: number
  /** MiB. */
  readonly memory: number
}

/** The smallest size that Fargate offers with at least so many CPU units and MiB; undefined where it has none. */
export function nextFargateSize(cpu: number, memory: number, isWindows: boolean): FargateSize | undefined {
  for (const offered of isWindows ? windowsCpus : fargateCpus) {
    const enough = fargateMemoryFor(offered).find((size) => size >= memory)
    if (offered >= cpu && enough !== undefined) return { cpu: offered, memory: enough }
  }
  return undefined
}
