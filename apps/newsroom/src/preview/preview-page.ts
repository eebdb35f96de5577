import type { PublishedArticle } from '@broadsheet/model'
import { articlePage } from '@broadsheet/press'
import { listsBeside, rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'

/**
 * The page that readers would get of an article at `path`, before anything of the archive stands beside it. `previewOf`
 * says whether they have the article already, as it was.
 */
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
    ...listsBeside({ article, related: [], captured: [], ranking }),
    snapshot: null,
    path,
    previewOf,
  })
}
