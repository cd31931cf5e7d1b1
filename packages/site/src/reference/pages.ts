import type { Language } from '@ecs-lint/core/finding'

/** A generated page's `locale` parameter: Korean stands at the root, English below `/en`. */
interface LocaleParams {
  readonly locale: string | undefined
}

/** Where a generated page stands: once a language. A fresh list for every page, because Astro keeps notes on it. */
export function localePaths(): { readonly params: LocaleParams }[] {
  return [{ params: { locale: undefined } }, { params: { locale: 'en' } }]
}

/** The language of a page with this `locale` parameter. */
export function languageOf(locale: string | undefined): Language {
  return locale === 'en' ? 'en' : 'ko'
}

/** The address of a page in a language: `/en/rules/` for `/rules/`. */
export function localPath(path: `/${string}`, lang: Language): string {
  return lang === 'en' ? `/en${path}` : path
}
