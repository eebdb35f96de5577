import { type ArticleLists, type ListEntry, type PublishedArticle, type Site, articlePath } from '@broadsheet/model'
import { formatsFor } from '../words/formats-for.ts'
import { wordsFor } from '../words/words-for.ts'
import { changedAt, readersBody } from './article-parts.ts'
import { bodyMarkdown } from './blocks/body-markdown.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/**
 * An article as Markdown: headline, a line of facts, correction, body, credits, the lists if given, and a link to its
 * page. Text from a source is escaped.
 */
export function articleMarkdown(site: Site, article: PublishedArticle, lists?: ArticleLists): string {
  const words = wordsFor(site.locale)
  const { correction } = article
  const parts = [
    `# ${escapeMarkdown(article.headline)}`,
    factsLine(site, article),
    ...(correction === null ? [] : [`> **${words.correction}:** ${escapeMarkdown(correction)}`]),
    ...bodyMarkdown(readersBody(site, article), words),
    ...article.credits.map((credit) => `*${escapeMarkdown(credit)}*`),
    ...(lists === undefined ? [] : listParts(site, lists)),
    '---',
    `[${escapeMarkdown(site.name)}](${site.url + articlePath(article)})`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function factsLine(site: Site, article: PublishedArticle): string {
  const { moment } = formatsFor(site)
  const { byline, section, publishedAt } = article
  const changed = changedAt(article)
  const facts = [
    ...(byline === null ? [] : [byline.text]),
    section.name,
    moment(publishedAt),
    ...(changed > publishedAt ? [`${wordsFor(site.locale).updated} ${moment(changed)}`] : []),
  ]
  return facts.map(escapeMarkdown).join(' · ')
}

function listParts(site: Site, { related, ranking, recommendation }: ArticleLists): string[] {
  const words = wordsFor(site.locale)
  return [
    [words.related, related] as const,
    [words.ranking, ranking] as const,
    [words.recommendation, recommendation] as const,
  ].flatMap(([heading, entries]) =>
    entries.length === 0 ? [] : [`## ${heading}`, entries.map((entry) => `- ${entryText(site, entry)}`).join('\n')],
  )
}

function entryText(site: Site, { headline, article }: ListEntry): string {
  const text = escapeMarkdown(headline)
  return article === null ? text : `[${text}](${site.url + articlePath(article)})`
}
