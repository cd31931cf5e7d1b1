// List prices with their sources and dates. `sku` is the closed list of what has a price; `books/` holds one generated
// file a Region (from data/prices.json, by scripts/gen-prices.ts), each loaded alone.
export { isOld, parsePriceBook, priceOf, type Price, type PriceBook } from './book.ts'
export { loadAllPriceBooks, loadPriceBook, nearestRegion, regionNames } from './load.ts'
export { isSku, skus, type Sku } from './sku.ts'
