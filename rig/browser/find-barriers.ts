/// <reference lib="dom" />
import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

// Only what is wrong comes back: to describe all that is well would take half of the time.
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
}

/** What axe finds wrong in a window as it is now, apart from elements that match `except`: each rule with its element. */
export async function findBarriers(page: Page, except?: string): Promise<string[]> {
  // It is read once a page, which may then be looked at in several widths.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return await page.evaluate(
    async ({ options, exclude }) => {
      const axe: unknown = Reflect.get(globalThis, 'axe')
      const { violations } = await (axe as Axe).run({ include: [['html']], exclude }, options)
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))
    },
    { options, exclude: except === undefined ? [] : [[except]] },
  )
}

type Axe = Pick<typeof axe, 'run'>
