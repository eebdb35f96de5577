import { answerJson, rankingQuerySchema } from '@broadsheet/edge'
import { cacheTags, toIso } from '@broadsheet/model'
import { rankedJson } from '@broadsheet/press'
import { rankedEntries } from '@broadsheet/ranking'
import { readCurrentRanking } from '../../context/current-ranking.ts'
import { notModified, operation } from '../operation.ts'

/** `/api/v1/rankings`: rankings by window, of the whole paper or of a section. */
export const rankingOperation = operation({
  method: 'get',
  path: '/rankings',
  tag: 'Articles',
  summary: 'A ranking of articles, by window of time',
  query: rankingQuerySchema,
  answers: { 200: { json: 'Ranking' }, ...notModified },
  refuses: [],
  handle: async (c, { window, section = null, limit }) => {
    const ranking = await readCurrentRanking(c, { fresh: true })
    const entries = rankedEntries(ranking, { window, section }).slice(0, limit)
    return await answerJson(
      c,
      { kind: 'front', tags: [cacheTags.ranking] },
      {
        window,
        section,
        computedAt: ranking === null ? null : toIso(ranking.computedAt),
        articles: rankedJson(c.get('site'), entries),
        next: null,
      },
    )
  },
})
