import { type Overview, type Site, articlePath, sectionPath } from '@broadsheet/model'
import { escapeMarkdown } from '../formats/escape-markdown.ts'

/** The paper as one page of Markdown for language models: https://llmstxt.org */
export function llmsTxt(site: Site, { sections, articles }: Overview): string {
  const link = (text: string, path: string, note = '') =>
    `- [${escapeMarkdown(text)}](${site.url}${path})${note === '' ? '' : `: ${escapeMarkdown(note)}`}`
  const parts = [
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    `An article is Markdown at its address with \`.md\` behind it, and JSON with \`.json\`.`,
    ...list(
      'Sections',
      sections.map((section) => link(section.name, sectionPath(section))),
    ),
    ...list(
      'Latest',
      articles.map((article) => link(article.headline, `${articlePath(article)}.md`, article.lede)),
    ),
    ...list('API', [
      link('Articles', '/api/v1/articles', 'newest first, as JSON, with ?section= and a cursor in next'),
      link('Search', '/api/v1/search?q=ferry', 'articles that hold every word of q'),
      link('OpenAPI', '/api/v1/openapi.json', 'the whole API'),
    ]),
    ...list('Optional', [
      link('RSS', '/feed.xml', 'the newest 30 articles, whole'),
      link('Sitemap', '/sitemap.xml', 'every article'),
    ]),
  ]
  return `${parts.join('\n\n')}\n`
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.join('\n')]
}
