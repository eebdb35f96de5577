/// <reference lib="dom" />
import { describe, expect, it } from 'vitest'
import { complaintsOf } from '../browser/complaints-of.ts'
import { findBarriers } from '../browser/find-barriers.ts'
import { frameElsewhere } from '../browser/frame-elsewhere.ts'
import { newReader, paperAddress } from '../browser/new-reader.ts'
import { askDesk, beginDraft, deskToken, newEditor } from './new-editor.ts'

const article = '/desk/articles/what-the-divers-found-under-the-north-mole'
const pages = [
  '/desk',
  '/desk/new',
  article,
  '/desk/images',
  '/desk/today',
  '/desk/pins',
  '/desk/log',
  '/desk/tokens',
  '/desk/nowhere',
]

describe('signing in', () => {
  it('is asked for in the place of a page, which then opens; signing out ends it', async () => {
    const page = await newReader()
    await page.goto('/desk/pins?article=late-ferry')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in')
    await page.getByLabel('Your token').fill(await deskToken())
    await page.keyboard.press('Enter')
    await page.waitForURL(`${paperAddress}/desk/pins?article=late-ferry`)
    expect(await page.getByLabel('Address of an article').inputValue()).toBe('late-ferry')
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ name: 'desk', httpOnly: true, sameSite: 'Strict', path: '/' })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You are signed out.').waitFor()
    await page.goto('/desk')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sign in')
  })

  it('with a wrong token says so, and after ten of them has the network wait', async () => {
    const network = { 'CF-Connecting-IP': '2001:db8:d:e::1' }
    const page = await newReader({ extraHTTPHeaders: network })
    await page.goto('/desk')
    const notice = page.getByRole('status')
    const guess = async () => {
      await page.getByLabel('Your token').fill('guess')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL('**/desk/sign-in')
    }
    await guess()
    expect(await notice.innerText()).toBe('That token is not valid. Check it, or ask the person who gave it to you.')
    // The limit counts by the clock's minute: two of them at most see this many.
    for (let sent = 1; sent <= 21; sent += 1) {
      const headers = { ...network, 'Sec-Fetch-Site': 'same-origin' }
      await fetch(`${paperAddress}/desk/sign-in`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token: 'x' }),
      })
    }
    await guess()
    await notice.filter({ hasText: /^Too many wrong tokens came from your network\. Wait \d+ seconds\./ }).waitFor()
  })
})

