import { readFileSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { generate } from 'selfsigned'

const folder = fileURLToPath(new URL('../dist', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/**
 * Serves the built site on a free port of this machine as a host of static files does: over HTTP/2, texts compressed,
 * files that have their content's hash in the name kept for good, everything else asked for again. Astro's own preview does
 * none of it. The certificate is its own, so the browser must be told not to mind.
 */
export async function serveStatically(): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> {
  const files = new Map<string, Buffer>()
  const { private: key, cert } = await generate()
  const server = createSecureServer({ key, cert }, (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'https://site').pathname))
    const name = path.endsWith('/') ? `${path}index.html` : path
    const encoding = encodingFor(request.headers['accept-encoding'] ?? '', name)
    const key = `${encoding} ${name}`
    try {
      const body = files.get(key) ?? compress(readFileSync(join(folder, name)), encoding)
      files.set(key, body)
      response.writeHead(200, {
        'content-type': types[extname(name)] ?? 'application/octet-stream',
        'content-length': body.length,
        'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      })
      response.end(body)
    } catch {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(readFileSync(join(folder, '404.html')))
    }
  })
  // A connection of a browser that is gone can stay open for ever, and the server with it.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

type Encoding = 'br' | 'gzip' | 'identity'

/** Pictures and fonts are compressed already. */
function encodingFor(accepted: string, name: string): Encoding {
  if (/\.(png|woff2)$/.test(name)) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

function compress(content: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(content)
  return encoding === 'gzip' ? gzipSync(content) : content
}
