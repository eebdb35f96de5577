import { deskArticleSchema } from '@broadsheet/model'
import { examples } from '../examples.ts'

/** The answer of the desk's API with an article. */
export const deskArticle = {
  json: { schema: deskArticleSchema, example: examples.deskArticle },
  headers: { ETag: 'The revision, to be sent as If-Match.' },
}
