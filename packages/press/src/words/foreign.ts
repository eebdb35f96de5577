import { textDirection } from './text-direction.ts'

/** The attributes of an element whose words are in another language than the page's. */
export type Foreign = { lang?: string; dir?: 'ltr' | 'rtl' }

const native: Foreign = {}

// Intl is slow, and a paper has few languages.
const known = new Map<string, Foreign>()

/**
 * The attributes for words in a language (BCP 47; null if unknown), as far as language and direction differ from those
 * of a paper in `locale`. Countries don't count, but scripts do, because Chinese in another script needs another font.
 * `zh` without a script, as detected from words, has the script of the paper.
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
