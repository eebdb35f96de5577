import type { Departures, PublishedArticle } from '@broadsheet/model'
import { articlePage } from '@broadsheet/press'
import { listsBeside, rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'

type PreviewOptions = { path: string; previewOf: 'unpublished' | 'published'; departures: Departures | null }

/** Makes an article's page as readers would get it at `path`, but without neighbours and related articles. */
export async function previewPage(
  c: Context<AppEnv>,
  article: PublishedArticle,
  { path, previewOf, departures }: PreviewOptions,
) {
  const ranking = await currentRanking(c, await c.get('readRanking')(), departures)
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
