import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { cleanImageFile, readImageFile } from '../../src/index.ts'

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

it.each(env.IMAGES)('in workerd, an image file is read and cleaned as in Node: $name', ({ base64, read, clean }) => {
  const bytes = fromBase64(base64)
  expect(readImageFile(bytes)).toEqual(JSON.parse(read))
  expect(cleanImageFile(bytes)).toEqual(fromBase64(clean))
})
