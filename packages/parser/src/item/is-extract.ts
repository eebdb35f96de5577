import { blockText, headlineKey, type ArticleDraft, type Block } from '@broadsheet/model'

/** The characters by which words are found in a text. */
const sampleCharacters = 60
/** Fewer are in many texts. */
const minSample = 10

/** Whether words, such as a summary, are a part of an article: at least half of their blocks are in it. */
export function isExtract(
  words: readonly Block[],
  { headline, body }: Pick<ArticleDraft, 'headline' | 'body'>,
): boolean {
  const keys = words.map((block) => headlineKey(blockText(block))).filter((key) => key !== '')
  if (keys.length === 0) return true
  const text = [headline, ...body.map(blockText)].map(headlineKey).join(' ')
  return keys.filter((key) => samplesOf(key).some((sample) => text.includes(sample))).length * 2 >= keys.length
}

// The last word may be cut, and a dateline at the beginning is a field of its own.
function samplesOf(key: string): string[] {
  const opening = key.slice(0, sampleCharacters)
  const second = key.slice(sampleCharacters, 2 * sampleCharacters).trim()
  const end = key.slice(-Math.ceil(Math.min(sampleCharacters, key.length) / 2)).trim()
  const isCut = key.length > sampleCharacters || /(?:…|\.{3}|\])$/u.test(key)
  const further = [isCut ? opening.replace(/\S*$/u, '').trim() : '', second, end]
  return [opening, ...further.filter((sample) => sample.length >= minSample)]
}
