import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'
import { windows } from './windows.ts'

it.each(windows)('no page scrolls sideways at $shown', async ({ width, zoom }) => {
  const page = await newReader({ viewport: { width, height: 800 }, deviceScaleFactor: zoom })
  for (const { kind, path } of pageKinds) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([kind, overflow]).toEqual([kind, 0])
  }
})

it('nothing moves for a reader who asked for less motion', async () => {
  const page = await newReader({ reducedMotion: 'reduce' })
  for (const { kind, path } of pageKinds) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
          return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0.01 || scrollBehavior === 'smooth'
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect([kind, moving]).toEqual([kind, []])
  }
})

it('a printed article is its text, without navigation, lists and buttons', async () => {
  const page = await newReader()
  await page.goto('/weather/gale-forecast-to-meet-spring-tide-early-on-wednesday')
  await page.emulateMedia({ media: 'print' })
  const visible = (selector: string) => page.locator(selector).filter({ visible: true }).count()
  expect(await visible('nav, aside, .related, form, footer, button')).toBe(0)
  expect([await visible('h1'), await visible('.facts time')]).toEqual([1, 1])
  expect(await visible('article p')).toBeGreaterThan(3)
})
