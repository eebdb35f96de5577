import { makeDraft } from '@broadsheet/model/testing'
import { guardedVoteScript } from '@broadsheet/press'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'
import { turnstileKeys } from './fake-turnstile.ts'
import { directivesOf } from './policy-of.ts'
import { siteUnderTest } from './site-under-test.ts'

const { importDrafts } = siteUnderTest()
const article = '/harbour/ferry-1-leaves-late'
const illustrated = '/harbour/a-foreign-image'
const check = '/assets/human-check'
const cloudflare = 'https://challenges.cloudflare.com'

const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), write: () => {} })
const get = async (path: string, keys: object = {}) =>
  await app.request(`https://paper.example${path}`, {}, { ...env, ...keys })

const url = 'https://pictures.example/a.jpg'
const image = { type: 'image', url, alt: '', width: null, height: null, caption: null, credit: null } as const

beforeAll(async () => {
  await importDrafts(makeDraft(1), makeDraft(2, { headline: 'A foreign image', body: [image] }))
})

describe('where Turnstile guards no votes', () => {
  it.each([
    {},
    { TURNSTILE_SITE_KEY: '' },
    { TURNSTILE_SITE_KEY: turnstileKeys.TURNSTILE_SITE_KEY },
    { TURNSTILE_SECRET: turnstileKeys.TURNSTILE_SECRET },
  ])('pages and their policies have nothing of it: %o', async (keys) => {
    for (const path of [article, `${article}?voted=1`, illustrated, '/about', '/']) {
      const response = await get(path, keys)
      expect(directivesOf(response).has('frame-src')).toBe(false)
      expect(await response.text()).not.toMatch(/human-check|guarded-vote|Turnstile|noscript|disabled|cloudflare/i)
    }
    expect((await get(check, keys)).status).toBe(404)
  })
})

describe('where Turnstile guards votes', () => {
  it('an article frames the check, loads nothing of another company, and says that voting needs script', async () => {
    for (const path of [article, `${article}?voted=1`, illustrated, article, illustrated]) {
      const response = await get(path, turnstileKeys)
      const { 'frame-src': frames, 'script-src': scripts, ...others } = Object.fromEntries(directivesOf(response))
      const { 'script-src': _, ...before } = Object.fromEntries(directivesOf(await get(path)))
      expect([frames, others]).toEqual([[`'self'`], before])
      expect(scripts).toEqual(directivesOf(await get(path)).get('script-src'))
      const html = await response.text()
      expect(html).toContain(`data-check="${check}"`)
      expect(html).toContain('<noscript><p>Voting needs script on this paper')
      expect(html).toContain(`<script defer="" src="${guardedVoteScript.path}"></script>`)
      expect(html).not.toMatch(/challenges\.cloudflare|<iframe/)
    }
  })

  it('the check loads Turnstile’s script, and only the paper may frame it', async () => {
    const response = await get(check, turnstileKeys)
    expect([response.status, Object.fromEntries(directivesOf(response))]).toEqual([
      200,
      {
        'default-src': [`'none'`],
        'script-src': [`'self'`, cloudflare],
        'frame-src': [cloudflare],
        'connect-src': [`'self'`],
        'form-action': [`'none'`],
        'base-uri': [`'none'`],
        'frame-ancestors': [`'self'`],
      },
    ])
    const html = await response.text()
    expect(html).toContain(`src="${cloudflare}/turnstile/v0/api.js?render=explicit"`)
    expect(html).toContain(`data-key="${turnstileKeys.TURNSTILE_SITE_KEY}"`)
    expect(html).not.toContain(turnstileKeys.TURNSTILE_SECRET)
  })

  it('other pages are as they were, but for what the paper says about itself', async () => {
    expect(await (await get('/', turnstileKeys)).text()).toBe(await (await get('/')).text())
    expect(directivesOf(await get('/', turnstileKeys)).has('frame-src')).toBe(false)
    expect(await (await get('/about', turnstileKeys)).text()).toContain('your browser loads Turnstile')
  })

  it('a page is not remembered from before the keys were set', async () => {
    const before = await get(article)
    await before.text()
    const after = await get(article, turnstileKeys)
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
    expect(await after.text()).toContain('data-check')
    expect(await (await get(article)).text()).not.toContain('data-check')
  })
})
