import { defineRouteMiddleware } from '@astrojs/starlight/route-data'

/** A step has its own frame: the trail of the nine above, the map beside; what else there is stands in the menu. */
export const onRequest = defineRouteMiddleware(({ locals: { starlightRoute } }) => {
  if (starlightRoute.entry.data.step !== undefined) starlightRoute.hasSidebar = false
})
