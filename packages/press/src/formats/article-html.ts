import type { PublishedArticle, Site } from '@broadsheet/model'
import { wordsFor } from '../words/words-for.ts'
import { readersBody } from './article-parts.ts'
import { blockHtml } from './blocks/block-html.ts'
import { xml, type Xml } from './xml.ts'

type ArticleText = Pick<PublishedArticle, 'body' | 'linked' | 'dateline' | 'credits' | 'correction'>

/** An article's correction, body and credits as HTML without styles. */
export function articleHtml(site: Site, article: ArticleText): Xml {
  const { correction, credits } = article
  const words = wordsFor(site.locale)
  return xml`${[
    correction === null ? null : xml`<p><strong>${words.correction}:</strong> ${correction}</p>`,
    readersBody(site, article).map((block) => blockHtml(block, words)),
    credits.map((credit) => xml`<p><em>${credit}</em></p>`),
  ]}`
}
