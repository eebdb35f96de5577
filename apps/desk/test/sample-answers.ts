import type { PlacementAnswer, StatsAnswer } from '@broadsheet/model'

const section = { slug: 'harbour', name: 'Harbour' }
const hours = (...counts: number[]) => [...Array.from({ length: 24 - counts.length }, () => 0), ...counts]

/** A placement as the site answers it. */
export function placedArticle(slug: string): PlacementAnswer {
  return {
    slug,
    url: `https://paper.example/harbour/${slug}`,
    section,
    headline: `On ${slug}`,
    kind: 'pin',
    until: '2026-11-24T18:00:00Z',
    placedAt: '2026-11-24T12:00:00Z',
  }
}

function ranked(position: number, headline: string, changes: Partial<StatsAnswer['articles'][number]> = {}) {
  const slug = `article-${position}`
  const url = `https://paper.example/harbour/${slug}`
  const publishedAt = '2026-11-24T08:15:00Z'
  const none = { publishedAt, moved: 0, pinned: false, views: 0, votes: 0, viewsByHour: hours() }
  return { position, slug, url, section, headline, lang: null, ...none, ...changes }
}

/** Stats with an entry for each kind of movement. */
export const sampleStats: StatsAnswer = {
  computedAt: '2026-11-24T12:00:00Z',
  window: 'trending',
  section: null,
  articles: [
    ranked(1, 'Gull elected', { pinned: true, views: 1200, votes: 8, viewsByHour: hours(1, 2, 7) }),
    ranked(2, 'Ferry late again, and nobody on the quay can say why', { moved: 3, views: 90, votes: 1 }),
    ranked(3, '渡轮再次晚点，码头上没有人说得出原因，乘客们只能等待', { moved: -1 }),
    ranked(4, 'Seal \u001b[2Jreturns', { moved: null }),
    ranked(5, 'Tide turns'),
  ],
  placements: [placedArticle('article-1')],
  totals: { articles: 2, views: 1290, votes: 9, viewsByHour: hours(1, 2, 7), votesByHour: hours(9) },
}

/** The problem that a site answers about an article that it doesn't have. */
export const unknownArticle = {
  type: 'about:blank',
  title: 'There is nothing at this address',
  status: 404,
  code: 'not-found',
  detail: 'No published article has the slug "unknown".',
}
