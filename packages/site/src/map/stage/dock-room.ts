/**
 * Gives the dock the room that playing takes (styles/site.css), and takes it back with what is returned. The text below moves
 * by that much: what has the focus, and was in view, stays in view.
 */
export function takeRoom(): () => void {
  change(true)
  return () => change(false)
}

function change(isPlaying: boolean): void {
  const focused = document.activeElement
  const wasSeen = focused !== null && focused !== document.body && isInView(focused)
  document.documentElement.toggleAttribute('data-playing', isPlaying)
  if (wasSeen) focused.scrollIntoView({ block: 'nearest' })
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
