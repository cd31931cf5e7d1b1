import { defineRouteMiddleware } from '@astrojs/starlight/route-data'

/** Only what is looked up has a sidebar, which lists nothing else; from every other page the menu leads everywhere. */
export const onRequest = defineRouteMiddleware(({ url, locals: { starlightRoute } }) => {
  starlightRoute.hasSidebar = starlightRoute.sidebar.some(
    (each) => each.type === 'link' && url.pathname.startsWith(each.href),
  )
})
