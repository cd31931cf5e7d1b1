interface InstanceType {
  readonly vcpu: number
  /** GiB. */
  readonly memory: number
  /** Network interfaces that can be attached; the first is the instance's own. */
  readonly interfaces: number
  /** Tasks with an interface of their own that a trunk interface lets run; absent where the type has no trunk. */
  readonly trunkedTasks?: number
  readonly architecture: 'X86_64' | 'ARM64'
}

/**
 * The EC2 instance types that the price books know. vCPU and memory: "Amazon EC2 instance types" in the EC2 user guide and
 * DescribeInstanceTypes; interfaces and trunks: aws/amazon-vpc-resource-controller-k8s, pkg/aws/vpc/limits.go of 2026-03-20,
 * which AWS generates from the same call. Read on 2026-11-25. ("Supported instances for increased Amazon ECS container network
 * interfaces" gives m5.large one task more than that file, which no task of a quarter vCPU could use.)
 */
export const instanceTypes = {
  't3.micro': { vcpu: 2, memory: 1, interfaces: 2, architecture: 'X86_64' },
  't3.small': { vcpu: 2, memory: 2, interfaces: 3, architecture: 'X86_64' },
  't3.medium': { vcpu: 2, memory: 4, interfaces: 3, architecture: 'X86_64' },
  't3.large': { vcpu: 2, memory: 8, interfaces: 3, architecture: 'X86_64' },
  't4g.micro': { vcpu: 2, memory: 1, interfaces: 2, architecture: 'ARM64' },
  't4g.small': { vcpu: 2, memory: 2, interfaces: 3, architecture: 'ARM64' },
  't4g.medium': { vcpu: 2, memory: 4, interfaces: 3, architecture: 'ARM64' },
  't4g.large': { vcpu: 2, memory: 8, interfaces: 3, architecture: 'ARM64' },
  'm5.large': { vcpu: 2, memory: 8, interfaces: 3, trunkedTasks: 9, architecture: 'X86_64' },
  'm6i.large': { vcpu: 2, memory: 8, interfaces: 3, trunkedTasks: 9, architecture: 'X86_64' },
  'm7i.large': { vcpu: 2, memory: 8, interfaces: 3, trunkedTasks: 9, architecture: 'X86_64' },
  'm7g.large': { vcpu: 2, memory: 8, interfaces: 3, trunkedTasks: 9, architecture: 'ARM64' },
  'c7g.large': { vcpu: 2, memory: 4, interfaces: 3, trunkedTasks: 9, architecture: 'ARM64' },
} as const satisfies Readonly<Record<string, InstanceType>>

export type InstanceTypeName = keyof typeof instanceTypes

/**
 * How many tasks with a network interface of their own an instance can hold. ECS Managed Instances use a trunk interface where
 * the type has one ("Allocate a network interface for tasks on Amazon ECS Managed Instances"); on EC2 an account must turn
 * that on, and it is taken to be off.
 */
export function taskInterfaces(name: InstanceTypeName, isManaged: boolean): number {
  const { interfaces, trunkedTasks }: InstanceType = instanceTypes[name]
  return isManaged && trunkedTasks !== undefined ? trunkedTasks : interfaces - 1
}

export function isInstanceTypeName(name: string): name is InstanceTypeName {
  return Object.hasOwn(instanceTypes, name)
}
