import type { PublishedArticle } from '@broadsheet/model'

// Silent reading of non-fiction: Brysbaert 2019, "How many words do we read per minute?" (238). Chinese in signs a
// minute: Trauzettel-Klosinski & Dietz 2012 give 255 aloud; silent reading is about twice as fast.
const wordsPerMinute = 238
const signsPerMinute = 500

const letter = /\p{L}/gu
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How long an article takes to read, at least a minute. A word count counts a sign of Chinese as a word. */
export function readingMinutes({ wordCount, lede }: Pick<PublishedArticle, 'wordCount' | 'lede'>): number {
  const signs = lede.match(sign)?.length ?? 0
  const letters = lede.match(letter)?.length ?? 0
  const isOfSigns = signs * 2 > letters
  return Math.max(1, Math.round(wordCount / (isOfSigns ? signsPerMinute : wordsPerMinute)))
}
