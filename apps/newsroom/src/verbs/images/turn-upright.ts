import { log } from '@broadsheet/edge'
import { imageTypes } from '@broadsheet/model'
import { cleanImageFile, readImageFile, type ImageFile } from '@broadsheet/parser'

// Of JPEG, WebP and AVIF; each editor's program saves photographs at about this. A PNG loses nothing.
const quality = 92

/**
 * An image file whose pixels stand as they are shown, so that programs that ignore the orientation show it upright, too.
 * Without Cloudflare Images, or where it doesn't answer with the same image, the file stays as it is, with its orientation.
 */
export async function turnUpright(
  images: ImagesBinding | undefined,
  file: Uint8Array,
  { type, width, height, orientation, isAnimated }: ImageFile,
): Promise<Uint8Array> {
  // Of an animation it would keep the first frame alone.
  if (images === undefined || orientation === 1 || isAnimated) return file
  try {
    const drawn = await images.input(streamOf(file)).output({ format: outputOf(type), quality })
    const turned = cleanImageFile(new Uint8Array(await new Response(drawn.image()).arrayBuffer()))
    const image = readImageFile(turned)
    const isSame = image.ok && image.type === type && image.width === width && image.height === height
    return isSame && image.orientation === 1 ? turned : file
  } catch (error) {
    log('image not turned', { reason: String(error) })
    return file
  }
}

/** A file as Cloudflare Images takes it. */
export function streamOf(file: Uint8Array): ReadableStream<Uint8Array> {
  return new Response(file).body ?? new ReadableStream()
}

// It writes no GIF, and no GIF has an orientation.
function outputOf(type: ImageFile['type']): Exclude<(typeof imageTypes)[ImageFile['type']], 'image/gif'> {
  return type === 'gif' ? 'image/png' : imageTypes[type]
}
