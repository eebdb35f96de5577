import type { PaperPlace } from '@broadsheet/infra/testing'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'
import { openPaper } from './open-paper.ts'

declare module 'vitest' {
  // What every browser test is given: where the paper is, and where its one browser listens.
  interface ProvidedContext {
    paper: { address: string; place: PaperPlace }
    browser: string
  }
}

/** Vitest's global setup: one paper and one browser for the whole run, stopped at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [paper, browser] = await Promise.all([openPaper(), launchBrowser()])
  project.provide('paper', { address: paper.address, place: paper.place })
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await Promise.all([browser.close(), paper.close()])
  }
}

async function launchBrowser() {
  return await chromium.launchServer({ ...(await findChromium()), timeout: 60_000 })
}
