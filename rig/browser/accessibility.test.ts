import { AxeBuilder } from '@axe-core/playwright'
import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Every theme, every direction and every width once: none of the three changes what another one shows.
const looks = [
  { colorScheme: 'light', direction: 'ltr', width: 390 },
  { colorScheme: 'dark', direction: 'rtl', width: 1440 },
] as const

it.each(pageKinds)(
  'axe finds nothing on the $kind page, in each theme, direction and width',
  async ({ path }) => {
    const page = await newReader()
    await page.goto(path)
    const found: string[] = []
    for (const { colorScheme, direction, width } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate((direction) => (document.documentElement.dir = direction), direction)
      // One frame a page: the mode that needs no second window for its report is enough.
      const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
      for (const { id, nodes } of violations) {
        found.push(...nodes.map((node) => `${colorScheme} ${direction} ${width}: ${id} ${node.html}`))
      }
    }
    expect(found).toEqual([])
  },
  60_000,
)
