import { answerPage } from '@broadsheet/edge'
import { cacheTags, parseCursor, sectionPath } from '@broadsheet/model'
import { toTeaser, sectionPage } from '@broadsheet/press'
import { mostReadOf, rankedSections } from '@broadsheet/ranking'
import { findSection } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

const articlesPerPage = 20
const mostReadLimit = 10
const ledeCharacters = { lead: 320, second: 220 }

/** `/{section}`: a section's newest articles; with `?before=` older ones. */
export async function showSection(c: Context<AppEnv, '/:section'>): Promise<Response> {
  const slug = c.req.param('section')
  const tags = [cacheTags.section(slug)]
  const before = parseCursor(c.req.query('before') ?? '')
  const [ranking, found] = await Promise.all([
    c.get('readRanking')(),
    findSection(c.get('db'), slug, { before, limit: articlesPerPage }),
  ])
  if (found === null) return await showNotFound(c, tags)
  const path = sectionPath(found.section)
  const kind = before === null ? 'front' : 'backList'
  const policy = { kind, tags, newest: found.articles[0]?.publishedAt } as const
  return await answerPage(c, policy, sectionPage, {
    site: c.get('site'),
    section: found.section,
    sections: rankedSections(ranking),
    articles: found.articles.map((article, place) =>
      toTeaser(article, before === null && place === 0 ? ledeCharacters.lead : ledeCharacters.second),
    ),
    older: found.next === null ? null : `${path}?before=${found.next}`,
    newest: before === null ? null : path,
    mostRead: mostReadOf(ranking, { window: 'week', section: slug }, mostReadLimit),
    snapshot: ranking?.computedAt ?? null,
  })
}
