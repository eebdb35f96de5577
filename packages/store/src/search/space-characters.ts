// Scripts whose signs are words or nearly so, and stand without spaces. FTS5's unicode61 would take a whole run of
// them for one word; set apart, each sign is a word, and signs side by side are a phrase.
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** A text with each sign of Chinese or Japanese set apart by spaces, as the search index keeps it. */
export function spaceCharacters(text: string): string {
  return text.replace(sign, ' $& ').replace(/ {2,}/g, ' ').trim()
}

/** The same text as it is read: without spaces beside such signs and their punctuation. */
export function joinCharacters(text: string): string {
  return text.replace(/ ?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF65]) ?/gu, '$1')
}

/** What the search index keeps of an article in place of its own words; null where those serve. */
export type SpacedText = { headline: string; lede: string; body: string }

/** Sets the signs of an article's words apart; null for one without any. */
export function spacedTextOf(words: SpacedText): SpacedText | null {
  if (`${words.headline}${words.body}`.search(sign) < 0) return null
  return {
    headline: spaceCharacters(words.headline),
    lede: spaceCharacters(words.lede),
    body: spaceCharacters(words.body),
  }
}
