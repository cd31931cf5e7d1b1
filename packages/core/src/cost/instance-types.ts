import { architectureOfType } from '../graph/index.ts'
import { instanceLimits } from '../pricing/index.ts'

interface InstanceSize {
  readonly vcpu: number
  /** GiB. */
  readonly memory: number
  readonly architecture: 'X86_64' | 'ARM64'
}

export type InstanceTypeName = keyof typeof instanceLimits

/** GiB of memory that each vCPU comes with, by the first letter of a family ("Amazon EC2 instance types", Specifications). */
const memoryPerVcpu: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 }

/** vCPU by size, in the families C, M and R. */
const vcpuBySize: Readonly<Record<string, number>> = {
  medium: 1,
  large: 2,
  xlarge: 4,
  '2xlarge': 8,
  '4xlarge': 16,
  '8xlarge': 32,
  '9xlarge': 36,
  '12xlarge': 48,
  '16xlarge': 64,
}

/** vCPU and GiB by size, in the burstable families. */
const burstableSizes: Readonly<Record<string, readonly [vcpu: number, memory: number]>> = {
  nano: [2, 0.5],
  micro: [2, 1],
  small: [2, 2],
  medium: [2, 4],
  large: [2, 8],
  xlarge: [4, 16],
  '2xlarge': [8, 32],
}

/**
 * The EC2 instance types whose price is known somewhere. Their interfaces: DescribeInstanceTypes, by
 * aws/karpenter-provider-aws. Trunks: "Supported instances for increased Amazon ECS container network interfaces", for newer
 * types the lower figure of the EKS controller.
 */
export function instanceTypeNames(): readonly InstanceTypeName[] {
  return Object.keys(instanceLimits) as InstanceTypeName[]
}

/**
 * The size of an instance type, which follows from its name: "Amazon EC2 instance types" in the EC2 user guide. A table of all
 * types would take longer to make than a bill.
 */
export function instanceSize(name: InstanceTypeName): InstanceSize {
  const [family = '', size = ''] = name.split('.')
  const architecture = architectureOfType(name) ?? 'X86_64'
  const burstable = family.startsWith('t') ? burstableSizes[size] : undefined
  if (burstable !== undefined) return { vcpu: burstable[0], memory: burstable[1], architecture }
  const vcpu = vcpuBySize[size] ?? 0
  return { vcpu, memory: vcpu * (memoryPerVcpu[family.charAt(0)] ?? 0), architecture }
}

/** Whether an instance type bursts beyond its share of the processor, by CPU credits. */
export function isBurstable(name: string): boolean {
  return /^t\d/.test(name)
}

/**
 * How many tasks with a network interface of their own an instance can hold. ECS Managed Instances use a trunk interface where
 * the type has one ("Allocate a network interface for tasks on Amazon ECS Managed Instances"); on EC2 an account must turn
 * that on, and it is taken to be off.
 */
export function taskInterfaces(name: InstanceTypeName, isManaged: boolean): number {
  const [interfaces, trunkedTasks] = instanceLimits[name]
  return isManaged && trunkedTasks !== undefined ? trunkedTasks : interfaces - 1
}

/** The known instance types of the family that a name gives: of `t3.meduim` all of `t3`. */
export function typesLike(name: string): readonly InstanceTypeName[] {
  const [family = ''] = name.split('.')
  return instanceTypeNames().filter((type) => type.startsWith(`${family}.`))
}

export function isInstanceTypeName(name: string): name is InstanceTypeName {
  return Object.hasOwn(instanceLimits, name)
}
