import { lazyPattern } from '@broadsheet/model'
import { foldsOf } from './fold-words.ts'

// Scripts whose characters are words or nearly so, and stand without spaces. FTS5's unicode61 would take a whole run of
// them for one word; set apart, each character is a word, and characters side by side are a phrase.
const character = lazyPattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'gu')
const characterOrMark = lazyPattern(
  String.raw` ?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\uFF01-\uFF65]) ?`,
  'gu',
)
// Scripts that write words without spaces, but sentences with them: a letter with its vowels and tones is set apart by a
// space of no width, which goes again. Words would need a dictionary for each language, which would cut a run in another
// way than the reader's word alone; a phrase of letters finds a word wherever it stands.
const cluster = lazyPattern(
  String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}\u200D]*`,
  'gu',
)
const noWidth = '\u200B'
// No text without any of these has what joins: all characters from the first of Han on, and the space of no width.
const joinable = /[\u200B\u2E80-\uFFFF]/

/** A text with each character of a script without spaces set apart, as the search index stores it. */
export function spaceCharacters(text: string): string {
  return text
    .replace(cluster(), `${noWidth}$&${noWidth}`)
    .replace(character(), ' $& ')
    .replace(/\u200B{2,}/g, noWidth)
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The same text as people read it: without what sets such characters and their punctuation apart. */
export function joinCharacters(text: string): string {
  if (!joinable.test(text)) return text
  return text.replace(characterOrMark(), '$1').replaceAll(noWidth, '')
}

/** The words by which an article is found: `people` are its byline and credits. */
export type SearchedWords = Record<'headline' | 'lede' | 'body' | 'people', string>

/**
 * What the search index stores in place of an article's own words, and beside them: `folds` are words that are found
 * without their accents, too (fold-words.ts). A field that is left out stays as the article has it.
 */
export type SpacedText = Partial<SearchedWords> & { folds?: Partial<Record<'headline' | 'lede' | 'body', string>> }

/** What the search index needs beside an article's own words; null where it needs nothing, as in English. */
export function spacedTextOf(words: SearchedWords): SpacedText | null {
  const { headline, lede, body, people } = words
  const isSpaced = [headline, lede, body].some((text) => text.search(character()) >= 0 || text.search(cluster()) >= 0)
  const folds = { headline: foldsOf(headline), lede: foldsOf(lede), body: foldsOf(body) }
  const foundPeople = `${spaceCharacters(people)} ${foldsOf(people)}`.trim()
  const stored: SpacedText = {
    ...(isSpaced && {
      headline: spaceCharacters(headline),
      lede: spaceCharacters(lede),
      body: spaceCharacters(body),
    }),
    ...(foundPeople !== people && { people: foundPeople }),
    ...(Object.values(folds).some((text) => text !== '') && { folds }),
  }
  return Object.keys(stored).length === 0 ? null : stored
}
