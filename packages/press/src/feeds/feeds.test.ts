import type { SyndicatedArticle } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { samplePaper } from '../../testing/index.ts'
import { atomFeed } from './atom-feed.ts'
import { feedChannel } from './feed-channel.ts'
import { rssFeed } from './rss-feed.ts'

const { site, article } = samplePaper()
const image = { type: 'image', url: 'https://pictures.example/pier.jpg', alt: '', width: null, height: null } as const
const channelOf = (changes: Partial<SyndicatedArticle>) =>
  feedChannel(site, { section: null, articles: [{ ...article, firstPath: null, ...changes }] }, 'feed.xml')

it.each([
  ['5 < 6 & 7 > 6', '5 &#x3C; 6 &#x26; 7 &#x3E; 6'],
  ['A<B', 'A&#x3C;B'],
  ['the <title> element', 'the &#x3C;title&#x3E; element'],
  ['the &amp; entity', 'the &#x26;amp; entity'],
  ['an end of CDATA: ]]>', 'an end of CDATA: ]]&#x3E;'],
  ['“it’s” \u0000late', '“it’s” late'],
])('an RSS title has %j as plain text, as the RSS Profile writes it', (headline, expected) => {
  expect(rssFeed(channelOf({ headline }))).toContain(`<item><title>${expected}</title>`)
  expect(rssFeed({ ...channelOf({}), title: headline })).toContain(`<channel><title>${expected}</title>`)
})

it.each([
  ['RSS', rssFeed],
  ['Atom', atomFeed],
])('the caption of a lead image has no type in %s: rss2email would mail it instead of the story', (_, write) => {
  const feed = write(channelOf({ body: [{ ...image, caption: 'The pier & <quay>', credit: null }] }))
  expect(feed).toContain('<media:description>The pier &amp; &lt;quay&gt;</media:description>')
})

it('an Atom summary is HTML, as the content is: rss2email would mail a plain one instead of the story', () => {
  expect(atomFeed(channelOf({ lede: 'Wind < 5 knots' }))).toContain(
    '<summary type="html">Wind &amp;lt; 5 knots</summary>',
  )
})

const name = `${'0a'.repeat(16)}.jpg`
const stored = { ...image, url: `${site.url}/images/${name}`, caption: null, credit: null }
const images = { [name]: [1600, 900, 50, 50, null, 0, 90_210] } satisfies SyndicatedArticle['images']

it.each([
  ['RSS', rssFeed, `<enclosure url="${stored.url}" length="90210" type="image/jpeg"/>`],
  ['Atom', atomFeed, `<link rel="enclosure" type="image/jpeg" length="90210" href="${stored.url}"/>`],
])('a stored lead image is an enclosure of %s with its true length', (_, write, expected) => {
  expect(write(channelOf({ body: [stored], images }))).toContain(expected)
  expect(write(channelOf({ body: [stored], images: null }))).not.toContain('enclosure')
  expect(write(channelOf({ body: [{ ...image, caption: null, credit: null }], images }))).not.toContain('enclosure')
})
