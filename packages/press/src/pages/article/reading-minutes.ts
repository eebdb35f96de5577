import { lazyPattern, type PublishedArticle } from '@broadsheet/model'

// Silent reading of non-fiction: Brysbaert 2019, "How many words do we read per minute?" (238). Chinese in characters a
// minute: Trauzettel-Klosinski & Dietz 2012 give 255 aloud; silent reading is about twice as fast.
const wordsPerMinute = 238
const charactersPerMinute = 500

const letters = lazyPattern(String.raw`\p{L}`, 'gu')
const eastAsian = lazyPattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u')
const eastAsianAll = lazyPattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'gu')

/** The reading time of an article in minutes, at least one. In `wordCount` a Chinese character is a word. */
export function readingMinutes({ wordCount, lede }: Pick<PublishedArticle, 'wordCount' | 'lede'>): number {
  return Math.max(1, Math.round(wordCount / (isEastAsian(lede) ? charactersPerMinute : wordsPerMinute)))
}

// A short way for most languages.
function isEastAsian(text: string): boolean {
  return eastAsian().test(text) && count(text, eastAsianAll()) * 2 > count(text, letters())
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
