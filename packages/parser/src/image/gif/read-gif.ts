import { codeAt } from '../code-at.ts'
import type { StoredImage } from '../image-file.ts'
import { rejectImage, type ImageRejection } from '../image-rejection.ts'
import { littleUintAt } from '../uint-at.ts'
import { gifBlocks, type GifBlock } from './gif-blocks.ts'

// The name of the extension, behind its start, its label and the length of the name.
const xmpStart = '!\u00ff\u000bXMP DataXMP'

/** Reads a GIF. If its first image is larger than its screen, the screen grows, as in browsers. */
export function readGif(bytes: Uint8Array): StoredImage | ImageRejection {
  const parts = gifBlocks(bytes)
  const images = parts?.blocks.filter(({ label }) => label === 'image') ?? []
  const [first] = images
  if (parts === null || first === undefined) return rejectImage('cut-off')
  const reach = (at: number) => littleUintAt(first.whole, at, 2) + littleUintAt(first.whole, at + 4, 2)
  return {
    ok: true,
    width: Math.max(littleUintAt(bytes, 6, 2), reach(1)),
    height: Math.max(littleUintAt(bytes, 8, 2), reach(3)),
    orientation: 1,
    isAnimated: images.length > 1,
    metadata: {
      exif: null,
      // The packet stands as it is, without lengths of sub-blocks.
      xmp: parts.blocks.find(isXmp)?.whole.subarray(xmpStart.length) ?? null,
      iptc: null,
    },
  }
}

function isXmp({ whole }: GifBlock): boolean {
  return codeAt(whole, 0, xmpStart.length) === xmpStart
}
