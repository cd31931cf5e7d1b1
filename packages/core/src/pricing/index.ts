// List prices with their sources and dates. `sku` is the closed list of what has a price; `books/` holds one generated
// file a Region (from data/prices.json and data/prices-2.json, by scripts/gen-prices.ts), each loaded alone; EC2 prices of
// all types stand beside them in `books/instances`, loaded by `withInstancePrices` when something is to run on instances. `update` reads newer ones from
// what the AWS Price List API answers.
export { isOld, missingSkus, oldSkus, priceOf, type Price, type PriceBook, type PriceRange } from './book.ts'
export { loadAllPriceBooks, loadPriceBook, regionNames } from './load.ts'
export { parsePriceBook } from './parse-book.ts'
export { parsePriceFile, type PriceFile } from './price-file.ts'
export { findPrice, lookupProblemText, type LookupProblem } from './find-price.ts'
export { parsePriceListProduct, type PriceListProduct } from './product.ts'
export { priceListQueries, selectors, type PriceListQuery, type Selector } from './selectors.ts'
export { locationOf, updateBook, type PriceUpdate } from './update.ts'
export { sourceName } from './source-kind.ts'
export { withInstancePrices } from './instance-prices.ts'
export { instanceLimits } from './instance-limits.ts'
export { isSku } from './is-sku.ts'
export { isAddressSku, skuNames, skuUnits, unitOf, type BookSku, type Sku } from './sku.ts'
export { skuDescription, skuDescriptions } from './sku-descriptions.ts'
