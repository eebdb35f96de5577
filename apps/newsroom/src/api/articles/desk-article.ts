import { deskArticleSchema } from '@broadsheet/model'
import { examples } from '../examples.ts'

/** An article as the desk's API answers with it. */
export const deskArticle = {
  json: { schema: deskArticleSchema, example: examples.deskArticle },
  headers: { ETag: 'The revision, to be sent as If-Match.' },
}
