import { renditionTypes, type Rendition } from '@broadsheet/model'

// AVIF looks as good as WebP at a lower figure. These are where a photograph shows no blocks at its full size.
const quality = { avif: 55, webp: 75, jpg: 82 } as const

type Gravity = NonNullable<ImageTransform['gravity']>

/**
 * Draws a rendition by Cloudflare Images, which turns an image as its file says and drops its metadata. Never enlarges,
 * except a crop, which keeps `side`. Throws what the binding throws.
 * https://developers.cloudflare.com/images/optimization/binding/
 */
export async function drawRendition(
  images: ImagesBinding,
  body: ReadableStream,
  { type, width, height }: Rendition,
  side: Gravity,
): Promise<ArrayBuffer> {
  const input = images.input(body)
  const resized =
    height === null
      ? input.transform({ width, fit: 'scale-down' })
      : input.transform({ width, height, fit: 'cover', gravity: side })
  const drawn = await resized.output({ format: renditionTypes[type], quality: quality[type] })
  return await new Response(drawn.image()).arrayBuffer()
}
