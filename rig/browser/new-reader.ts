/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'

/** Where the paper is that the browser tests read. */
export const paperAddress = inject('paper').address

// Headless Chromium says that it is none of a reader's, and the paper counts no views of robots.
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

// One connection for all files that a worker runs, which ends with it.
let browser: Promise<Browser> | undefined

/**
 * A reader's window in front of the paper, with paths instead of addresses. Nothing is kept from another reader, and
 * it closes when the test ends.
 */
export async function newReader(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('browser'))
  const context = await (await browser).newContext({ baseURL: paperAddress, userAgent, ...options })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(10_000)
  return await context.newPage()
}
