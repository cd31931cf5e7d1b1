/** More blocks than these `Fn::Cidr` does not make. */
const mostBlocks = 256

/**
 * The blocks that `Fn::Cidr` cuts from an IPv4 block; undefined where an argument is none that it takes, or the blocks do not
 * fit into the first.
 */
export function cidrBlocks(block: string, count: number, hostBits: number): readonly string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block)
  const isSound =
    Number.isInteger(count) &&
    count >= 1 &&
    count <= mostBlocks &&
    Number.isInteger(hostBits) &&
    hostBits >= 1 &&
    hostBits <= 31
  if (match === null || !isSound) return undefined
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = match.slice(1).map(Number)
  if ([a, b, c, d].some((byte) => byte > 255) || prefix > 32) return undefined
  const whole = 2 ** (32 - prefix)
  const size = 2 ** hostBits
  if (count * size > whole) return undefined
  const address = ((a * 256 + b) * 256 + c) * 256 + d
  // The block begins where its mask says, whatever address it was written with.
  const base = address - (address % whole)
  return Array.from({ length: count }, (_, index) => {
    const start = base + index * size
    const bytes = [2 ** 24, 2 ** 16, 2 ** 8, 1].map((unit) => Math.floor(start / unit) % 256)
    return `${bytes.join('.')}/${32 - hostBits}`
  })
}
