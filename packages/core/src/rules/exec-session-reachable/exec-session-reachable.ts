import { traceExec, traceFetching } from '../../network/index.ts'
import { defineRule } from '../rule.ts'

/** What the `api` preset says already, or what is no fault. */
const elsewhere: ReadonlySet<string> = new Set(['exec-off', 'role-missing'])

export const execSessionReachable = defineRule({
  id: 'exec-session-reachable',
  on: 'ecs.service',
  severity: 'warning',
  category: 'reliability',
  preset: 'recommended',
  since: '0.1.0',
  filesOnly: true,
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  peers: [],
  *check({ enableExecuteCommand }, { resource, graph }) {
    if (enableExecuteCommand !== true) return
    for (const { verdict, hops, host, place } of traceExec(graph, resource)) {
      const hop = hops.at(-1)
      if (verdict !== 'blocked' || hop === undefined || elsewhere.has(hop.reason)) continue
      // Where not even the image comes, that is what has to be mended.
      const isCutOff = traceFetching(graph, resource, 'image').some(
        (fetched) => fetched.verdict === 'blocked' && fetched.place?.subnetId === place?.subnetId,
      )
      if (isCutOff) continue
      yield {
        path: ['enableExecuteCommand'],
        data: { host, subnetId: place?.subnetId ?? '', reason: hop.reason, because: hop },
        related: hop.at === undefined || hop.at.resource === resource ? [] : [hop.at],
      }
      // What stops one subnet stops the others for the same reason; the rest is seen by `ecs-lint trace --to exec`.
      return
    }
  },
})
