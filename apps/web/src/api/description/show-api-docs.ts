import { answerPage } from '@broadsheet/edge'
import { apiPage } from '@broadsheet/press'
import { rankedSections } from '@broadsheet/ranking'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { readersApi } from '../api.ts'
import { loadDescription } from './load-description.ts'

/** `/api/docs`: a page made from the description of the JSON API. It doesn't use D1. */
export async function showApiDocs(c: Context<AppEnv>): Promise<Response> {
  const [description, ranking] = await Promise.all([loadDescription(c, readersApi), c.get('readRanking')()])
  if (description instanceof Response) return description
  return await answerPage(c, { kind: 'front' }, apiPage, {
    site: c.get('site'),
    sections: rankedSections(ranking),
    description,
  })
}
