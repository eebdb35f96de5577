import { makeDraft } from '@broadsheet/model/testing'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { fails, hangs, type Fault } from './faulty-bindings.ts'
import { paperUnderFault } from './paper-under-fault.ts'

const { faults, lines, request, logged } = paperUnderFault()
const article = '/harbour/ferry-1-leaves-late'
const pages = ['/', '/harbour', article, '/search?q=ferry', '/archive', '/archive/2026/11/20']
const machines = ['/feed.xml', '/sitemap.xml', `${article}.md`, '/llms.txt']
const programs = [
  '/api/v1/articles',
  '/api/v1/articles/ferry-1-leaves-late',
  '/api/v1/search?q=ferry',
  `${article}.json`,
]

beforeAll(async () => {
  const site = siteUnderTest()
  await site.importDrafts(makeDraft(1), makeDraft(2), makeDraft(3))
  await site.rank()
})

beforeEach(() => {
  faults.database = undefined
})

/** Expects an answer that tells clients to come back, without the reason. */
async function expectUnavailable(path: string, init: RequestInit = {}): Promise<string> {
  const response = await request(path, init)
  const { headers } = response
  expect([path, response.status, headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual([
    path,
    503,
    '30',
    'no-store',
  ])
  const text = await response.text()
  expect(text).not.toMatch(/D1|SQL|cellar|\.ts|at async|Error:/)
  return text
}

async function expectPaperUnavailable(fault: Fault<D1Result[]>): Promise<void> {
  faults.database = fault
  for (const path of [...pages, ...machines]) {
    const html = await expectUnavailable(path)
    expect(html).toContain('<h1>The paper is briefly unavailable</h1>')
    expect(html).toContain('</html>')
  }
  for (const path of programs) {
    expect(JSON.parse(await expectUnavailable(path))).toMatchObject({ status: 503, code: 'unavailable' })
  }
}

describe('pages', () => {
  it('a database that fails makes every page that needs it a 503 with Retry-After', async () => {
    await expectPaperUnavailable(fails)
  })

  it('a database that hangs is given up after its limit', async () => {
    await expectPaperUnavailable(hangs)
    expect(logged('request failed').at(-1)?.['reason']).toBe('D1 did not answer within 300 ms')
  })

  it('a batch without its last result is an error', async () => {
    await expectPaperUnavailable(async (real) => {
      const results = await real()
      return results.slice(0, results.length - 1)
    })
  })

  it('a result without rows, or with an error in it, is an error', async () => {
    for (const broken of [{ results: undefined }, { success: false }, { meta: undefined }]) {
      faults.database = async (real) => (await real()).map((result) => Object.assign(result, broken))
      await expectUnavailable(article)
    }
  })

  it('a row that lacks a column is an error, not a wrong page', async () => {
    faults.database = async (real) => {
      const results = await real()
      for (const { results: rows } of results) dropColumn(rows.at(-1))
      return results
    }
    await expectUnavailable('/')
    await expectUnavailable('/api/v1/articles')
  })

  it('a wrong query is a bug: 500 without Retry-After', async () => {
    faults.database = async () => {
      throw new Error('D1_ERROR: no such table: articles: SQLITE_ERROR')
    }
    const [page, json] = [await request(article), await request('/api/v1/articles')]
    expect([page.status, page.headers.get('Retry-After'), page.headers.get('Cache-Control')]).toEqual([
      500,
      null,
      'no-store',
    ])
    expect(await page.text()).toContain('<h1>Something went wrong on our side</h1>')
    expect(await json.json()).toMatchObject({ status: 500, code: 'internal-error' })
  })

  it('HEAD answers as GET does', async () => {
    faults.database = fails
    expect(await expectUnavailable(article, { method: 'HEAD' })).toBe('')
  })

  it('answers that need no database do not fail', async () => {
    faults.database = fails
    for (const path of ['/healthz', '/about', '/ranking', '/robots.txt', '/favicon.svg', '/api/v1/rankings']) {
      expect([path, (await request(path)).status]).toEqual([path, 200])
    }
  })

  it('the ranking is shown as KV has it, and the log says so', async () => {
    for (const fault of [fails, hangs]) {
      faults.database = fault
      for (const path of ['/ranking', '/api/v1/rankings']) {
        const response = await request(path)
        expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('ferry-1-leaves-late')])
        const id = lines.at(-1)?.id
        expect(logged('departures not read').at(-1)).toMatchObject({ id, reason: expect.stringContaining('D1') })
      }
    }
  })

  it('a database that is back is used at once', async () => {
    faults.database = fails
    await expectUnavailable(article)
    faults.database = undefined
    expect((await request(article)).status).toBe(200)
  })
})

describe('the log', () => {
  it('the request, its error and its answer have one id', async () => {
    faults.database = fails
    const { headers } = await request(article, { headers: { 'If-None-Match': '"x"' } })
    const id = headers.get('X-Request-Id')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.at(-1)).toMatchObject({
      id,
      method: 'GET',
      route: '/:section/:slug',
      path: article,
      status: 503,
      asked: 'revalidation',
      d1RoundTrips: 1,
    })
    expect(logged('request failed').at(-1)).toMatchObject({
      id,
      path: article,
      reason: 'D1 failed: D1_ERROR: Network connection lost in the cellar',
      stack: expect.stringMatching(/^\s+at /),
    })
  })
})

function dropColumn(row: unknown): void {
  if (typeof row !== 'object' || row === null) return
  const [first] = Object.keys(row)
  if (first !== undefined) Reflect.deleteProperty(row, first)
}
