/** The same table, in which a getter makes its value once and gives the same one from then on. */
export function madeOnce<Table extends object>(table: Table): Table {
  for (const key of Object.keys(table)) {
    const property = Object.getOwnPropertyDescriptor(table, key)
    const get = (): unknown => {
      const value: unknown = property?.get?.call(table)
      Object.defineProperty(table, key, { value, enumerable: true })
      return value
    }
    Object.defineProperty(table, key, { get, enumerable: true, configurable: true })
  }
  return table
}
