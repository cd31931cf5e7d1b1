import type { ResourceReference } from '../finding/index.ts'
import { parseImage, type PropertiesOf } from '../graph/index.ts'
import type { CostContext } from './context.ts'
import type { Entries } from './line-item.ts'

/** Whether a task runs an image of a private Amazon ECR repository, which is paid for by its size. */
export function usesPrivateRepository(task: PropertiesOf<'ecs.taskDefinition'>): boolean {
  return (task.containerDefinitions ?? []).some(({ image = '' }) => parseImage(image).registry === 'ecr')
}

/** Images kept in Amazon ECR. */
export function addImages(
  resource: ResourceReference,
  { usage, region }: CostContext,
  { item }: Entries,
): void {
  item({
    sku: 'ecr.storage-gb-month',
    region,
    resource,
    description: { ko: 'ECR 이미지 저장', en: 'Images kept in ECR' },
    quantity: usage.imageGb,
    why: { ko: `${usage.imageGb}GB × 한 달`, en: `${usage.imageGb} GB for the month` },
    basis: 'assumed',
  })
}
