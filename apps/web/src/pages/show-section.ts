import { answerPrepared, preparePage } from '@broadsheet/edge'
import {
  type ArticleCursor,
  cacheTags,
  type Departures,
  parseCursor,
  type RankingSnapshot,
  sectionPath,
} from '@broadsheet/model'
import { toTeaser, sectionPage } from '@broadsheet/press'
import { mostReadOf, rankedEntries, rankedSections } from '@broadsheet/ranking'
import { findSection, type SectionPage } from '@broadsheet/store'
import type { Context } from 'hono'
import { rankingTag } from '../articles/ranking-tag.ts'
import { rememberPublished, type PublishedAnswer } from '../cache/remember-published.ts'
import { currentRanking } from '../context/current-ranking.ts'
import type { AppEnv } from '../context/env.ts'
import { showNotFound } from '../notices/show-not-found.ts'

const articlesPerPage = 20
const mostReadLimit = 10
const ledeCharacters = { lead: 320, second: 220 }

/** `/{section}`: a section's newest articles; with `?before=` older ones. */
export async function showSection(c: Context<AppEnv, '/:section'>): Promise<Response> {
  const slug = c.req.param('section')
  const before = parseCursor(c.req.query('before') ?? '')
  const ranking = await c.get('readRanking')()
  // If the section is unknown, those of its page in place of this one.
  let departed: Departures | null | undefined
  const page = await rememberPublished(c, ['section', slug, before, ranking && rankingTag(ranking)], async () => {
    const { found, departures } = await findSection(c.get('db'), slug, { before, limit: articlesPerPage })
    departed = departures
    return found && prepareSection(c, found, { before, ranking: await currentRanking(c, ranking, departures) })
  })
  return page === null
    ? await showNotFound(c, [cacheTags.section(slug)], departed)
    : await answerPrepared(c, page.policy, page.answer)
}

type Beside = { before: ArticleCursor | null; ranking: RankingSnapshot | null }

function prepareSection(c: Context<AppEnv>, found: SectionPage, { before, ranking }: Beside): PublishedAnswer {
  const { section, articles, next, version } = found
  const path = sectionPath(section)
  const kind = before === null ? 'front' : 'backList'
  return {
    version,
    policy: { kind, tags: [cacheTags.section(section.slug)], newest: articles[0]?.publishedAt },
    answer: preparePage(c, sectionPage, {
      site: c.get('site'),
      section,
      sections: rankedSections(ranking),
      articles: articles.map((article, place) =>
        toTeaser(article, before === null && place === 0 ? ledeCharacters.lead : ledeCharacters.second),
      ),
      older: next === null ? null : `${path}?before=${next}`,
      newest: before === null ? null : path,
      mostRead: mostReadOf(rankedEntries(ranking, { window: 'week', section: section.slug }), mostReadLimit),
      snapshot: ranking?.computedAt ?? null,
    }),
  }
}
