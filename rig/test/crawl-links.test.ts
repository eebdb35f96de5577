import { createServer } from 'node:http'
import { listen } from '@broadsheet/infra/testing'
import { expect, it } from 'vitest'
import { crawlLinks } from './crawl-links.ts'

const page = (body: string) => `<!doctype html><html><head><title>Paper</title></head><body>${body}</body></html>`

const answers: Record<string, [type: string, text: string]> = {
  '/': ['text/html', page('<a href="/next#part">Next</a><a href="https://wire.example/">Wire</a><img src="/a.png">')],
  '/next': ['text/html', page('<img src="/a.png" srcset="/a.png 1x, /lost.png 2x"><a href="/moved">Moved</a>')],
  '/listed': ['text/html', page('<a href="https://old.example/next">Old</a><video poster="/page.png"></video>')],
  '/a.png': ['image/png', ''],
  '/page.png': ['text/html', page('')],
  '/sitemap.xml': ['application/xml', '<urlset><url><loc>/listed</loc></url></urlset>'],
  '/sitemap-news.xml': ['application/xml', '<urlset/>'],
}

it('a crawl follows pages, sitemaps and redirects, and finds what is broken and where it stands', async () => {
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = answers[url] ?? []
    if (url === '/moved') response.writeHead(301, { Location: '/nowhere' }).end()
    else if (type === undefined) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': type }).end(text)
  })
  const address = await listen(server)
  try {
    const { pages, images, broken } = await crawlLinks(`${address}/`, { gone: 'https://old.example' })
    expect({ pages, images }).toEqual({ pages: 4, images: 2 })
    expect(broken.toSorted()).toEqual([
      `404 ${address}/lost.png, on ${address}/next`,
      `404 ${address}/moved, on ${address}/next`,
      `${address}/listed names https://old.example`,
      `text/html for the image ${address}/page.png, on ${address}/listed`,
    ])
    const first = await crawlLinks(`${address}/`, { sizes: 'first' })
    expect(first.broken.filter((line) => line.includes('lost.png'))).toEqual([])
  } finally {
    server.close()
  }
})
