import { expect, test } from 'vitest'
import { traceFromInternet } from '../../src/network/index.ts'
import { expand } from '../../src/readers/index.ts'
import { lint, serviceRules } from '../../src/rules/index.ts'

const computes = ['FARGATE', 'FARGATE_SPOT', 'FARGATE_MIXED', 'EC2', 'MANAGED_INSTANCES'] as const

test.each(computes)(
  'on %s, what no packet from the internet and no name leads to has the note',
  (compute) => {
    for (const egress of ['public-ip', 'nat', 'endpoints', 'none'] as const)
      for (const loadBalancer of ['none', 'application', 'network'] as const)
        for (const serviceConnect of ['none', 'client', 'client-server'] as const) {
          const service = { region: 'ap-northeast-2', compute, egress, loadBalancer, serviceConnect } as const
          const graph = expand(service)
          const traces = graph.all('ecs.service').flatMap((own) => traceFromInternet(graph, own))
          const isReached = traces.some(({ verdict }) => verdict === 'passes')
          const found = lint(graph, serviceRules).findings.filter(({ rule }) => rule === 'callers-find-tasks')
          expect(
            found.map(({ severity }) => severity),
            JSON.stringify(service),
          ).toEqual(isReached || serviceConnect === 'client-server' ? [] : ['info'])
        }
  },
)
