import { lazyPattern } from '@broadsheet/model'

// Scripts whose characters are words or nearly so, and stand without spaces. FTS5's unicode61 would take a whole run of
// them for one word; set apart, each character is a word, and characters side by side are a phrase.
const character = lazyPattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'gu')
const characterOrMark = lazyPattern(
  String.raw` ?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF65]) ?`,
  'gu',
)

/** A text with each Chinese or Japanese character set apart by spaces, as the search index stores it. */
export function spaceCharacters(text: string): string {
  return text.replace(character(), ' $& ').replace(/ {2,}/g, ' ').trim()
}

/** The same text as people read it: without spaces beside such characters and their punctuation. */
export function joinCharacters(text: string): string {
  return text.replace(characterOrMark(), '$1')
}

/** The words that the search index stores in place of an article's own. */
export type SpacedText = { headline: string; lede: string; body: string }

/** Sets the characters of an article's words apart; null where it has none of these scripts. */
export function spacedTextOf(words: SpacedText): SpacedText | null {
  if (`${words.headline}${words.body}`.search(character()) < 0) return null
  return {
    headline: spaceCharacters(words.headline),
    lede: spaceCharacters(words.lede),
    body: spaceCharacters(words.body),
  }
}
