import { escaped } from './escaped.ts'
import type { HostileFormat } from './hostile-format.ts'
import type { HostileStory } from './hostile-story.ts'

const prose = 'The ferry left late and nobody on the quay could say why it had waited. '.repeat(4)

/** Formats of one article a file: web pages, by turns with meta elements and JSON-LD, and Markdown. */
export const pageDocuments: Readonly<Record<string, HostileFormat>> = {
  html: {
    end: 'html',
    perFile: 1,
    write: (stories) =>
      stories.map((story) => page(story, story.number % 2 === 0 ? metaElements(story) : linkedData(story))).join(''),
  },
  markdown: { end: 'md', perFile: 1, write: (stories) => stories.map(markdown).join('') },
}

// The payload as markup stands last: what it leaves open swallows nothing but the end of the page.
function page({ text, image }: HostileStory, head: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body><article>
<p>${prose}</p><p>${prose}</p>
<figure><img src="${escaped(image)}" alt="${escaped(text)}"><figcaption>${escaped(text)}</figcaption></figure>
<p title="${escaped(text)}"><a href="${escaped(text)}">${prose}</a></p>
<iframe src="${escaped(text)}" title="${escaped(text)}"></iframe><p>${prose}</p><div>${text}</div></article></body></html>`
}

function metaElements({ headline, text, url, date }: HostileStory): string {
  return `<meta property="og:title" content="${escaped(headline)}">
<meta property="article:published_time" content="${date}">
<meta property="article:section" content="${escaped(text)}">
<meta name="author" content="${escaped(text)}"><meta property="og:site_name" content="${escaped(text)}">
<link rel="canonical" href="${escaped(url)}">`
}

function linkedData({ headline, text, url, image, date }: HostileStory): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: escaped(headline),
    datePublished: date,
    articleSection: text,
    author: { '@type': 'Person', name: text, url: text },
    publisher: { '@type': 'Organization', name: text },
    url,
    image: { '@type': 'ImageObject', url: image, caption: text },
  }
  return `<script type="application/ld+json">${JSON.stringify(article).replaceAll('<', '\\u003c')}</script>`
}

function markdown({ headline, text, url, image, date }: HostileStory): string {
  const fields = { title: escaped(headline), date, authors: [text], section: text, canonical: url, image }
  const matter = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const target = `<${text.replaceAll(/[<>\s\\]/g, '')}>`
  return `---\n${matter.join('\n')}\n---\n\n${prose}\n\n[a link](${target}) ![x](${target})\n\n<div>${text}</div>\n`
}
