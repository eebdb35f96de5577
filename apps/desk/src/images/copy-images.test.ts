import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { imageBlock, illustratedArticles } from '../../test/illustrated-articles.ts'
import { runInProcess } from '../../test/run-in-process.ts'
import { pixel, startImageHost } from '../../test/start-image-host.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

const name = createHash('sha256').update(pixel).digest('hex').slice(0, 32)
const own = `https://paper.example/images/${name}.gif`
const text = { type: 'paragraph', text: 'The quay.' }

type Options = Parameters<typeof illustratedArticles>[1]

/** A site with these articles, whose images are on the host that the function gets. */
async function paperWith(articlesAt: (host: string) => Record<string, unknown[]>, options?: Options) {
  const imageHost = await startImageHost({ '/copy.gif': (response) => response.end(pixel) })
  const paper = illustratedArticles(articlesAt(imageHost.url), options)
  const site = await startSite(paper.intercept)
  async function copy(...args: string[]) {
    const how = ['images', 'copy', ...args, '--allow-host', imageHost.host, '--to', site.url]
    return await runInProcess(how)
  }
  async function copyJson(...args: string[]) {
    const { exitCode, stdout } = await copy(...args, '--json')
    return { exitCode, report: JSON.parse(stdout) as Record<string, unknown> }
  }
  return { ...paper, imageHost, site, copy, copyJson }
}

const nothing = { edited: 0, copied: 0, known: 0, failures: [], refusals: [] }

