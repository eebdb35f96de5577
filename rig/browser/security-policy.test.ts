import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { complaintsOf } from './complaints-of.ts'
import { frameElsewhere } from './frame-elsewhere.ts'
import { newReader, paperAddress } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

const article = '/opinion/mole-first-then-the-drawings'

it.each(pageKinds)('the $kind page breaks no rule of its own policy', async ({ path }) => {
  const page = await newReader()
  const complaints = complaintsOf(page, paperAddress)
  const violations = await violationsOf(page)
  const response = await page.goto(path, { waitUntil: 'networkidle' })
  expect(response?.headers()['content-security-policy']).toContain(`default-src 'none'`)
  await page.getByRole('button', { name: 'Dark theme' }).click()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  // A sheet that its policy refuses is none of a document's.
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
  expect([violations, complaints]).toEqual([[], []])
})

it('nothing that an article does with script breaks its policy', async () => {
  const page = await newReader({ permissions: ['clipboard-read', 'clipboard-write'] })
  const complaints = complaintsOf(page, paperAddress)
  const violations = await violationsOf(page)
  const viewed = page.waitForRequest((request) => request.url().endsWith('/views'))
  await page.goto(article)
  await viewed
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('The link is copied.').waitFor()
  await page.getByRole('button', { name: 'Very good!' }).click()
  await page.getByText('Thank you, your vote counts.').waitFor()
  await page.getByRole('button', { name: 'Very good!' }).click()
  await page.getByText('Your vote was taken back.').waitFor()
  await page.getByLabel('Chosen for you').uncheck()
  await page.getByLabel('Chosen for you').check()
  expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
  expect([violations, complaints]).toEqual([[], []])
})

it('an article is fetched ahead when a reader is about to follow its link', async () => {
  const page = await newReader()
  const violations = await violationsOf(page)
  await page.goto('/harbour')
  const link = page.locator('#content h2 a').first()
  const ahead = page.context().waitForEvent('request', (request) => request.headers()['sec-purpose'] === 'prefetch')
  await link.hover()
  expect(new URL((await ahead).url()).pathname).toBe(await link.getAttribute('href'))
  expect(violations).toEqual([])
})

// What would slip in through a hole in the escaping. Each marks the page if it is run, or asks another host.
const injections = [
  ['a script', 'script-src-elem', '<script>ran=1</script>'],
  ['a module', 'script-src-elem', '<script type="module">ran=1</script>'],
  ['a script of another host', 'script-src-elem', '<script src="https://elsewhere.invalid/x.js"></script>'],
  ['a script in an address', 'script-src-elem', '<script src="data:text/javascript,ran=1"></script>'],
  ['a handler', 'script-src-attr', '<svg onload="ran=1"></svg>'],
  ['a handler of a broken image', 'script-src-attr', '<img src="/nothing" alt="" onerror="ran=1">'],
  ['a rule to fetch ahead', 'script-src-elem', '<script type="speculationrules">{"prefetch":[]}</script>'],
  ['a style sheet', 'style-src-elem', '<style>h1{display:none}</style>'],
  ['a style', 'style-src-attr', '<p style="position:fixed">x</p>'],
  ['an image of another host', 'img-src', '<img src="https://elsewhere.invalid/x.png" alt="">'],
  ['a frame', 'frame-src', '<iframe src="https://elsewhere.invalid/"></iframe>'],
  ['a frame with a script', 'script-src-elem', '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>'],
  ['a base', 'base-uri', '<base href="https://elsewhere.invalid/">'],
  ['an object', 'object-src', '<object data="https://elsewhere.invalid/x.swf"></object>'],
] as const

it.each(injections)('%s that slipped into a page does nothing (%s)', async (_, directive, markup) => {
  const page = await newReader()
  const violations = await violationsOf(page)
  const asked: string[] = []
  page.on('requestfinished', (request) => asked.push(new URL(request.url()).origin))
  await slipIn(page, markup)
  await page.goto(article, { waitUntil: 'networkidle' })
  await expect.poll(() => violations).toContain(directive)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeUndefined()
  expect(new Set(asked)).toEqual(new Set([paperAddress]))
  expect(await page.locator('h1').isVisible()).toBe(true)
})

it('a form that slipped in sends nothing to another host', async () => {
  const page = await newReader()
  const violations = await violationsOf(page)
  await slipIn(page, '<form action="https://elsewhere.invalid/" method="post"><input name="q"></form>')
  await page.goto(article)
  await page.evaluate(() => document.forms[0]?.requestSubmit())
  await expect.poll(() => violations).toContain('form-action')
  expect(page.url()).toBe(paperAddress + article)
})

it('text that script would have the page read as markup throws instead', async () => {
  const page = await newReader()
  await page.goto(article)
  const thrown = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<img src=x onerror=alert(1)>'
      return 'nothing'
    } catch (error) {
      return error instanceof TypeError ? 'TypeError' : String(error)
    }
  })
  expect(thrown).toBe('TypeError')
})

it('no other page can frame the paper', async () => {
  const page = await newReader()
  const frame = await frameElsewhere(page, article)
  expect(page.frames()).toHaveLength(2)
  expect(await frame?.locator('h1').allInnerTexts()).not.toContain('Mole first, then the drawings')
  expect(frame?.url()).toBe('chrome-error://chromewebdata/')
})

/** The directives that are broken on a page from now on. Grows by itself. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('reportViolation', (directive: string) => violations.push(directive))
  await page.addInitScript(() => {
    const report: unknown = Reflect.get(globalThis, 'reportViolation')
    document.addEventListener('securitypolicyviolation', (event) => {
      if (typeof report === 'function') report(event.effectiveDirective)
    })
  })
  return violations
}

/** Has the paper's pages arrive with something more at the head of their body, and with their own headers. */
async function slipIn(page: Page, markup: string): Promise<void> {
  await page.route(`**${article}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/<body[^>]*>/, (body) => body + markup) })
  })
}
