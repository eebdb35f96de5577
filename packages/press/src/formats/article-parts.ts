import { linkWithin, withBeginning, type Block, type PublishedArticle, type Site } from '@broadsheet/model'

/** The body as readers get it: links to the source of an article of the paper lead to that article. */
export function linkedBody(site: Site, { body, linked }: Pick<PublishedArticle, 'body' | 'linked'>): Block[] {
  return linked === null ? body : linkWithin(body, linked, site.url)
}

/** The body as readers get it, with its dateline. */
export function readersBody(site: Site, article: Pick<PublishedArticle, 'body' | 'linked' | 'dateline'>): Block[] {
  return datelinedBody({ ...article, body: linkedBody(site, article) })
}

/** The body with the dateline at the beginning of its first paragraph, or as a paragraph of its own. */
export function datelinedBody({ body, dateline }: Pick<PublishedArticle, 'body' | 'dateline'>): Block[] {
  if (dateline === null) return body
  const opening = body.findIndex((block) => block.type === 'paragraph')
  if (opening === -1) return [{ type: 'paragraph', text: dateline.text }, ...body]
  return body.map((block, position) =>
    position === opening && block.type === 'paragraph' ? withBeginning(dateline.text, block) : block,
  )
}

function agencyOf({ byline, dateline }: Pick<PublishedArticle, 'byline' | 'dateline'>): string | null {
  return byline?.agency ?? dateline?.agency ?? null
}

/** The authors to name: the people of the byline, else the agency, else none. */
export function authorsOf(article: Pick<PublishedArticle, 'byline' | 'dateline'>): string[] {
  const agency = agencyOf(article)
  return article.byline?.names ?? (agency === null ? [] : [agency])
}

/** The time of an article's last change, in UTC epoch seconds. */
export function changedAt({ publishedAt, modifiedAt }: Pick<PublishedArticle, 'publishedAt' | 'modifiedAt'>): number {
  return Math.max(publishedAt, modifiedAt ?? publishedAt)
}
