import { blockText, type PublishedArticle } from '@broadsheet/model'
import type { Site } from '../site.ts'
import { wordsFor } from '../words/words-for.ts'
import { datelinedBody } from './article-parts.ts'
import { xml, type Xml } from './xml.ts'

type ArticleText = Pick<PublishedArticle, 'body' | 'dateline' | 'credits' | 'correction'>

/** The text of an article as HTML that needs no style: correction, paragraphs, separators, credits. */
export function articleHtml(site: Site, article: ArticleText): Xml {
  const { correction, credits } = article
  const label = wordsFor(site.locale).correction
  const body = datelinedBody(article).map((block) =>
    block.type === 'separator' ? xml`<hr />` : xml`<p>${blockText(block)}</p>`,
  )
  return xml`${[
    correction === null ? null : xml`<p><strong>${label}:</strong> ${correction}</p>`,
    body,
    credits.map((credit) => xml`<p><em>${credit}</em></p>`),
  ]}`
}
