import { expect, it } from 'vitest'
import { formatImageCursor, parseImageCursor } from './image-cursor.ts'

const cursor = { createdAt: 1_763_972_100, name: `${'0a'.repeat(16)}.jpg` }

it('a cursor is read as it was written', () => {
  expect(parseImageCursor(formatImageCursor(cursor))).toEqual(cursor)
})

it.each(['', '7', '7-quay.jpg', `-1-${cursor.name}`, `7-${cursor.name}x5`, `7-${cursor.name} `])(
  '%j is no cursor',
  (text) => {
    expect(parseImageCursor(text)).toBeNull()
  },
)