/** The whole path of an article, for whoever has script and who has not. */
describe.each([
  { who: 'with script', javaScriptEnabled: true },
  { who: 'without script', javaScriptEnabled: false },
])('an editor $who', ({ javaScriptEnabled }) => {
  it('writes, previews, saves, schedules, publishes, corrects and withdraws', async () => {
    const page = await newEditor({ javaScriptEnabled })
    const headline = `The pier opens ${javaScriptEnabled ? 'at last' : 'in the rain'}`
    const slug = headline.toLowerCase().replaceAll(' ', '-')
    await page.goto('/desk')
    await page.getByRole('link', { name: 'New article' }).click()
    await page.getByLabel('Headline').fill(headline)
    await page.getByLabel('Section').fill('Harbour')
    await page.getByLabel('Byline').fill('By Nell Harrow')
    await page.getByLabel('Text', { exact: true }).fill('It opened.\n\n## Why\n\n- one\n- two')
    const sheet = page.frameLocator('iframe[name=page]')
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Preview' }).click()
    await sheet.getByRole('heading', { name: 'Why' }).waitFor()
    expect(await sheet.getByRole('heading', { level: 1 }).innerText()).toBe(headline)
    expect(await page.getByLabel('Headline').inputValue()).toBe(headline)

    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.waitForURL(`${paperAddress}/desk/articles/${slug}?done=create`)
    expect(await page.getByRole('status').first().innerText()).toBe('Draft saved.')
    expect((await fetch(`${paperAddress}/harbour/${slug}`)).status).toBe(404)

    await page.getByRole('button', { name: 'Schedule' }).click()
    await page.getByText('Scheduled.').waitFor()
    await page.getByLabel('Text', { exact: true }).fill('It opened again.')
    await page.getByRole('button', { name: 'Save and publish' }).click()
    await page.getByText('Published. Readers can see it now.').waitFor()
    await page.getByRole('link', { name: 'View in the paper' }).click()
    await page.getByText('It opened again.').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/harbour/${slug}`)

    await page.goto(`/desk/articles/${slug}`)
    await page.getByLabel('Correction').fill('It was Monday.')
    await page.getByRole('button', { name: 'Publish correction' }).click()
    await page.getByText('Correction published.').waitFor()
    expect(await (await fetch(`${paperAddress}/harbour/${slug}`)).text()).toContain('It was Monday.')
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByText('Withdrawn. Readers see').waitFor()
    expect((await fetch(`${paperAddress}/harbour/${slug}`)).status).toBe(410)
    await page.getByRole('link', { name: 'History' }).click()
    await page.waitForURL('**/desk/log?*')
    expect(await page.getByRole('cell', { name: 'withdraw' }).count()).toBe(1)
  }, 90_000)

  it('puts pins in order by keyboard alone', async () => {
    const pins = [
      'mole-first-then-the-drawings',
      'i-kept-the-lamp-at-candle-head-let-it-go',
      'far-bank-barge-dated-to-about-1790',
    ]
    const until = new Date(Date.now() + 3_600_000).toISOString()
    for (const slug of pins) {
      await askDesk('PUT', `placements/${slug}`, { kind: 'pin', until })
      // A pin knows its second.
      await new Promise((resolve) => setTimeout(resolve, 1_100))
    }
    const order = async () => {
      const { placements } = await askDesk<{ placements: { slug: string }[] }>('GET', 'placements')
      return placements.map(({ slug }) => pins.indexOf(slug)).filter((place) => place >= 0)
    }
    expect(await order()).toEqual([2, 1, 0])
    const page = await newEditor({ javaScriptEnabled })
    await page.goto('/desk/pins')
    const up = page.getByRole('button', { name: 'Move up: Mole first' })
    await up.focus()
    await page.keyboard.press('Enter')
    await expect.poll(order, within).toEqual([2, 0, 1])
    await page.getByText('Order saved.').waitFor()
    // A page that is loaded anew has its focus at its head.
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(javaScriptEnabled)
    await up.focus()
    await page.keyboard.press('Enter')
    await expect.poll(order, within).toEqual([0, 2, 1])
    await page.getByRole('button', { name: 'Release: Mole first' }).press('Enter')
    await expect.poll(order, within).toEqual([2, 1])
  })
})

it('pins are put in order by dragging', async () => {
  const pins = ['how-to-light-candle-head-by-hand-in-seven-steps', 'please-stop-giving-the-seal-your-lunch']
  const until = new Date(Date.now() + 3_600_000).toISOString()
  for (const slug of pins) await askDesk('PUT', `placements/${slug}`, { kind: 'pin', until })
  const page = await newEditor()
  await page.goto('/desk/pins')
  const items = page.locator('[data-order] li')
  const before = await items.locator('h3').allInnerTexts()
  await items.nth(1).dragTo(items.nth(0), { targetPosition: { x: 20, y: 4 } })
  await page.getByText('Order saved.').waitFor()
  await page.reload()
  expect(await items.locator('h3').allInnerTexts()).toEqual([before[1], before[0], ...before.slice(2)])
})

it('the second of two editors sees what the first one left, and loses nothing', async () => {
  const slug = await beginDraft('Two hands')
  const [nell, tobin] = [await newEditor(), await newEditor()]
  for (const page of [nell, tobin]) await page.goto(`/desk/articles/${slug}`)
  await nell.getByLabel('Text', { exact: true }).fill('Nell’s words.')
  await nell.getByRole('button', { name: 'Save', exact: true }).click()
  await nell.getByText('Saved.', { exact: true }).waitFor()
  await tobin.getByLabel('Text', { exact: true }).fill('Tobin’s words.')
  await tobin.getByRole('button', { name: 'Save', exact: true }).click()
  await tobin.getByRole('heading', { name: 'environment saved first' }).waitFor()
  expect(await tobin.getByLabel('Text', { exact: true }).inputValue()).toBe('Tobin’s words.')
  await tobin.getByText('Their body').click()
  await tobin.getByText('Nell’s words.').waitFor()
  await tobin.getByRole('button', { name: 'Overwrite with my version' }).click()
  await tobin.getByText('Saved.', { exact: true }).waitFor()
  const { body } = await askDesk<{ body: { text: string }[] }>('GET', `articles/${slug}`)
  expect(body).toEqual([{ type: 'paragraph', text: 'Tobin’s words.' }])
}, 60_000)

it('the page beside the form follows the typing, stays where it was scrolled to, and fills no history', async () => {
  const page = await newEditor()
  const complaints = complaintsOf(page, paperAddress)
  await page.goto(article)
  const sheet = page.frameLocator('iframe[name=page]')
  const root = sheet.locator('html')
  await sheet.locator('.copy h2').first().waitFor()
  await expect.poll(() => page.locator('iframe').count(), within).toBe(1)
  await root.evaluate(() => scrollTo({ top: 600, behavior: 'instant' }))
  const steps = await page.evaluate(() => history.length)
  for (const word of ['first', 'second', 'third']) {
    await page.getByLabel('Byline').fill(`By the ${word}`)
    await sheet.locator('.byline', { hasText: `By the ${word}` }).waitFor()
  }
  await expect.poll(() => page.locator('iframe').count(), within).toBe(1)
  expect(await root.evaluate(() => scrollY)).toBe(600)
  expect(await page.evaluate(() => history.length)).toBe(steps)
  await sheet.getByRole('link', { name: 'Back to top' }).click()
  await sheet.locator('a[href="/ranking"]').first().click()
  expect(await sheet.locator('.byline').innerText()).toBe('By the third')
  await page.getByText('Not saved yet.').waitFor()
  expect(complaints).toEqual([])
})

it('leaving with something unsaved asks first; leaving otherwise does not', async () => {
  const page = await newEditor()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.goto('/desk/new')
  await page.getByRole('link', { name: 'Today' }).click()
  await page.waitForURL('**/desk/today')
  expect(asked).toEqual([])
  await page.goto('/desk/new')
  await page.getByLabel('Headline').pressSequentially('x')
  await page.getByRole('link', { name: 'Today' }).click()
  await page.waitForURL('**/desk/today')
  expect(asked).toEqual(['beforeunload'])
})

const looks = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1440 },
] as const
const within = { timeout: 10_000 }

it.each(pages)(
  '%s is whole: no error, no broken policy, nothing that axe finds, no sideways scroll, nothing kept',
  async (path) => {
    const page = await newEditor()
    const complaints = complaintsOf(page, paperAddress)
    const response = await page.goto(path, { waitUntil: 'networkidle' })
    expect(response?.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    const found: string[] = []
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await findBarriers(page, 'iframe')).map((barrier) => `${colorScheme} ${width}: ${barrier}`))
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) found.push(`${width}: ${overflow} pixels too wide`)
    }
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
    expect([found, complaints]).toEqual([[], []])
  },
  60_000,
)

it('no other page can frame the desk, and its preview is no address that one can open', async () => {
  const page = await newEditor()
  const frame = await frameElsewhere(page, '/desk')
  expect(frame?.url()).toBe('chrome-error://chromewebdata/')
  const preview = await page.goto(`${paperAddress}/desk/preview`)
  expect(preview?.status()).toBe(404)
})
