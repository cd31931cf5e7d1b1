import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A call of an AWS API, as it came in. */
export interface Call {
  readonly service: string
  readonly region: string
  /** The API's name of it, such as `DescribeVpcs`. */
  readonly action: string
  readonly body: string
}

export interface Reply {
  readonly status: number
  readonly body: string
}

export interface Proxy {
  readonly url: string
  readonly calls: readonly Call[]
  readonly stop: () => void
}

/** Stands before moto and notes every call. `intercept` may answer in its stead, or change what it answered. */
export async function startProxy(
  target: string,
  intercept: (call: Call, ask: (body?: string) => Promise<Reply>) => Promise<Reply> = (_call, ask) => ask(),
): Promise<Proxy> {
  const calls: Call[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
    const body = Buffer.concat(chunks).toString()
    const headers = Object.entries(request.headers).filter(
      ([name]) => !['host', 'connection', 'content-length'].includes(name),
    )
    const call = readCall(request, body)
    calls.push(call)
    const ask = async (asked = body): Promise<Reply> => {
      const forwarded = await fetch(`${target}${request.url}`, {
        method: request.method ?? 'POST',
        headers: headers.map(([name, value]) => [name, String(value)] as [string, string]),
        body: asked,
      })
      return { status: forwarded.status, body: await forwarded.text() }
    }
    const reply = await intercept(call, ask)
    response.writeHead(reply.status, { 'content-type': 'text/xml' }).end(reply.body)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, calls, stop: () => void server.close() }
}

function readCall(request: IncomingMessage, body: string): Call {
  // The signature names them: AWS4-HMAC-SHA256 Credential=…/20261124/ap-northeast-2/elasticloadbalancing/aws4_request
  const [, region = '', service = ''] =
    /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? []
  const target = String(request.headers['x-amz-target'] ?? '').split('.')
  const action = target.at(-1) || (new URLSearchParams(body).get('Action') ?? `unknown call ${request.url}`)
  return { service, region, action, body }
}

/** Denies what a service control policy denies, in AWS's words. */
export function denying(isDenied: (call: Call) => boolean): Parameters<typeof startProxy>[1] {
  return async (call, ask) => (isDenied(call) ? denied(call) : ask())
}

function denied({ service, action }: Call): Reply {
  const message = `User: arn:aws:iam::111122223333:user/reader is not authorized to perform: ${service}:${action} with an explicit deny in a service control policy`
  return errorReply(service, 403, 'AccessDenied', message)
}

/** An error as the API of a service words it: ECS speaks JSON, the others XML. */
export function errorReply(service: string, status: number, code: string, message: string): Reply {
  if (service === 'ecs') return { status, body: JSON.stringify({ __type: `${code}Exception`, message }) }
  const error = `<Code>${code}</Code><Message>${message}</Message>`
  const body =
    service === 'ec2'
      ? `<Response><Errors><Error>${error}</Error></Errors><RequestID>0</RequestID></Response>`
      : `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>0</RequestId></ErrorResponse>`
  return { status, body }
}
