import type { ShownArticle } from './client.ts'
import type { Asked } from './feed-gate.ts'
import { story } from './story.ts'

/** What the table says of an article as a client shows it, in the order of the columns. */
export function describeShown(shown: ShownArticle, publishedAt: Date): string[] {
  return [describeTitle(shown), describeBody(shown), describeImage(shown), describeDate(shown, publishedAt)]
}

/** What the table says of a later request for the same feed. */
export function describeAsked(asked: Asked | null): string {
  if (asked === null) return 'no request'
  const names = [asked.byTag ? 'ETag' : '', asked.byTime ? 'time' : ''].filter((name) => name !== '')
  return names.length === 0 ? `${asked.status}, unconditional` : `${asked.status} by ${names.join(' and ')}`
}

/** What the table says of all that a client has shown before and after the article moved. */
export function describeMove(before: readonly ShownArticle[], after: readonly ShownArticle[]): string {
  const ids = new Set([...before, ...after].map(({ id }) => id))
  return ids.size === 1 ? 'the same' : 'a second article'
}

function describeTitle({ title }: ShownArticle): string {
  return title === story.headline ? 'as written' : `\`${title}\``
}

function describeBody({ body, isPlain = false }: ShownArticle): string {
  const written = (text: string) => body.includes(isPlain ? text : escaped(text))
  if (written(story.ending)) return 'the story'
  if (body.includes(story.ending)) return 'the story, `<` as markup'
  if (written(story.opening)) return 'the opening'
  return written(story.caption) ? 'the caption' : 'nothing'
}

function describeImage({ image, body }: ShownArticle): string {
  if (image === story.image) return 'a field'
  return body.includes(story.image) ? 'in the story' : 'none'
}

function describeDate({ publishedAt }: ShownArticle, expected: Date): string {
  if (publishedAt === null) return 'none'
  return publishedAt.getTime() === expected.getTime() ? 'as written' : publishedAt.toISOString()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
