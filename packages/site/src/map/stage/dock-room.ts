/**
 * Gives the dock the room that playing takes (styles/site.css), and takes it back with what is returned. The dock grows over
 * the text, which stays where it is. What has the focus of a keyboard must not be covered; who points has seen what they press.
 */
export function takeRoom(): () => void {
  const root = document.documentElement
  const dock = document.querySelector('.panel-column')
  root.toggleAttribute('data-playing', true)
  const measure = (): void => {
    if (dock) root.style.setProperty('--dock-height', `${dock.clientHeight}px`)
  }
  measure()
  const observer = new ResizeObserver(measure)
  if (dock) observer.observe(dock)
  const focused = document.querySelector('main :focus-visible')
  if (focused !== null && isInView(focused)) focused.scrollIntoView({ block: 'nearest' })
  return () => {
    observer.disconnect()
    root.style.removeProperty('--dock-height')
    root.toggleAttribute('data-playing', false)
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
