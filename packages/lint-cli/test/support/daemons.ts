import type { Moto } from './moto.ts'
import { errorReply, startProxy, type Call, type Reply } from './proxy.ts'

/**
 * Answers ECS's calls about daemons, in the shape of the API reference; moto does not know them. Each cluster has those of
 * `names`, on pages of one; undefined for any other call.
 *
 * Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListDaemons.html,
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemon.html
 */
export function daemonReply({ service, action, body }: Call, names: readonly string[]): Reply | undefined {
  if (service !== 'ecs') return undefined
  const asked = (action === 'ListDaemons' || action === 'DescribeDaemon' ? JSON.parse(body) : {}) as {
    readonly clusterArn?: string
    readonly daemonArn?: string
    readonly nextToken?: string
  }
  if (action === 'ListDaemons') {
    const index = Number(asked.nextToken ?? 0)
    const name = names[index]
    const summary = name !== undefined && {
      daemonArn: `${asked.clusterArn?.replace(':cluster/', ':daemon/')}/${name}`,
      status: 'ACTIVE',
      createdAt: 1_764_288_000,
      updatedAt: 1_764_288_000,
    }
    return reply({
      daemonSummariesList: summary === false ? [] : [summary],
      ...(index + 1 < names.length && { nextToken: String(index + 1) }),
    })
  }
  if (action !== 'DescribeDaemon') return undefined
  const { daemonArn = '' } = asked
  const [account, cluster = '', name = ''] = daemonArn.split(/:daemon\/|\//)
  if (!names.includes(name))
    return errorReply('ecs', 400, 'DaemonNotFound', 'The specified daemon was not found.')
  return reply({
    daemon: {
      daemonArn,
      clusterArn: `${account}:cluster/${cluster}`,
      status: 'ACTIVE',
      currentRevisions: [
        {
          arn: `${account}:daemon-revision/${cluster}/${name}/0123456789`,
          capacityProviders: [
            { arn: `${account}:capacity-provider/managed`, runningCount: 2, withoutDaemonCount: 0 },
          ],
          totalRunningCount: 2,
          totalWithoutDaemonCount: 0,
        },
      ],
      deploymentArn: `${account}:daemon-deployment/${cluster}/${name}/0123456789`,
      createdAt: 1_764_288_000,
      updatedAt: 1_764_288_000,
    },
  })
}

function reply(body: object): Reply {
  return { status: 200, body: JSON.stringify(body) }
}

/** An account of moto that has daemons too: one in each cluster. */
export async function withDaemons(moto: Moto): Promise<Moto> {
  const proxy = await startProxy(moto.url, async (call, ask) => daemonReply(call, ['agent']) ?? ask())
  return {
    url: proxy.url,
    stop: () => {
      proxy.stop()
      moto.stop()
    },
  }
}
