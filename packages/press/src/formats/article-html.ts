import type { PublishedArticle, Site } from '@broadsheet/model'
import { wordsFor } from '../words/words-for.ts'
import { datelinedBody } from './article-parts.ts'
import { blockHtml } from './blocks/block-html.ts'
import { xml, type Xml } from './xml.ts'

type ArticleText = Pick<PublishedArticle, 'body' | 'dateline' | 'credits' | 'correction'>

/** The text of an article as HTML that needs no style: correction, body, credits. */
export function articleHtml(site: Site, article: ArticleText): Xml {
  const { correction, credits } = article
  const words = wordsFor(site.locale)
  return xml`${[
    correction === null ? null : xml`<p><strong>${words.correction}:</strong> ${correction}</p>`,
    datelinedBody(article).map((block) => blockHtml(block, words)),
    credits.map((credit) => xml`<p><em>${credit}</em></p>`),
  ]}`
}
