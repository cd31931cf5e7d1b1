// A picture of what stands in the page, made in the browser; loaded when somebody asks for it.
import hangul from '../../.astro/integrations/site-font/hangul.woff2?url'
import other from '../../.astro/integrations/site-font/other.woff2?url'

/** What styles say of a drawing: taken along, because a picture has no style sheets. */
const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'overflow',
  'display',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
] as const

/** As many pixels as units: sharp on a dense screen. */
const density = 2

/** A PNG of an SVG of the page, as it looks there. Nothing leaves the browser, and nothing comes from elsewhere. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(await standingAlone(svg)))}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * density,
    height: height * density,
  })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('There is no picture.')) : resolve(blob)),
      'image/png',
    )
  })
}

/** The SVG with its styles and fonts in it. */
async function standingAlone(svg: SVGSVGElement): Promise<string> {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('There is no drawing.')
  const { width, height } = svg.viewBox.baseVal
  const originals = svg.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index]
    if (original === undefined) return
    const style = getComputedStyle(original)
    element.setAttribute(
      'style',
      properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'),
    )
    element.removeAttribute('class')
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', `${width}`)
  copy.setAttribute('height', `${height}`)
  copy.setAttribute('style', 'font-family:Card,sans-serif')
  const faces = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  faces.textContent = [await faceOf(other, ranges.other), await faceOf(hangul, ranges.hangul)].join('')
  copy.prepend(faces)
  return new XMLSerializer().serializeToString(copy)
}

/**
 * One family of two files, told apart by what is in them: of two families a browser would load the second only once the first
 * lacks a letter, which is too late for a picture.
 */
const ranges = {
  hangul: 'U+1100-11FF,U+3130-318F,U+AC00-D7A3',
  other: 'U+0-10FF,U+1200-312F,U+3190-ABFF,U+D7B0-FFFF',
} as const

async function faceOf(address: string, range: string): Promise<string> {
  const font = new Uint8Array(await (await fetch(address)).arrayBuffer())
  return `@font-face{font-family:Card;font-weight:400 700;unicode-range:${range};src:url(data:font/woff2;base64,${base64(font)}) format('woff2')}`
}

function base64(bytes: Uint8Array): string {
  // In parts: a call takes only so many arguments.
  const size = 0x8000
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * size, (index + 1) * size)),
  )
  return btoa(parts.join(''))
}
