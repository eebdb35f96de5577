import { createHash } from 'node:crypto'
import { imageAddresses, type ImportedDraft } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { exportedArticle } from '../../test/backup-lines.ts'
import { imageBlock } from '../../test/illustrated-articles.ts'
import { imageStore } from '../../test/image-store.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { pixel, startImageHost } from '../../test/start-image-host.ts'
import { sendJson, startSite } from '../../test/start-site.ts'
import { tempFolder } from '../../test/temp-folder.ts'

const name = createHash('sha256').update(pixel).digest('hex').slice(0, 32)
const own = { url: `https://paper.example/images/${name}.gif`, width: 1, height: 1 }

/** A feed of articles, each with an image at one of these addresses. */
function feedOf(addresses: readonly string[]): string {
  const items = addresses.map((address, index) => ({
    id: `image-${index}`,
    title: `Image ${index}`,
    date_published: '2026-11-20T08:15:00Z',
    content_html: `<p>The quay.</p><img src="${address}" alt="The quay">`,
  }))
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Quay', items })
}

async function importFeed(site: { url: string }, host: string, addresses: readonly string[], ...more: string[]) {
  const folder = await tempFolder({ 'feed.json': feedOf(addresses) })
  const how = ['import', '--to', site.url, '--json', '--copy-images', '--allow-host', host, ...more, folder]
  const { exitCode, stdout, stderr } = await runInProcess(how)
  return { exitCode, stderr, report: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) }
}

const imagesOf = (items: readonly ImportedDraft[]) =>
  items.flatMap(({ body }) => body.filter(({ type }) => type === 'image'))
const sentItems = (site: Awaited<ReturnType<typeof startSite>>) => site.imports().flatMap(({ items }) => items)

const rss = (item: string) =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Quay</title><item><title>Bell</title>
  <guid>bell</guid><pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>The bell rang.</description>${item}</item></channel></rss>`
const page = (content: string) =>
  `<!DOCTYPE html><html><head><title>Bell</title><meta property="article:published_time" content="2026-11-20T08:00:00Z"></head>
  <body><article><h1>The bell rang</h1>${content}<p>${'The bell of the mole rang all night, and nobody knew why. '.repeat(6)}</p></article></body></html>`
const wxr = (content: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay</title>
  <wp:wxr_version>1.2</wp:wxr_version><item><title>Bell</title><guid>bell</guid><content:encoded><![CDATA[${content}]]></content:encoded>
  <wp:post_date_gmt>2026-11-20 08:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`

