import type { DatabaseSync } from 'node:sqlite'
import { seededRandom } from '../../random/seeded-random.ts'
import { makeArticle, sectionCount, sectionSlug, storyOf, type MadeArticle } from './make-article.ts'
import { publishedAt, type Traffic } from './traffic.ts'

const articlesPerTransaction = 10_000
const relatedOfLast = 18_000
const relatedPerArticle = 10

/** The columns of an article that is written, in the order of `articleValues`. */
export const articleColumns = [
  'id',
  'slug',
  'section_slug',
  'section_name',
  'headline',
  'headline_key',
  'lede',
  'body',
  'credits',
  'word_count',
  'published_at',
  'source_key',
  'content_hash',
  'captured_hash',
  'related_at',
  'language',
] as const

/** An article as a row. Without `relatedAt` the ranker has yet to look for what goes with it. */
export function articleValues(article: MadeArticle, publishedAt: number, relatedAt: number | null) {
  const { id, slug, section, headline, lede, body, wordCount } = article
  const language = relatedAt === null ? null : 'en'
  const text = [headline, headline.toLowerCase(), lede, body, '[]', wordCount]
  return [id, slug, section, section, ...text, publishedAt, `made-up:${id}`, `content-${id}`, '', relatedAt, language]
}

/** Writes the sections and all articles; the archive's triggers index them for search. */
export function fillArticles(db: DatabaseSync, traffic: Traffic): void {
  const addSection = db.prepare('INSERT INTO sections (slug, name) VALUES (?, ?)')
  for (let section = 0; section < sectionCount; section += 1) {
    addSection.run(sectionSlug(section), sectionSlug(section))
  }
  const add = db.prepare(
    `INSERT INTO articles (${articleColumns.join(', ')}) VALUES (${articleColumns.map(() => '?').join(', ')})`,
  )
  for (let first = 1; first <= traffic.articles; first += articlesPerTransaction) {
    db.exec('BEGIN')
    for (let id = first; id < first + articlesPerTransaction && id <= traffic.articles; id += 1) {
      const at = publishedAt(traffic, id)
      add.run(...articleValues(makeArticle(id), at, at + 300))
    }
    db.exec('COMMIT')
  }
}

/** Writes related pairs for the articles of the last 90 days, which new articles meet: others of the same story. */
export function fillRelated(db: DatabaseSync, { articles }: Traffic): void {
  const add = db.prepare('INSERT OR IGNORE INTO related (article_id, other_id, score) VALUES (?, ?, ?)')
  const idsByStory = new Map<number, number[]>()
  const random = seededRandom(articles)
  db.exec('BEGIN')
  for (let id = Math.max(1, articles - relatedOfLast); id <= articles; id += 1) {
    const earlier = idsByStory.get(storyOf(id)) ?? []
    for (const other of earlier.slice(-relatedPerArticle / 2)) {
      const score = 1 + random() * 9
      add.run(id, other, score)
      add.run(other, id, score)
    }
    idsByStory.set(storyOf(id), [...earlier, id])
  }
  db.exec('COMMIT')
}
