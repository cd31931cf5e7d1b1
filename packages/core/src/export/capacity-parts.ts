import type { Text } from '../finding/index.ts'
import type { Resource } from '../graph/index.ts'
import { link, nameIn, settable, type Context } from './context.ts'
import { note, part, type Found } from './found.ts'
import { instanceProfilePart, isDescribedTemplate } from './roles.ts'
import { handleOf, isMap, type Value } from './value.ts'

/** An Auto Scaling group; the subnets stand in a list, not in a text with commas. */
export function* autoScalingGroupParts(
  context: Context,
  group: Resource<'autoscaling.autoScalingGroup'>,
): Generator<Found> {
  const { launchTemplate, ...properties } = yield* settable(context, group, ['vpcZoneIdentifier'])
  const subnetIds: Value[] = []
  for (const id of group.properties.vpcZoneIdentifier?.split(',') ?? []) {
    const trimmed = id.trim()
    if (trimmed !== '')
      subnetIds.push(yield* link(context, group, 'ec2.subnet', trimmed, 'vpcZoneIdentifier'))
  }
  const named = group.properties.launchTemplate
  const template = context.graph.named(
    'ec2.launchTemplate',
    named?.launchTemplateId ?? named?.launchTemplateName,
    group,
  )
  const isNew = template !== undefined && context.created.has(template)
  yield part('autoScalingGroup', nameIn(context, group), {
    ...properties,
    // A new template begins with version 1, whatever version it was a copy of.
    launchTemplate: isNew && isMap(launchTemplate) ? { ...launchTemplate, version: '1' } : launchTemplate,
    ...(subnetIds.length > 0 && { subnetIds }),
  })
}

/**
 * A launch template; instances join the cluster by their user data and an instance profile. `userDataText` is what AWS
 * takes in base 64 as `userData`.
 */
export function* launchTemplateParts(
  context: Context,
  template: Resource<'ec2.launchTemplate'>,
): Generator<Found> {
  const { launchTemplateData: data, ...properties } = yield* settable(context, template)
  const cluster = isDescribedTemplate(template) ? clusterNameOf(context, template) : undefined
  if (cluster !== undefined) yield note('added', template, joins(cluster), 'launchTemplateData')
  yield part('launchTemplate', nameIn(context, template), {
    ...properties,
    launchTemplateData:
      cluster === undefined || !isMap(data)
        ? withPlainUserData(data)
        : {
            ...data,
            iamInstanceProfile: { arn: handleOf(instanceProfilePart) },
            userDataText: `#!/bin/bash\necho ECS_CLUSTER=${cluster} >> /etc/ecs/ecs.config\n`,
          },
  })
}

/** Templates write user data as it is; AWS's API has it in base 64. */
function withPlainUserData(data: Value | undefined): Value | undefined {
  const { userData, ...rest } = isMap(data) ? data : {}
  if (typeof userData !== 'string' || /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(userData)) return data
  return { ...rest, userDataText: userData }
}

/** The cluster whose capacity provider's Auto Scaling group starts instances from the template. */
function clusterNameOf({ graph }: Context, template: Resource): string | undefined {
  for (const group of graph.referrers(template, 'autoscaling.autoScalingGroup')) {
    for (const provider of graph.referrers(group, 'ecs.capacityProvider')) {
      const [cluster] = graph.referrers(provider, 'ecs.cluster')
      if (cluster?.properties.clusterName !== undefined) return cluster.properties.clusterName
    }
  }
  return undefined
}

function joins(cluster: string): Text {
  return {
    ko: `인스턴스가 클러스터 ${cluster}에 등록되도록 사용자 데이터와 인스턴스 프로파일을 넣습니다.`,
    en: `user data and an instance profile are put in, so that the instances join the cluster ${cluster}.`,
  }
}
