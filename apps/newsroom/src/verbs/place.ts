import { placeArticle, type PlacedArticle } from '@broadsheet/store'
import { parsePlacement } from './parse-placement.ts'
import { defineParsedVerb, refuse, type VerbResult } from './verb.ts'

/** Pins an article to the top of the rankings, or blocks it from them, until a time. */
export const place = defineParsedVerb({
  scope: 'write',
  parse: parsePlacement,
  run: async ({ db, by, now }, slug: string, { kind, until }): Promise<VerbResult<PlacedArticle>> => {
    const placed = await placeArticle(db, { slug, kind, until, by, now })
    if (placed !== null) return { ok: true, value: placed, staleTags: [] }
    return refuse('not-found', `No published article has the slug "${slug}". Copy it from the article's address.`)
  },
})
