import type { Frame, Page } from 'playwright-core'
import { paperAddress } from './new-reader.ts'

/** Opens a page of another site that frames one of the paper's, and gives what came into the frame. */
export async function frameElsewhere(page: Page, path: string): Promise<Frame | undefined> {
  // Another origin of the same machine: Chromium keeps pages of the internet from the loopback anyway.
  const elsewhere = paperAddress.replace('127.0.0.1', 'localhost')
  await page.route(`${elsewhere}/framing`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${paperAddress}${path}"></iframe>` }),
  )
  await page.goto(`${elsewhere}/framing`, { waitUntil: 'networkidle' })
  return page.frames()[1]
}
