/** More blocks than these `Fn::Cidr` does not make. */
const mostBlocks = 256

/** The blocks that `Fn::Cidr` cuts from an IPv4 block; undefined where an argument is no number or the block is not known. */
export function cidrBlocks(
  block: string | undefined,
  count: number,
  hostBits: number,
): readonly string[] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(block ?? '')
  const isSound =
    Number.isInteger(count) && count >= 1 && count <= mostBlocks && hostBits >= 1 && hostBits <= 31
  if (match === null || !isSound) return undefined
  const [, ...numbers] = match
  const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number)
  const base = ((a * 256 + b) * 256 + c) * 256 + d
  const size = 2 ** hostBits
  return Array.from({ length: count }, (_, index) => {
    const address = base + index * size
    const bytes = [address / 2 ** 24, address / 2 ** 16, address / 2 ** 8, address].map(
      (part) => Math.floor(part) % 256,
    )
    return `${bytes.join('.')}/${32 - hostBits}`
  })
}
