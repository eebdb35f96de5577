import { withdrawArticle } from '@broadsheet/store'
import { articleResult } from './article-result.ts'
import { noInput } from './check-json.ts'
import { unrankArticle } from './unrank-article.ts'
import { defineParsedVerb } from './verb.ts'

/** Takes an article out of the paper, and out of the ranking that readers have. */
export const withdraw = defineParsedVerb({
  scope: 'write',
  parse: noInput,
  run: async (deps, slug: string) => {
    const { db, by, now } = deps
    const result = articleResult(await withdrawArticle(db, { slug, by, now }))
    if (result.ok) await unrankArticle(deps, result.value.article.slug)
    return result
  },
})
