/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { root } from '@broadsheet/infra'
import { deskTokenOf } from '@broadsheet/infra/testing'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from '../browser/chromium.ts'
import { pageKinds } from '../browser/page-kinds.ts'
import { sessionCookie } from '../desk/session-cookie.ts'
import { say, withPaper } from './with-paper.ts'

// A paper draws the sizes of an image when they are first asked for.
const drawnWithinMilliseconds = 120_000

type Shot = {
  page: string
  file: string
  width: number
  height: number
  theme: 'light' | 'dark'
  isWhole: boolean
  /** What stands at the top of the picture; the page's own top where it is left out. */
  from?: string
}

const desktop = { width: 1280, height: 1000, theme: 'light', isWhole: false } as const
const phone = { width: 390, height: 844, theme: 'dark', isWhole: false } as const
const article = '/harbour/ewart-ling-climbs-142-steps-then-hands-lamp-to-a-sensor'
const illustrated = '/harbour/what-the-divers-found-under-the-north-mole'

const documented: Shot[] = [
  { ...desktop, page: article, file: 'docs/screenshots/article.png' },
  { ...desktop, page: illustrated, file: 'docs/screenshots/illustrated.png' },
  { ...desktop, page: '/', file: 'docs/screenshots/front.png' },
  { ...desktop, page: '/harbour', file: 'docs/screenshots/section.png' },
  { ...desktop, page: '/ranking', file: 'docs/screenshots/ranking.png' },
  { ...desktop, page: '/search?q=bell', file: 'docs/screenshots/search.png' },
  { ...desktop, page: '/archive', file: 'docs/screenshots/archive.png' },
  { ...desktop, page: '/desk', file: 'docs/screenshots/desk.png' },
  { ...desktop, page: `/desk/articles${illustrated.slice('/harbour'.length)}`, file: 'docs/screenshots/desk-form.png' },
  { ...desktop, height: 720, page: '/desk/images', file: 'docs/screenshots/desk-images.png' },
  { ...desktop, page: '/desk/today', file: 'docs/screenshots/desk-today.png' },
  { ...phone, page: '/', file: 'docs/screenshots/front-phone.png' },
  { ...phone, page: article, file: 'docs/screenshots/article-phone.png' },
  { ...phone, page: illustrated, from: '.copy h2', file: 'docs/screenshots/illustrated-phone.png' },
]

// Lists as readers make them, and days up to today.
const living = { isLiving: true }

const deskPages = ['/desk', '/desk/new', '/desk/images', '/desk/today', '/desk/pins', '/desk/log', '/desk/tokens']

// `npm run screenshots`: every kind of page at three widths in both themes, into dist/screenshots, which git ignores.
// `npm run screenshots -- --docs` takes the pictures of the README, docs/pages.md and docs/desk.md instead.
await withPaper(async (address, { place }) => {
  const browser = await chromium.launch(await findChromium())
  try {
    const token = await deskTokenOf(place)
    const context = await browser.newContext()
    await context.addCookies([await sessionCookie(address, token)])
    for (const shot of process.argv.includes('--docs') ? documented : allShots()) await take(context, address, shot)
    return true
  } finally {
    await browser.close()
  }
}, living)

function allShots(): Shot[] {
  const desk = deskPages.map((page) => ({ kind: page.slice(1).replaceAll('/', ' '), path: page }))
  // The days of a living edition are others.
  const pages = pageKinds.map((page) => (page.kind === 'archive' ? { ...page, path: '/archive' } : page))
  return [...pages, ...desk].flatMap(({ kind, path: page }) =>
    [390, 820, 1440].flatMap((width) =>
      (['light', 'dark'] as const).map((theme) => {
        const file = `dist/screenshots/${kind.replaceAll(' ', '-')}-${width}-${theme}.png`
        return { page, file, width, height: 900, theme, isWhole: true }
      }),
    ),
  )
}

async function take(context: BrowserContext, address: string, shot: Shot) {
  const { page: at, file, width, height, theme, isWhole, from } = shot
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme })
  const target = path.join(root, file)
  await mkdir(path.dirname(target), { recursive: true })
  await page.goto(address + at, { waitUntil: 'networkidle', timeout: drawnWithinMilliseconds })
  await loadAllImages(page)
  if (from !== undefined)
    await page
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }))
  await page.screenshot({ path: target, fullPage: isWhole })
  await page.close()
  say(file)
}

/** Loads the images that nobody scrolled to as well, and waits until each is there. */
async function loadAllImages(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager'
  })
  const areLoaded = () => [...document.images].every((image) => image.complete)
  await page.waitForFunction(areLoaded, null, { timeout: drawnWithinMilliseconds })
}
