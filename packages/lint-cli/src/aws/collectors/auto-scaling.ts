import { paginateDescribeAutoScalingGroups, type AutoScalingClient } from '@aws-sdk/client-auto-scaling'
import { everyPage } from './answers.ts'
import type { Found } from './found.ts'

export async function collectAutoScalingGroups(client: AutoScalingClient): Promise<readonly Found[]> {
  const pages = paginateDescribeAutoScalingGroups({ client, pageSize: 100 }, {})
  const groups = await everyPage(pages, 'AutoScalingGroups')
  return groups.map((properties) => ({ type: 'autoscaling.autoScalingGroup', properties }))
}
