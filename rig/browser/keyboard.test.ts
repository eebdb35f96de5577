import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

it('the skip link is the first stop, shows itself and leads to the content', async () => {
  const page = await newReader()
  await page.goto('/')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await page.keyboard.press('Tab')
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
  const box = await skip.boundingBox()
  expect([box?.x, box?.y].every((edge) => edge !== undefined && edge >= 0)).toBe(true)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInContent = await page.evaluate(
    () => document.activeElement?.closest('#content') !== null && document.activeElement !== document.body,
  )
  expect(isInContent).toBe(true)
})

it.each(pageKinds)('every stop of the keyboard on the $kind page can be seen', async ({ path }) => {
  // Without it a page scrolls smoothly, and is still on its way when it is looked at.
  const page = await newReader({ reducedMotion: 'reduce' })
  await page.goto(path)
  const unseen: string[] = []
  let last = ''
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(focused)
    if (stop === null) break
    if (!stop.isSeen) unseen.push(stop.html)
    last = stop.html
  }
  expect(unseen).toEqual([])
  expect(last).toContain('<a')
})

// Runs in the page, and so closes over nothing.
function focused() {
  const element = document.activeElement
  if (element === null || element === document.body) return null
  // Inside a control, such as on a date's calendar button, the browser draws the focus itself.
  const isInsideControl = !element.matches(':focus-visible')
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { width, height, bottom, top } = element.getBoundingClientRect()
  const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight
  return {
    html: element.outerHTML.slice(0, 120),
    isSeen: isInView && (isInsideControl || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1)),
  }
}
