import type { Facts } from './model.ts'

/** What of an instance no task has asked for, as `1 vCPU · 1.75 GB`; empty where it is full, undefined where no bill tells. */
export function unusedText({ packing, tasks = 0 }: Facts): string | undefined {
  if (packing === undefined) return undefined
  const [cpu, memory] = (['vcpu', 'memory'] as const).map((of) =>
    Number(Math.max(0, packing.room[of] - tasks * packing.size[of]).toFixed(2)),
  )
  return cpu === 0 && memory === 0 ? '' : `${cpu} vCPU · ${memory} GB`
}
