import { escaped } from './escaped.ts'
import { storiesPerFile, type HostileFormat } from './hostile-format.ts'
import type { HostileStory } from './hostile-story.ts'

const namespaces = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')
const wordpress = 'xmlns:wp="http://wordpress.org/export/1.2/"'

/** Formats of many articles a file that are feeds, or look like one: markup in CDATA, escaped and naked. */
export const feedDocuments: Readonly<Record<string, HostileFormat>> = {
  rss: collection('xml', (stories) => channel(stories.map(rssItem))),
  rdf: collection('xml', (stories) => {
    const items = stories.map(
      (story) => `<item rdf:about="${escaped(story.url)}"><title>${escaped(escaped(story.headline))}</title>
<link>${escaped(story.url)}</link><dc:date>${story.date}</dc:date><dc:creator>${escaped(story.text)}</dc:creator>
<description>${escaped(story.text)}</description></item>`,
    )
    return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="javascript:xss()"><title>&lt;script&gt;xss()&lt;/script&gt;</title></channel>${items.join('\n')}</rdf:RDF>`
  }),
  atom: collection('xml', (stories) => {
    const entries = stories.map(
      (story) => `<entry><title type="text">${escaped(story.headline)}</title><id>${escaped(story.headline)}</id>
<updated>${story.date}</updated><author><name>${escaped(story.text)}</name><uri>${escaped(story.text)}</uri></author>
<link href="${escaped(story.url)}"/><link rel="enclosure" type="image/png" href="${escaped(story.text)}"/>
<category term="${escaped(story.text)}"/><content type="html">${escaped(story.text)}</content></entry>`,
    )
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>&lt;script&gt;xss()&lt;/script&gt;</title>
<link href="javascript:xss()"/>${entries.join('\n')}</feed>`
  }),
  'json-feed': collection('json', (stories) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: '<script>xss()</script>',
      home_page_url: 'javascript:xss()',
      items: stories.map(({ headline, text, url, date }) => ({
        id: headline,
        url,
        external_url: text,
        title: headline,
        content_html: text,
        image: text,
        banner_image: text,
        date_published: date,
        authors: [{ name: text, url: text }],
        tags: [text],
        attachments: [{ url: text, mime_type: 'image/png', title: text }],
      })),
    }),
  ),
  wordpress: collection('xml', (stories) => channel(stories.map(post), wordpress)),
}

function collection(end: string, write: HostileFormat['write']): HostileFormat {
  return { end, write, perFile: storiesPerFile }
}

function channel(items: readonly string[], more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${namespaces} ${more}><channel>
<title>&lt;script&gt;xss()&lt;/script&gt;</title><link>javascript:xss()</link>${items.join('\n')}</channel></rss>`
}

// A title of RSS is markup to most readers: escaped twice it is the text.
function rssItem({ number, headline, text, url, date }: HostileStory): string {
  const content = number % 2 === 0 ? cdata(text) : escaped(text)
  return `<item><title>${escaped(escaped(headline))}</title><link>${escaped(url)}</link>
<guid isPermaLink="false">${escaped(headline)}</guid><pubDate>${date}</pubDate>
<dc:creator>${escaped(text)}</dc:creator><category>${escaped(text)}</category>
<enclosure type="image/png" url="${escaped(text)}"/><media:content medium="image" url="${escaped(text)}">
<media:description>${escaped(text)}</media:description><media:credit>${escaped(text)}</media:credit></media:content>
<content:encoded>${content}</content:encoded></item>`
}

function post({ number, headline, text, url, date }: HostileStory): string {
  const value = escaped(text).replaceAll(/[[\]]/g, '')
  const caption = `[caption width="1" caption="${value}"]<img src="${value}" alt="${value}">${value}[/caption]`
  const content = `The ferry left.\n\n[embed]${value}[/embed]\n\n[video src="${value}"]\n\n${caption}\n\n${text}`
  return `<item><title>${cdata(escaped(headline))}</title><dc:creator>${cdata(text)}</dc:creator>
<link>${escaped(url)}</link><guid isPermaLink="false">${escaped(headline)}</guid>
<category domain="category" nicename="${escaped(text)}">${cdata(text)}</category>
<wp:post_id>${number + 1}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<wp:post_date_gmt>${date.replace('T', ' ').replace('Z', '')}</wp:post_date_gmt>
<content:encoded>${cdata(content)}</content:encoded></item>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
