import { rankNow } from '@broadsheet/infra'
import { vi } from 'vitest'
import { paperAddress } from './new-reader.ts'

const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

type Ranked = { articles: { slug: string; views: number }[] }

/** Reads articles as somebody of today, and returns once the ranking of the day counts them. */
export async function readArticles(slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) await fetch(`${paperAddress}/api/v1/articles/${slug}/views`, { method: 'POST', headers })
  await vi.waitFor(() => findReading(slugs), { timeout: 30_000, interval: 1000 })
}

async function findReading(slugs: readonly string[]): Promise<void> {
  await rankNow(paperAddress)
  const { articles } = (await (await fetch(`${paperAddress}/api/v1/rankings?window=day&limit=100`)).json()) as Ranked
  const missing = slugs.find((slug) => !articles.some((article) => article.slug === slug && article.views > 0))
  if (missing !== undefined) throw new Error(`No reading of ${missing} is ranked`)
}

/** The slugs of the newest articles, of the paper or of a section. */
export async function newestSlugs(limit: number, section?: string): Promise<string[]> {
  const query = new URLSearchParams({ limit: String(limit), ...(section !== undefined && { section }) })
  const response = await fetch(`${paperAddress}/api/v1/articles?${query}`)
  const { articles } = (await response.json()) as { articles: { slug: string }[] }
  return articles.map(({ slug }) => slug)
}
