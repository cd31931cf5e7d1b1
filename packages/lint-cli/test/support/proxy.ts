import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Proxy {
  readonly url: string
  /** The API calls that passed, such as `DescribeVpcs`. */
  readonly actions: readonly string[]
  readonly stop: () => void
}

/** Stands before moto, notes every call, and denies those of the given services as AWS denies them. */
export async function startProxy(target: string, denied: readonly string[]): Promise<Proxy> {
  const actions: string[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
    const body = Buffer.concat(chunks)
    const call = String(request.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1)
    const action =
      call || (new URLSearchParams(body.toString()).get('Action') ?? `unknown call ${request.url}`)
    actions.push(action)
    // The signature names the service: AWS4-HMAC-SHA256 Credential=…/20261124/ap-northeast-2/elasticloadbalancing/aws4_request
    const service =
      /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (denied.includes(service)) {
      response.writeHead(403, { 'content-type': 'text/xml' }).end(accessDenied(service, action))
      return
    }
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['host', 'connection', 'content-length'].includes(name),
    )
    const forwarded = await fetch(`${target}${request.url}`, {
      method: request.method ?? 'POST',
      headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
      body: new Uint8Array(body),
    })
    response.writeHead(forwarded.status, { 'content-type': forwarded.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await forwarded.arrayBuffer()))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, actions, stop: () => void server.close() }
}

function accessDenied(service: string, action: string): string {
  const message = `User: arn:aws:iam::111122223333:user/reader is not authorized to perform: ${service}:${action} with an explicit deny in a service control policy`
  return `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error><RequestId>0</RequestId></ErrorResponse>`
}
