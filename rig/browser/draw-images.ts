import { chromium } from 'playwright-core'
import { pageKinds } from './page-kinds.ts'
import { windows } from './windows.ts'

// Pages with images, most of them on the first.
const illustrated = new Set(['front', 'section', 'article', 'illustrated article'])

/**
 * Looks at the paper's images once in each window of the tests. A paper draws a size of an image when it is first asked
 * for: on this machine that takes up to two seconds each, for which no test should have to wait.
 */
export async function drawImages(browserAddress: string, paperAddress: string): Promise<void> {
  const browser = await chromium.connect(browserAddress)
  try {
    for (const { width, zoom } of windows) {
      const viewport = { width, height: 800 }
      const context = await browser.newContext({ baseURL: paperAddress, viewport, deviceScaleFactor: zoom })
      const page = await context.newPage()
      for (const { path } of pageKinds.filter(({ kind }) => illustrated.has(kind))) {
        await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 })
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
}
