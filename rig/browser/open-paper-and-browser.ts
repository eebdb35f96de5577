import type { PaperPlace } from '@broadsheet/infra/testing'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium.ts'
import { drawImages } from './draw-images.ts'
import { openPaper } from './open-paper.ts'

declare module 'vitest' {
  // Every browser test is given these: where its paper is, and where the one browser of the run listens.
  interface ProvidedContext {
    paper: { address: string; place: PaperPlace }
    browser: string
  }
}

type Shared = { users: number; opened: Promise<{ close: () => Promise<void> }> }

// Vitest loads this file anew for each project, all in one process.
const shared = ((globalThis as { sharedByProjects?: Map<string, Shared> }).sharedByProjects ??= new Map())

/** Vitest's global setup: a paper for readers, one for editors and attackers, and one browser for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const paperName = project.name === 'browser' ? "readers' paper" : "editors' paper"
  const [paper, browser] = await Promise.all([share(paperName, openPaper), share('browser', launchBrowser)])
  if (project.name === 'browser') await drawImages(browser.wsEndpoint(), paper.address)
  project.provide('paper', { address: paper.address, place: paper.place })
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await Promise.all([release(paperName), release('browser')])
  }
}

async function launchBrowser() {
  return await chromium.launchServer({ ...(await findChromium()), timeout: 60_000 })
}

/** Opens something for the first project that asks, and gives the same to others. */
async function share<Opened extends { close: () => Promise<void> }>(
  name: string,
  open: () => Promise<Opened>,
): Promise<Opened> {
  const one = shared.get(name) ?? { users: 0, opened: open() }
  shared.set(name, one)
  one.users += 1
  return await (one.opened as Promise<Opened>)
}

/** Closes what was shared when its last project releases it. */
async function release(name: string): Promise<void> {
  const one = shared.get(name)
  if (one === undefined) return
  one.users -= 1
  if (one.users === 0) await (await one.opened).close()
}
