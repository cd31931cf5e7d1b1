import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parsePage, type BuiltPage } from './html.ts'

/**
 * Gives every page a policy of its own: scripts from this site, and the inline ones that stood in it when it was built, by
 * their hashes. Styles may be inline, because the pictures and the highlighted code set colours on elements.
 */
export function addPolicies(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  return pages.map((page) => {
    const policy = policyOf(page.html)
    // After the encoding, which a browser looks for in the first kilobyte, and before any script.
    const meta = `$&<meta http-equiv="content-security-policy" content="${policy}">`
    const html = page.html.replace(/<head><meta charset="utf-8"\/?>/, meta)
    if (html === page.html)
      throw new Error(`${page.path} does not begin as expected: no place for its policy`)
    writeFileSync(page.file, html)
    return { ...page, html }
  })
}

function policyOf(html: string): string {
  const scripts = parsePage(html)
    .querySelectorAll('script:not([src])')
    .filter((script) => !isData(script.getAttribute('type')))
    .map((script) => `'sha256-${createHash('sha256').update(script.innerHTML).digest('base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...new Set(scripts)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function isData(type: string | undefined): boolean {
  return type !== undefined && type !== 'module' && !type.includes('javascript')
}
