/** Pixels, as sites that show links ask for. */
export const pictureSize = { width: 1200, height: 630 } as const

/** Where the picture of a page stands: `/open-graph/en/steps/service.png` for `/en/steps/service/`. */
export function picturePath(page: string): string {
  const name = page.replace(/(index)?\.html$/, '').replaceAll(/^\/|\/$/g, '')
  return `/open-graph/${name === '' ? 'index' : name}.png`
}
