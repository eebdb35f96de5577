import { cacheTags, sectionPath } from '@broadsheet/model'
import { findSection, parseCursor } from '@broadsheet/store'
import type { Context } from 'hono'
import { answerPage } from '../../cache/answer.ts'
import type { AppEnv } from '../../env.ts'
import { rankedEntries, rankedSections } from '../../ranked-entries.ts'
import { showNotFound } from '../not-found/show-not-found.ts'
import { sectionPage } from './section-page.tsx'

const articlesPerPage = 20
const mostReadLimit = 10

/** `/{section}`: a section's newest articles, and with `?before=` the older ones. */
export async function showSection(c: Context<AppEnv, '/:section'>): Promise<Response> {
  const slug = c.req.param('section')
  const tags = [cacheTags.section(slug)]
  const before = parseCursor(c.req.query('before') ?? '')
  const [ranking, found] = await Promise.all([
    c.var.readRanking(),
    findSection(c.var.db, slug, { before, limit: articlesPerPage }),
  ])
  if (found === null) return await showNotFound(c, tags)
  const path = sectionPath(found.section)
  const kind = before === null ? 'front' : 'backList'
  const keeping = { kind, tags, newest: found.articles[0]?.publishedAt } as const
  return await answerPage(c, keeping, sectionPage, {
    site: c.var.site,
    section: found.section,
    sections: rankedSections(ranking),
    articles: found.articles,
    older: found.next === null ? null : `${path}?before=${found.next}`,
    newest: before === null ? null : path,
    mostRead: rankedEntries(ranking, { window: 'week', section: slug }).slice(0, mostReadLimit),
    snapshot: ranking?.computedAt ?? null,
  })
}
