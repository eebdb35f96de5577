import { expect, it } from 'vitest'
import { avifFile, box } from '../../../test/image-files/avif-file.ts'
import { big } from '../../../test/image-files/numbers.ts'
import { readImageFile } from '../read-image-file.ts'

type Fraction = [numerator: number, denominator: number]

const crop = (...numbers: Fraction[]) =>
  box(
    'clap',
    numbers.flat().flatMap((number) => big(number < 0 ? number + 2 ** 32 : number, 4)),
  )

it.each<[string, Fraction[], number, number]>([
  [
    'in the corner',
    [
      [200, 1],
      [100, 1],
      [-50, 1],
      [-50, 1],
    ],
    200,
    100,
  ],
  [
    'in the corner, in halves of pixels',
    [
      [201, 1],
      [99, 1],
      [-99, 2],
      [-101, 2],
    ],
    201,
    99,
  ],
  [
    'of one side',
    [
      [300, 1],
      [100, 1],
      [0, 1],
      [-50, 1],
    ],
    300,
    100,
  ],
  [
    'in the middle, which Chromium ignores',
    [
      [200, 1],
      [100, 1],
      [0, 1],
      [0, 1],
    ],
    300,
    200,
  ],
  [
    'of parts of pixels',
    [
      [401, 2],
      [100, 1],
      [-199, 4],
      [-50, 1],
    ],
    300,
    200,
  ],
  [
    'that is larger than the image',
    [
      [400, 1],
      [200, 1],
      [50, 1],
      [0, 1],
    ],
    300,
    200,
  ],
  [
    'of nothing by nothing',
    [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    300,
    200,
  ],
])('a crop %s', (_, numbers, width, height) => {
  expect(readImageFile(avifFile({ properties: [crop(...numbers)] }))).toMatchObject({ width, height })
  expect(readImageFile(avifFile({ irot: 1, properties: [crop(...numbers)] }))).toMatchObject({
    width: height,
    height: width,
  })
})

it('a crop of no width is refused', () => {
  const properties = [crop([0, 1], [200, 1], [-150, 1], [0, 1])]
  expect(readImageFile(avifFile({ properties }))).toEqual({ ok: false, reason: 'no-size' })
})

it('a crop makes no image of too many pixels acceptable', () => {
  const file = avifFile({ width: 20_000, height: 100, properties: [crop([100, 1], [100, 1], [-9950, 1], [0, 1])] })
  expect(readImageFile(file)).toEqual({ ok: false, reason: 'too-many-pixels' })
})
