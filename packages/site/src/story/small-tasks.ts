// What tasks of 0.5 vCPU and 1 GB, to which step 1 leads, cost at the list prices of Seoul. Only the server reads it.
import { estimate } from '@ecs-lint/core/check'
import { totalOf, type Estimate } from '@ecs-lint/core/cost'
import { dollars } from '../panel/texts.ts'
import { start } from '../state/start.ts'

const two = { region: start.region, tasks: 2, cpu: 512, memory: 1024 } as const
const onArmIs = { ...two, cpuArchitecture: 'ARM64' } as const
const [onX86, onArm, threeOnArm, large] = await Promise.all([
  estimate(two),
  estimate(onArmIs),
  estimate({ ...onArmIs, tasks: 3 }),
  estimate({ ...two, tasks: 1, cpu: 1024, memory: 2048 }),
])

const ofFargate = ({ items }: Estimate): number =>
  totalOf(items.filter(({ sku }) => sku.startsWith('fargate.')))

export const smallTasks = {
  twoOnX86: dollars(onX86.total),
  twoOnArm: dollars(onArm.total),
  /** How much less Fargate itself is, without the addresses. */
  less: `${Math.round((1 - ofFargate(onArm) / ofFargate(onX86)) * 100)}%`,
  /** What a third one adds, to the cent as the change of the bill shows it. */
  oneMoreOnArm: dollars(threeOnArm.total - onArm.total),
  /** One task of twice the size. */
  oneLarge: dollars(large.total),
}
