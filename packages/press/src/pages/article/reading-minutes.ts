import type { PublishedArticle } from '@broadsheet/model'

// Silent reading of non-fiction: Brysbaert 2019, "How many words do we read per minute?" (238). Chinese in signs a
// minute: Trauzettel-Klosinski & Dietz 2012 give 255 aloud; silent reading is about twice as fast.
const wordsPerMinute = 238
const signsPerMinute = 500

const letters = /\p{L}/gu
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const signs = new RegExp(sign, 'gu')

/** How long an article takes to read, at least a minute. A word count counts a sign of Chinese as a word. */
export function readingMinutes({ wordCount, lede }: Pick<PublishedArticle, 'wordCount' | 'lede'>): number {
  return Math.max(1, Math.round(wordCount / (isOfSigns(lede) ? signsPerMinute : wordsPerMinute)))
}

// Most languages are told by one look.
function isOfSigns(text: string): boolean {
  return sign.test(text) && count(text, signs) * 2 > count(text, letters)
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
