import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { EdgeEnv, EdgeVariables } from '../context/edge-env.ts'
import { answerPage } from './answer.ts'

type Props = { headline: string }

function siteOf(version: string | null, element = 'h1') {
  let rendered = 0
  const page = ({ headline }: Props) => {
    rendered += 1
    return `<${element}>${headline}</${element}>`
  }
  let headline = 'Bell found'
  const app = new Hono<EdgeEnv>()
    .use(async (c, next) => {
      c.set('now', (() => 0) as EdgeVariables['now'])
      await next()
    })
    .get('/', (c) => answerPage(c, { kind: 'article', tags: ['a', 'b'] }, page, { headline }))
  const env = version === null ? {} : { VERSION: { id: version, tag: '', timestamp: '' } }
  return {
    ask: async (init: RequestInit = {}) => await app.request('/', init, env),
    write: (text: string) => void (headline = text),
    rendered: () => rendered,
  }
}

const revalidating = (response: Response) => ({ headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } })

describe('a page', () => {
  it('is not rendered again for a client that has it', async () => {
    const site = siteOf('one')
    const first = await site.ask()
    const second = await site.ask(revalidating(first))
    expect([second.status, await second.text(), site.rendered()]).toEqual([304, '', 1])
    for (const name of ['ETag', 'Cache-Control', 'Cloudflare-CDN-Cache-Control', 'Cache-Tag']) {
      expect(second.headers.get(name)).toBe(first.headers.get(name))
    }
    expect(second.headers.get('Content-Type')).toBeNull()
  })

  it('is not rendered for HEAD, and its headers are those of GET', async () => {
    const site = siteOf('one')
    const head = await site.ask({ method: 'HEAD' })
    expect([head.status, await head.text(), site.rendered()]).toEqual([200, '', 0])
    expect([...head.headers]).toEqual([...(await site.ask()).headers])
  })

  it('is not rendered again for another client while nothing on it has changed', async () => {
    const site = siteOf('one')
    const [first, second] = [await site.ask(), await site.ask()]
    expect([second.status, await second.text(), site.rendered()]).toEqual([200, await first.text(), 1])
    site.write('Bell lost')
    expect(await (await site.ask()).text()).toBe('<h1>Bell lost</h1>')
  })

  it('is rendered again when its content has changed', async () => {
    const site = siteOf('one')
    const first = await site.ask()
    site.write('Bell lost')
    const second = await site.ask(revalidating(first))
    expect([second.status, await second.text()]).toEqual([200, '<h1>Bell lost</h1>'])
  })

  it('is not answered with the text of another page of equal props', async () => {
    const one = siteOf('one')
    const two = siteOf('one', 'h2')
    expect(await (await one.ask()).text()).toBe('<h1>Bell found</h1>')
    expect(await (await two.ask()).text()).toBe('<h2>Bell found</h2>')
  })

  it('has another entity tag in each version of the paper', async () => {
    const tags = await Promise.all(['one', 'two', null].map(async (id) => (await siteOf(id).ask()).headers.get('ETag')))
    expect(new Set(tags).size).toBe(3)
  })
})
