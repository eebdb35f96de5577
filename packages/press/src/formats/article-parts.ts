import type { Block, PublishedArticle } from '@broadsheet/model'

/** The body as it is read: with the dateline at the head of its first paragraph, or alone where there is none. */
export function datelinedBody({ body, dateline }: Pick<PublishedArticle, 'body' | 'dateline'>): Block[] {
  if (dateline === null) return body
  const opening = body.findIndex((block) => block.type === 'paragraph')
  if (opening === -1) return [{ type: 'paragraph', text: dateline.text }, ...body]
  return body.map((block, position) =>
    position === opening && block.type === 'paragraph' ? { ...block, text: dateline.text + block.text } : block,
  )
}

/** The agency that an article came from, where one is named. */
export function agencyOf({ byline, dateline }: Pick<PublishedArticle, 'byline' | 'dateline'>): string | null {
  return byline?.agency ?? dateline?.agency ?? null
}

/** Who to name as author: the byline's people, else the agency, else no one. */
export function authorsOf(article: Pick<PublishedArticle, 'byline' | 'dateline'>): string[] {
  const agency = agencyOf(article)
  return article.byline?.names ?? (agency === null ? [] : [agency])
}

/** When an article last changed, in UTC epoch seconds. */
export function changedAt({ publishedAt, modifiedAt }: Pick<PublishedArticle, 'publishedAt' | 'modifiedAt'>): number {
  return Math.max(publishedAt, modifiedAt ?? publishedAt)
}