/** A document of each kind that shows the image at an address. */
const doors: [string, string, (image: string) => string][] = [
  ['a page', 'a.html', (image) => page(`<img src="${image}" alt="A">`)],
  ['a gallery of a page', 'a.html', (image) => page(`<figure class="gallery"><img src="${image}" alt="A"></figure>`)],
  ['a film of a page', 'a.html', (image) => page(`<video src="https://quay.example/f.mp4" poster="${image}"></video>`)],
  ['RSS', 'a.xml', (image) => rss(`<media:content url="${image}" medium="image"/>`)],
  ['an enclosure', 'a.xml', (image) => rss(`<enclosure url="${image}" type="image/gif" length="9"/>`)],
  ['JSON Feed', 'a.json', (image) => feedOf([image])],
  ['WordPress', 'a.xml', (image) => wxr(`<p>The bell rang.</p><img src="${image}">`)],
  [
    'Atom',
    'a.xml',
    (image) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><id>bell</id><title>Bell</title><updated>2026-11-20T08:00:00Z</updated>
      <content type="html">&lt;p&gt;It rang.&lt;/p&gt;&lt;img src="${image}"&gt;</content></entry></feed>`,
  ],
  [
    'ninjs',
    'a.json',
    (image) =>
      JSON.stringify({
        uri: 'urn:bell',
        type: 'text',
        headline: 'Bell',
        versioncreated: '2026-11-20T08:00:00Z',
        body_text: 'The bell rang.',
        associations: { main: { uri: 'urn:a', type: 'picture', renditions: { main: { href: image } } } },
      }),
  ],
  [
    'Markdown',
    'a.md',
    (image) => `---\ntitle: Bell\ndate: 2026-11-20T08:00:00Z\n---\n\nThe bell rang.\n\n![A](${image})\n`,
  ],
  [
    'an export of a paper',
    'a.jsonl',
    (image) => `${JSON.stringify({ ...exportedArticle(1), body: [imageBlock(image)] })}\n`,
  ],
]

describe('an import that copies images', () => {
  it.each(doors)('copies those of %s', async (_, file, write) => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost()
    const folder = await tempFolder({ [file]: write(`${imageHost.url}/quay.gif`) })
    const how = [
      'import',
      '--to',
      site.url,
      '--json',
      '--copy-images',
      '--as-new',
      '--allow-host',
      imageHost.host,
      folder,
    ]
    const { stdout } = await runInProcess(how)
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, images: { copied: 1, known: 0, failures: [] } })
    const [article] = sentItems(site)
    expect(imageAddresses(article?.body ?? [])).toEqual([own.url])
  })

  it('sends each once, and articles with the paper’s own addresses and the images’ dimensions', async () => {
    const store = imageStore()
    const site = await startSite(store.intercept)
    const imageHost = await startImageHost({ '/copy.gif': (response) => response.end(pixel) })
    const addresses = ['/quay.gif', '/quay.gif', '/copy.gif'].map((path) => imageHost.url + path)
    const { exitCode, report } = await importFeed(site, imageHost.host, addresses)
    expect([exitCode, report]).toEqual([
      0,
      expect.objectContaining({ added: 3, images: { copied: 1, known: 2, failures: [] } }),
    ])
    expect(imagesOf(sentItems(site))).toEqual(
      [own, own, own].map((image) => expect.objectContaining({ ...image, alt: 'The quay' })),
    )
    expect(imageHost.asked.toSorted()).toEqual(['/copy.gif', '/quay.gif'])
    expect(store.sent).toHaveLength(1)
  })

  it('leaves an image that the site refuses where it is, and goes on', async () => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost({ '/cut.gif': (response) => response.end(pixel.subarray(0, 20)) })
    const addresses = ['/cut.gif', '/quay.gif'].map((path) => imageHost.url + path)
    const { report } = await importFeed(site, imageHost.host, addresses)
    const failure = { url: addresses[0], reason: 'not-an-image', message: 'cut-off' }
    expect(report).toMatchObject({ added: 2, images: { copied: 1, known: 0, failures: [failure] } })
    expect(imagesOf(sentItems(site))).toMatchObject([{ url: addresses[0] }, own])
  })

  it('fetches and sends nothing again, and keeps an image whose source is gone', async () => {
    const store = imageStore()
    const site = await startSite(store.intercept)
    const imageHost = await startImageHost()
    const addresses = [`${imageHost.url}/quay.gif`]
    await importFeed(site, imageHost.host, addresses)
    const again = await importFeed(site, 'gone.example:80', addresses)
    expect(again.report).toMatchObject({ unchanged: 1, images: { copied: 0, known: 1, failures: [] } })
    expect([imageHost.asked.length, store.sent.length]).toEqual([1, 1])
  })

  it('leaves the address of one that fails, reports why, and continues', async () => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost({ '/page': (response) => response.end('<!DOCTYPE html>') })
    const addresses = [
      `${imageHost.url}/missing.gif`,
      `${imageHost.url}/page`,
      'http://10.0.0.1/a.gif',
      `${imageHost.url}/quay.gif`,
    ]
    const { exitCode, report } = await importFeed(site, imageHost.host, addresses)
    const failures = ['not-there', 'not-an-image', 'private-address'].map((reason, index) => ({
      file: 'feed.json',
      item: index + 1,
      url: addresses[index],
      reason,
      message: expect.any(String),
    }))
    expect(exitCode).toBe(0)
    expect(report).toMatchObject({ added: 4, images: { copied: 1, known: 0 } })
    const imageReport = report?.['images'] as { failures: { item: number }[] } | undefined
    expect(imageReport?.failures.toSorted((a, b) => a.item - b.item)).toEqual(failures)
    const urls = [...addresses.slice(0, 3), own.url]
    expect(imagesOf(sentItems(site))).toEqual(urls.map((url) => expect.objectContaining({ url })))
  })

  it('keeps the dimensions that a source gives, and leaves what is the paper’s own', async () => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost()
    const addresses = [`${imageHost.url}/quay.gif" width="640" height="400`, `${site.url}/images/own.gif`]
    await importFeed(site, imageHost.host, addresses)
    expect(imagesOf(sentItems(site))).toEqual([
      expect.objectContaining({ url: own.url, width: 640, height: 400 }),
      expect.objectContaining({ url: `${site.url}/images/own.gif`, width: null }),
    ])
  })

  it('stops before it sends an article where the paper has no bucket', async () => {
    const off = {
      type: 'about:blank',
      title: 'The paper has no bucket',
      status: 501,
      code: 'images-off',
      detail: 'Enable R2.',
    }
    const site = await startSite(({ path }, response) => {
      if (!path.includes('/images')) return false
      sendJson(response, 501, off)
      return true
    })
    const { exitCode, stderr } = await importFeed(site, 'images.example:80', ['http://images.example/a.gif'])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('(images-off, status 501). Enable R2.')])
    expect(sentItems(site)).toEqual([])
  })

  it('asks nobody for anything in a dry run', async () => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost()
    const { report } = await importFeed(site, imageHost.host, [`${imageHost.url}/quay.gif`], '--dry-run')
    expect([report?.['wouldSend'], site.requests, imageHost.asked]).toEqual([1, [], []])
  })

  it('reports copied and failed images for people', async () => {
    const site = await startSite(imageStore().intercept)
    const imageHost = await startImageHost()
    const folder = await tempFolder({ 'feed.json': feedOf([`${imageHost.url}/quay.gif`, `${imageHost.url}/no.gif`]) })
    const { stdout } = await runInProcess([
      'import',
      '--to',
      site.url,
      '--copy-images',
      '--allow-host',
      imageHost.host,
      folder,
    ])
    expect(stdout).toContain('Images: 1 copied, 0 known, 1 not copied\n')
    expect(stdout).toContain(`feed.json, item 2: ${imageHost.url}/no.gif: Its host answers 404. (not-there)`)
  })
})
