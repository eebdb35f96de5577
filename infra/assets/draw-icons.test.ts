import { expect, it } from 'vitest'
import { drawIcons } from './draw-icons.ts'

it('the icons have the sizes that browsers and systems ask for, and few bytes', async () => {
  const files = Object.entries(await drawIcons()).map(
    ([name, base64]) => [name, Buffer.from(base64, 'base64')] as const,
  )
  const sizes = files.map(([name, file]) => {
    if (name === 'faviconIco') return [name, ...[0, 1, 2].map((at) => file[6 + 16 * at])]
    return [name, file.readUInt32BE(16), file.readUInt32BE(20)]
  })
  expect(sizes).toEqual([
    ['faviconIco', 16, 32, 48],
    ['touchIcon', 180, 180],
    ['icon192', 192, 192],
    ['icon512', 512, 512],
    ['markCard', 1200, 630],
  ])
  expect(files.reduce((bytes, [, file]) => bytes + file.length, 0)).toBeLessThan(6_000)
})
