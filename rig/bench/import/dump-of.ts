import { makeArticle, secondsBetweenArticles } from '../archive/make-article.ts'

/** One dump of so many has no date, so that the desk must refuse it. */
export const dumpsABadOne = 1_000

const newestAt = Date.UTC(2026, 0, 1) / 1000

/** Whether the dump of an id is one that the desk must refuse. */
function isBad(id: number): boolean {
  return id % dumpsABadOne === 0
}

/** A generated article as a text dump of the seed's family, and the name of its file; a thousand stand in a folder. */
export function dumpOf(id: number, articles: number): { file: string; text: string } {
  const { section, headline, body } = makeArticle(id)
  const at = new Date((newestAt - (articles - id) * secondsBetweenArticles) * 1000)
  // A number of its own: made-up headlines may agree, which dumps of one minute may not.
  const title = `${headline} ${id}`
  const paragraphs = (JSON.parse(body) as { text: string }[]).map(({ text }) => text)
  return {
    file: `${String(Math.floor(id / 1_000)).padStart(4, '0')}/${String(id).padStart(7, '0')}.txt`,
    text: [
      `Current:Home > ${section}${title} -Tidewatch`,
      title,
      'View',
      ...(isBad(id) ? [] : [`Date:${at.toISOString().slice(0, 19).replace('T', ' ')}`]),
      ...paragraphs,
      `veryGood! (${id % 50})`,
      'Related',
      ...Array.from({ length: 5 }, (_, at) => `- ${makeArticle(1 + ((id * 7 + at) % articles)).headline}`),
      '',
    ].join('\n'),
  }
}
