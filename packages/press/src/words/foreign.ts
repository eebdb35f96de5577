import { textDirection } from './text-direction.ts'

/** The attributes of an element whose words are in another language than the page's. */
export type Foreign = { lang?: string; dir?: 'ltr' | 'rtl' }

const native: Foreign = {}

// Intl is slow, and a paper meets few languages.
const known = new Map<string, Foreign>()

/**
 * The language and direction of words in a language (BCP 47; null where nobody knows it), where they differ from those of
 * a paper in `locale`. English is English in every country, but Chinese in another script needs another font; a bare `zh`,
 * as words tell it, is in whatever script the paper is.
 *
 * @example
 * <h2 {...foreign(site.locale, article.lang)}>{article.headline}</h2>
 */
export function foreign(locale: string, lang: string | null | undefined): Foreign {
  if (lang === null || lang === undefined || lang === locale) return native
  const key = `${locale} ${lang}`
  const found = known.get(key) ?? differenceOf(locale, lang)
  known.set(key, found)
  return found
}

function differenceOf(locale: string, lang: string): Foreign {
  const isBare = lang === new Intl.Locale(locale).language
  if (isBare || writingOf(locale) === writingOf(lang)) return native
  const dir = textDirection(lang)
  return dir === textDirection(locale) ? { lang } : { lang, dir }
}

/** `zh-Hans`, with the usual script of a language that names none. */
function writingOf(tag: string): string {
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}
