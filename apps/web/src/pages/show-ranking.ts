import { answerPage, rankingQuerySchema } from '@broadsheet/edge'
import { cacheTags } from '@broadsheet/model'
import { rankingPage } from '@broadsheet/press'
import { rankedEntries, rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import * as v from 'valibot'
import { readCurrentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

/** `/ranking?window=&section=`: the most read articles of the paper or of a section. */
export async function showRanking(c: Context<AppEnv>): Promise<Response> {
  const window = v.safeParse(rankingQuerySchema.entries.window, c.req.query('window'))
  const ranking = await readCurrentRanking(c, { fresh: true })
  const sections = rankedSections(ranking)
  const slug = c.req.query('section') ?? null
  const section = sections.find((candidate) => candidate.slug === slug) ?? null
  if (!window.success || (slug !== null && section === null)) return await showNotFound(c, [cacheTags.ranking])
  return await answerPage(c, { kind: 'front', tags: [cacheTags.ranking] }, rankingPage, {
    site: c.get('site'),
    sections,
    window: window.output,
    section,
    entries: rankedEntries(ranking, { window: window.output, section: slug }),
    computedAt: ranking?.computedAt ?? null,
  })
}
