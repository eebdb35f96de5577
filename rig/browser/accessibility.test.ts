import { expect, it } from 'vitest'
import { findBarriers } from './find-barriers.ts'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

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
      found.push(...(await findBarriers(page)).map((barrier) => `${colorScheme} ${direction} ${width}: ${barrier}`))
    }
    expect(found).toEqual([])
  },
  60_000,
)
