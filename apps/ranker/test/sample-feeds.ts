/** An item of a sample feed; its number tells items apart. */
type Item = { number: number; headline?: string; text?: string; guid?: string; link?: string }

const published = 'Tue, 24 Nov 2026 08:15:00 GMT'
const linkOf = ({ number, link }: Item) => link ?? `https://wire.example/${number}`
const titleOf = ({ number, headline }: Item) => headline ?? `Ferry ${number} leaves late`
const textOf = ({ number, text }: Item) => text ?? `Ferry number ${number} left the quay late.`

/** RSS 2.0 of some items; `head` goes into the channel before them. */
export function rss(items: readonly Item[], head = ''): string {
  const entries = items.map(
    (item) => `<item><title>${titleOf(item)}</title><link>${linkOf(item)}</link>
      <guid isPermaLink="false">${item.guid ?? `wire:${item.number}`}</guid><pubDate>${published}</pubDate>
      <description>&lt;p&gt;${textOf(item)}&lt;/p&gt;</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${head}${entries.join('')}</channel></rss>`
}

export const feedOfEachKind = {
  'RSS 2.0': rss([{ number: 1 }]),
  'RSS 1.0': `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://wire.example/"><title>Wire</title></channel>
    <item rdf:about="https://wire.example/1"><title>Ferry 1 leaves late</title><link>https://wire.example/1</link>
    <dc:date>2026-11-24T08:15:00Z</dc:date><description>Ferry number 1 left the quay late.</description></item></rdf:RDF>`,
  Atom: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
    <entry><id>tag:wire.example,2026:1</id><title>Ferry 1 leaves late</title><link href="https://wire.example/1"/>
    <published>2026-11-24T08:15:00Z</published><content type="html">&lt;p&gt;Ferry number 1 left the quay late.&lt;/p&gt;</content>
    </entry></feed>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Wire',
    items: [
      {
        id: '1',
        url: 'https://wire.example/1',
        title: 'Ferry 1 leaves late',
        date_published: '2026-11-24T08:15:00Z',
        content_html: '<p>Ferry number 1 left the quay late.</p>',
      },
    ],
  }),
} as const
