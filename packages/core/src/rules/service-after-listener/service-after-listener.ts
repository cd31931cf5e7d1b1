import type { Resource } from '../../graph/index.ts'
import { defineRule } from '../rule.ts'

export const serviceAfterListener = defineRule({
  id: 'service-after-listener',
  on: 'ecs.service',
  // Whether creation fails is a matter of which of the two is sooner, and a stack that is there already is only updated.
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-dependson.html',
  peers: [],
  *check({ loadBalancers = [] }, { resource, graph }) {
    const { creation } = resource
    if (creation === undefined) return
    const before = creation.after()
    const isBeside = (other: Resource): boolean => other.creation?.template === creation.template
    const forwards = [...graph.all('elbv2.listener'), ...graph.all('elbv2.rule')].filter(isBeside)
    for (const [index, { targetGroupArn }] of loadBalancers.entries()) {
      // Within a template both name it in the same way, so that what it is called does not matter.
      const forwarding = forwards.filter((forward) =>
        graph
          .references(forward)
          .some(({ to, name }) => to === 'elbv2.targetGroup' && name === targetGroupArn),
      )
      const names = forwarding.map(({ creation: own }) => own?.logicalId ?? '')
      const [first] = names
      if (first === undefined || names.some((name) => before.has(name))) continue
      yield {
        path: ['loadBalancers', index, 'targetGroupArn'],
        data: { service: creation.logicalId, listener: first },
        related: forwarding.map((spot) => ({ resource: spot, path: [] })),
      }
    }
  },
})
