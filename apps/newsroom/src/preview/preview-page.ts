import type { PublishedArticle } from '@broadsheet/model'
import { articlePage } from '@broadsheet/press'
import { listsBeside, rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/** Makes an article's page as readers would get it at `path`, but without neighbours and related articles. */
export async function previewPage(
  c: Context<AppEnv>,
  article: PublishedArticle,
  { path, previewOf }: { path: string; previewOf: 'unpublished' | 'published' },
) {
  const ranking = await c.get('readRanking')()
  return articlePage({
    site: c.get('site'),
    sections: rankedSections(ranking),
    article,
    neighbours: { older: null, newer: null },
    ...listsBeside({ article, related: [], captured: { related: [], ranking: [], recommendation: [] }, ranking }),
    snapshot: null,
    path,
    previewOf,
  })
}
