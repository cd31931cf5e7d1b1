import { defineRouteMiddleware } from '@astrojs/starlight/route-data'

/**
 * Only what is looked up has a sidebar, which lists nothing else; from every other page the menu leads everywhere. How wide a
 * page is, its head says: a rule with `:has()` would have the whole page styled anew at every change of it.
 */
export const onRequest = defineRouteMiddleware(({ url, locals: { starlightRoute } }) => {
  starlightRoute.hasSidebar = starlightRoute.sidebar.some(
    (each) => each.type === 'link' && url.pathname.startsWith(each.href),
  )
  const { id, data } = starlightRoute.entry
  if (data.step !== undefined || data.panel || starlightRoute.hasSidebar) return
  starlightRoute.head.push({
    tag: 'style',
    attrs: {},
    content: isHome(id)
      ? homeStyle
      : // More exactly than Starlight, which says it for `html:not([data-has-sidebar])`.
        `html:root:not([data-has-sidebar]){--sl-content-width:${widths[data.width]}}`,
  })
})

/** `tool`: its map stands beside it, for as long as there is room for both. */
const widths = { text: '48rem', tool: '82rem', samplers: '90rem' }

/** The first page begins with what stands in it, and is as wide as the window. */
const homeStyle =
  '.content-panel{padding-block-start:0}.content-panel:first-child{display:none}.content-panel>.sl-container{max-inline-size:72rem}.sl-markdown-content>.home{margin-block-start:0}'

/** Whether an id of a page is that of the first page, in either language. */
export function isHome(id: string): boolean {
  return id === '' || id === 'index' || id === 'en'
}
