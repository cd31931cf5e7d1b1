import { expect, test } from 'vitest'
import { joined, joinParticles } from '../integrations/joined-particles.ts'
import { builtPages } from '../scripts/browser.ts'
import { builtPage } from './support/site.ts'

test('a particle stays with the word before it, in code and in pages', () => {
  expect(joined('지연(300초)이 지나야, ‘새 버전’으로, 1.1 (다음)')).toBe(
    '지연(300초)\u2060이 지나야, ‘새 버전’\u2060으로, 1.1 (다음)',
  )
  const page = (path: string, html: string) => joinParticles([{ path, file: '', html }])[0]?.html
  expect(page('/', '<p title="(가)나"><b>요금(한 달)</b>을 <code>f()</code>로 (가)\u2060는</p>')).toBe(
    '<p title="(가)나"><b>요금(한 달)</b>\u2060을 <code>f()</code>\u2060로 (가)\u2060는</p>',
  )
  // What is copied or run is left as it is.
  for (const html of ['<pre>(가)나</pre>', '<script>"(가)나"</script>']) expect(page('/', html)).toBe(html)
  expect(page('/en/', '<p>(가)나</p>')).toBe('<p>(가)나</p>')
})

test('no line of a Korean page can begin with a particle after a bracket', () => {
  const loose = builtPages()
    .filter((path) => !path.startsWith('/en/') && !path.startsWith('/rules/'))
    .flatMap((path) => {
      const page = builtPage(path)
      for (const element of page.querySelectorAll('script, style, pre, textarea')) element.remove()
      const inLine = page.innerHTML.replaceAll(/<(?!\/)(?:"[^"]*"|'[^']*'|[^"'>])*>/g, '<>')
      return [...inLine.matchAll(/.{0,20}[)\]’”](?:<\/(?:a|b|code|em|strong)>)*[가-힣]/g)].map(
        ([text]) => `${path}: ${text}`,
      )
    })
  expect(loose).toEqual([])
})
