import { codeAt } from './code-at.ts'
import { readTiff } from './metadata/read-tiff.ts'

const make = 0x010f
const subImages = 0x014a
const dngVersion = 0xc612

/** Whether a TIFF is a camera's raw file: Canon's CR2, a DNG, or one of Nikon, Sony, Pentax or Samsung. */
export function isRawTiff(bytes: Uint8Array): boolean {
  if (codeAt(bytes, 8, 10) === 'CR') return true
  const tags = readTiff(bytes)
  // Raw images are sub-images below the preview; a TIFF that a program exported has none.
  const hasSubImages = tags.entry(subImages) !== null
  const maker = tags.text(make) ?? ''
  return tags.entry(dngVersion) !== null || (hasSubImages && /^(?:NIKON|SONY|PENTAX|RICOH|SAMSUNG)/i.test(maker))
}
