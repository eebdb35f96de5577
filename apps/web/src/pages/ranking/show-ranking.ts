import { cacheTags, rankingWindows } from '@broadsheet/model'
import type { Context } from 'hono'
import * as v from 'valibot'
import { answerPage } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { rankedEntries, rankedSections } from '../../ranked-entries.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { rankingPage } from './ranking-page.tsx'

const windowSchema = v.optional(v.picklist(rankingWindows), 'trending')

/** `/ranking?window=&section=`: what is read, of the whole paper or of a section. */
export async function showRanking(c: Context<AppEnv>): Promise<Response> {
  const window = v.safeParse(windowSchema, c.req.query('window'))
  const ranking = await c.get('readRanking')({ fresh: true })
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
