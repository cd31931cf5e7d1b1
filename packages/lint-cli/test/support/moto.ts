import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

/** moto, which answers as AWS does, from the virtual environment that `npm test` makes; undefined where PyPI was out of reach. */
export const motoServer = process.env['ECS_LINT_MOTO_SERVER']

export interface Moto {
  readonly url: string
  readonly stop: () => void
}

/** Starts moto, with further settings in its environment, on a free port of the loopback interface and waits until it answers. */
export async function startMoto(program: string, env: Readonly<Record<string, string>> = {}): Promise<Moto> {
  const port = await freePort()
  const child: ChildProcess = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      await fetch(`${url}/moto-api/data.json`)
      return { url, stop: () => void child.kill() }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  child.kill()
  throw new Error('moto did not start')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
