import { env } from 'cloudflare:workers'

/** A run of articles that arrive in the order of their numbers: `first` and `last` are ids. */
type Run = {
  first: number
  last: number
  section: string
  /** UTC epoch seconds of the first, and the seconds from one to the next: below zero, they arrive newest first. */
  publishedAt: number
  seconds: number
  headline: string
  lede: string
  text: string
}

/** Adds thousands of articles in one statement; triggers add them to the search index. */
export async function fillPaper({ first, last, section, publishedAt, seconds, headline, lede, text }: Run) {
  await env.DB.batch([
    env.DB.prepare('INSERT OR IGNORE INTO sections (slug, name) VALUES (?1, ?1)').bind(section),
    env.DB.prepare(
      `WITH RECURSIVE numbers (id) AS (SELECT ?1 UNION ALL SELECT id + 1 FROM numbers WHERE id < ?2)
      INSERT INTO articles (id, slug, section_slug, section_name, headline, headline_key, lede, body, credits, word_count,
        published_at, source_key, content_hash, captured_hash)
      SELECT id, 'article-' || id, ?3, ?3, ?4, ?4, ?5, json_array(json_object('type', 'paragraph', 'text', ?6)), '[]', 9,
        ?7 + (id - ?1) * ?8, 'key-' || id, '', ''
      FROM numbers`,
    ).bind(first, last, section, headline, lede, text, publishedAt, seconds),
  ])
}
