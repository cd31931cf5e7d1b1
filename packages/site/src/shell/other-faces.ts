/** Has the browser fetch the faces for what only a reader types, and Hangul's whole set. */
export async function fetchOtherFaces(): Promise<void> {
  const face = document.querySelector<HTMLStyleElement>('#hangul')
  if (face !== null && document.documentElement.lang === 'ko') {
    // They would be taken for Hangul that is not there yet.
    face.media = 'all'
    await document.fonts.load("1em 'Pretendard Site'", document.title).catch(() => undefined)
  }
  const href = document.querySelector<HTMLMetaElement>('meta[name="other-faces"]')?.content
  if (href !== undefined)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
}
