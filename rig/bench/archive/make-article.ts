import { seededRandom } from '../../random/seeded-random.ts'
import { commonWord, functionWord, subjectWord } from './made-up-words.ts'
import { type Random } from './random-draws.ts'

/** The paper's pace, whatever its archive's size: 200 articles a day. */
export const secondsBetweenArticles = 432

export const sectionCount = 20
const articlesPerStory = { span: 1000, stories: 40 } as const

/** A generated article, with the columns that the archive needs. Times are UTC epoch seconds. */
export type MadeArticle = {
  id: number
  slug: string
  section: string
  headline: string
  lede: string
  body: string
  wordCount: number
  story: number
}

/** The article of an id: always the same one. It belongs to a story that about 25 articles of five days tell. */
export function makeArticle(id: number): MadeArticle {
  const random = seededRandom(id)
  const story = storyOf(id)
  const section = story % sectionCount
  const headline = sentence(random, { story, section, words: 8 }).slice(0, -1)
  const paragraphs = Array.from({ length: 3 }, () => {
    const words = () => 10 + Math.floor(random() * 10)
    return `${sentence(random, { story, section, words: words() })} ${sentence(random, { story, section, words: words() })}`
  })
  const text = paragraphs.join(' ')
  return {
    id,
    slug: slugOf(id),
    section: sectionSlug(section),
    headline,
    lede: paragraphs[0] ?? '',
    body: JSON.stringify(paragraphs.map((paragraph) => ({ type: 'paragraph', text: paragraph }))),
    wordCount: text.split(' ').length,
    story,
  }
}

/** Which story an article tells. */
export function storyOf(id: number): number {
  const { span, stories } = articlesPerStory
  return Math.floor(id / span) * stories + Math.floor(seededRandom(id + 7_000_000)() * stories)
}

/** The section of an article: its story's. */
export function sectionOf(id: number): string {
  return sectionSlug(storyOf(id) % sectionCount)
}

/** An article's address. */
export function slugOf(id: number): string {
  return `made-up-story-number-${id}`
}

/** A section's address. */
export function sectionSlug(section: number): string {
  return `section-${section + 1}`
}

function sentence(
  random: Random,
  { story, section, words }: { story: number; section: number; words: number },
): string {
  const text = Array.from({ length: words }, () => {
    const kind = random()
    if (kind < 0.4) return functionWord(random)
    if (kind < 0.55) return subjectWord(random, story + 100, 6)
    if (kind < 0.7) return subjectWord(random, section, 60)
    return commonWord(random)
  }).join(' ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
