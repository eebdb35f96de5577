import * as v from 'valibot'

const maxTagCharacters = 35
// Undetermined, several, none, and one that has no code.
const noLanguage = new Set(['und', 'mul', 'zxx', 'mis'])

/** A BCP 47 tag, as Intl takes it: `ar`, `zh-Hant`, `pt-BR`. */
export const languageTagSchema = v.pipe(
  v.string(),
  v.maxLength(maxTagCharacters),
  v.check(isLanguageTag, 'not a language tag such as en or pt-BR'),
)

/** Whether a text is a BCP 47 tag of a language. */
export function isLanguageTag(text: string): boolean {
  return scriptOf(text) !== null
}

/**
 * The language of an article: what its source tells, unless its words are written in another script, for many a site
 * tells the language of its menus; else what the words tell. Null where neither is sure.
 */
export function settleLanguage(named: string | null, detected: string | null): string | null {
  if (named === null || detected === null) return named ?? detected
  const isSame = primaryOf(named) === detected || scriptOf(named) === scriptOf(detected)
  return isSame ? named : detected
}

function primaryOf(tag: string): string {
  return tag.split('-', 1).join('').toLowerCase()
}

/** The script in which a language is usually written, `Latn`; null for what is no tag. */
function scriptOf(tag: string): string | null {
  const primary = primaryOf(tag)
  if (!/^[a-z]{2,3}$/u.test(primary) || noLanguage.has(primary)) return null
  try {
    return new Intl.Locale(tag).maximize().script ?? ''
  } catch {
    return null
  }
}