describe('images of articles that the paper has', () => {
  it('are copied, the articles edited as they were read, and a second run copies nothing', async () => {
    const paper = await paperWith((host) => ({
      quay: [text, imageBlock(`${host}/pixel.gif`), imageBlock(`${host}/copy.gif`, { width: 640, height: 400 })],
      mole: [imageBlock(`${host}/pixel.gif`), imageBlock(own)],
      fog: [text],
    }))
    const first = await paper.copyJson('--all')
    expect(first).toEqual({ exitCode: 0, report: { ...nothing, edited: 2, copied: 1, known: 2 } })
    expect(paper.articles.get('quay')?.body).toEqual([
      text,
      imageBlock(own, { width: 1, height: 1 }),
      imageBlock(own, { width: 640, height: 400 }),
    ])
    expect(paper.edits.find(({ slug }) => slug === 'quay')?.content).toEqual({
      section: 'Harbour',
      headline: 'On quay',
      dateline: { place: 'GULL QUAY', agency: null, text: 'GULL QUAY — ' },
      byline: null,
      credits: ['Nell Harrow helped.'],
      body: paper.articles.get('quay')?.body,
    })
    const [asked, edits] = [paper.imageHost.asked.length, paper.edits.length]
    const second = await paper.copyJson('--all')
    expect(second).toEqual({ exitCode: 0, report: nothing })
    expect([paper.imageHost.asked.length, paper.edits.length, paper.sent.length]).toEqual([asked, edits, 1])
  })

  it('have the width and height that browsers show', async () => {
    const paper = await paperWith((host) => ({ quay: [imageBlock(`${host}/photo.jpg`)] }))
    expect((await paper.copyJson('quay')).exitCode).toBe(0)
    expect(paper.articles.get('quay')?.body).toMatchObject([{ width: 200, height: 300 }])
  })

  it('are copied where an article has them in a gallery or as the poster of a film alone', async () => {
    const paper = await paperWith((host) => {
      const { type: _type, ...image } = imageBlock(`${host}/pixel.gif`)
      return {
        quay: [{ type: 'gallery', images: [image], caption: null }],
        mole: [{ type: 'video', url: `${host}/f.mp4`, poster: `${host}/copy.gif`, caption: null }],
      }
    })
    expect((await paper.copyJson('--all')).report).toEqual({ ...nothing, edited: 2, copied: 1, known: 1 })
    expect(paper.articles.get('quay')?.body).toMatchObject([{ images: [{ url: own, width: 1, height: 1 }] }])
    expect(paper.articles.get('mole')?.body).toMatchObject([{ url: `${paper.imageHost.url}/f.mp4`, poster: own }])
  })

  it('stay on their site if they can’t be copied: each is listed with its article and the reason', async () => {
    const paper = await paperWith((host) => ({
      quay: [imageBlock(`${host}/missing.gif`), imageBlock(`${host}/pixel.gif`), imageBlock(`${host}/missing.gif`)],
      mole: [imageBlock('http://10.0.0.1/a.gif')],
    }))
    const before = structuredClone(paper.articles.get('mole'))
    const missing = `${paper.imageHost.url}/missing.gif`
    const { exitCode, report } = await paper.copyJson('quay', 'https://paper.example/harbour/mole')
    expect([exitCode, report]).toEqual([
      1,
      {
        ...nothing,
        edited: 1,
        copied: 1,
        failures: [
          { article: 'quay', url: missing, reason: 'not-there', message: 'Its host answers 404.' },
          {
            article: 'mole',
            url: 'http://10.0.0.1/a.gif',
            reason: 'private-address',
            message: expect.stringContaining('--allow-host'),
          },
        ],
      },
    ])
    expect(paper.imagesOf('quay')).toMatchObject([{ url: missing }, { url: own }, { url: missing }])
    expect(paper.articles.get('mole')).toEqual(before)
    const { stdout } = await paper.copy('quay')
    expect(stdout).toBe(
      `Images: 0 copied, 0 known, 1 not copied. Articles edited: 0\nquay: ${missing}: Its host answers 404. (not-there)\n`,
    )
  })

  it('never overwrite another editor’s change: the article is read again, and its new images are copied, too', async () => {
    const late = { type: 'paragraph', text: 'Somebody saved first.' }
    let others = 1
    const paper = await paperWith((host) => ({ quay: [imageBlock(`${host}/pixel.gif`)] }), {
      beforeEdit: (articles) => {
        const quay = articles.get('quay')
        if (others-- > 0 && quay !== undefined) {
          articles.set('quay', { ...quay, revision: quay.revision + 1, body: [...quay.body, late] })
        }
      },
    })
    const { report } = await paper.copyJson('quay')
    expect(report).toEqual({ ...nothing, edited: 1, copied: 1 })
    expect(paper.articles.get('quay')?.body).toEqual([imageBlock(own, { width: 1, height: 1 }), late])
    expect(paper.imageHost.asked).toHaveLength(1)
  })

  it('are given up on for an article that is edited again and again, or is not there, and others go on', async () => {
    const paper = await paperWith((host) => ({ quay: [imageBlock(`${host}/pixel.gif`)], mole: [] }), {
      beforeEdit: (articles) => {
        const quay = articles.get('quay')
        if (quay !== undefined) articles.set('quay', { ...quay, revision: quay.revision + 1 })
      },
    })
    const { exitCode, report } = await paper.copyJson('quay', 'no-such', 'mole')
    expect(exitCode).toBe(1)
    expect(report).toMatchObject({
      edited: 0,
      refusals: [
        { article: 'quay', message: expect.stringContaining('stale-revision') },
        { article: 'no-such', message: expect.stringContaining('not-found') },
      ],
    })
    expect(paper.edits).toEqual([])
  })

  it('of withdrawn articles are copied where those are named alone', async () => {
    const paper = await paperWith((host) => ({ quay: [imageBlock(`${host}/pixel.gif`)] }), { status: 'withdrawn' })
    expect((await paper.copyJson('--all')).report).toEqual(nothing)
    expect((await paper.copyJson('quay')).report).toEqual({ ...nothing, edited: 1, copied: 1 })
  })

  it('are only listed in a dry run, which fetches and writes nothing', async () => {
    const paper = await paperWith((host) => ({
      quay: [imageBlock(`${host}/pixel.gif`), imageBlock(`${host}/pixel.gif`), imageBlock(`${host}/copy.gif`)],
      mole: [imageBlock(own)],
    }))
    const urls = ['/pixel.gif', '/copy.gif'].map((path) => paper.imageHost.url + path)
    expect(await paper.copyJson('--all', '--dry-run')).toEqual({
      exitCode: 0,
      report: { wouldCopy: [{ article: 'quay', urls }], refusals: [] },
    })
    expect((await paper.copy('--all', '--dry-run')).stdout).toBe(
      `Images on other sites: 2, in articles: 1\nquay: ${urls[0]}\nquay: ${urls[1]}\n`,
    )
    expect(new Set(paper.site.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
    expect(paper.imageHost.asked).toEqual([])
  })

  it('stop where the operator asks, with what is done articles, and go on with the next run', async () => {
    const interruption = new AbortController()
    const imageHost = await startImageHost({
      '/last.gif': (response) => {
        interruption.abort()
        response.end(pixel)
      },
    })
    const slow = (host: string) => Array.from({ length: 9 }, (_, index) => [`a${index}`, [imageBlock(host)]] as const)
    const paper = illustratedArticles({
      quay: [imageBlock(`${imageHost.url}/pixel.gif`)],
      mole: [imageBlock(`${imageHost.url}/pixel.gif`), imageBlock(`${imageHost.url}/last.gif`)],
      ...Object.fromEntries(slow(`${imageHost.url}/pixel.gif`)),
    })
    const site = await startSite(paper.intercept)
    const how = ['images', 'copy', '--all', '--json', '--allow-host', imageHost.host, '--to', site.url]
    const stopped = await runInProcess(how, { interrupted: interruption.signal })
    expect([stopped.exitCode, JSON.parse(stopped.stdout)]).toEqual([130, expect.objectContaining({ failures: [] })])
    expect(stopped.stderr).toContain('Run the same command again')
    expect(paper.edits.map(({ slug }) => slug)).not.toContain('mole')
    const again = await runInProcess(how)
    expect(again.exitCode).toBe(0)
    const urls = [...paper.articles.keys()].flatMap((slug) =>
      paper.imagesOf(slug).map((block) => (block as { url: string }).url),
    )
    expect([urls.length, new Set(urls)]).toEqual([12, new Set([own])])
  })

  it('stop if the paper has no bucket, and report how far they came', async () => {
    const off = { type: 'about:blank', title: 'No bucket', status: 501, code: 'images-off', detail: 'Enable R2.' }
    const paper = illustratedArticles({ quay: [imageBlock('http://images.example/a.gif')] })
    const site = await startSite((seen, response) => {
      if (!seen.path.includes('/images')) return paper.intercept(seen, response)
      sendJson(response, 501, off)
      return true
    })
    const { exitCode, stdout, stderr } = await runInProcess(['images', 'copy', 'quay', '--to', site.url])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('(images-off, status 501). Enable R2.')])
    expect(stdout).toContain('0 copied')
    expect(paper.edits).toEqual([])
  })

  it('show progress in a file or a pipe', async () => {
    const paper = await paperWith((host) => ({ quay: [imageBlock(`${host}/pixel.gif`)], mole: [text] }))
    const { stderr } = await paper.copy('--all')
    expect(stderr).toBe('1 of 2 articles (50%)\n2 of 2 articles (100%)\n')
  })

  it.each([
    [['images', 'copy'], '--all'],
    [['images', 'copy', 'quay', '--all'], '--all'],
    [['images', 'copy', '--all', '--allow-host', 'nowhere'], 'images.lan:8080'],
    [['images', 'copy', '/a/b/c'], 'is not the name of an article'],
  ])('%j ends with 2 and the hint', async (args, words) => {
    const run = await runInProcess([...args, '--to', 'http://127.0.0.1:9'])
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(words) })
  })
})
