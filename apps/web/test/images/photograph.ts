import { env } from 'cloudflare:workers'
import { drawSample } from './draw-sample.ts'

/** Where it was taken and by whom: nothing of this may be published. */
export const secrets = ['51 30 26', 'Nell Harrow', 'Camera 7']

type Photograph = { width?: number; height?: number; orientation?: number; caption?: string; colour?: number[] }

/**
 * A JPEG as a camera writes it, with pixels that decoders show: an EXIF block with an orientation, a position and names,
 * and a caption for IPTC. Before it is turned it is `width` by `height`.
 */
export async function photograph({
  width = 60,
  height = 40,
  orientation = 6,
  caption = 'The quay at noon',
  colour = [40, 120, 200],
}: Photograph = {}): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = await drawSample(width, height, colour as [number, number, number])
  const drawn = await env.RENDITIONS.input(streamOf(pixels)).output({ format: 'image/jpeg' })
  const jpeg = new Uint8Array(await new Response(drawn.image()).arrayBuffer())
  const blocks = [segment(0xe1, exif(orientation)), segment(0xed, iptc(caption))]
  return Uint8Array.from([...jpeg.subarray(0, 2), ...blocks.flat(), ...jpeg.subarray(2)])
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const { body } = new Response(bytes)
  if (body === null) throw new Error('There are no bytes')
  return body
}

/** Bytes as characters, in which a test looks for words. */
export function asText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
const two = (number: number) => [number >> 8, number & 255]
const four = (number: number) => [...two(number >> 16), ...two(number & 0xffff)]

function segment(marker: number, content: number[]): number[] {
  return [0xff, marker, ...two(content.length + 2), ...content]
}

/** TIFF 6.0, big-endian: maker, orientation and artist, and the GPS IFD with a latitude. */
function exif(orientation: number): number[] {
  const [position = [], artist = [], maker = []] = secrets.map((secret) => ascii(`${secret}\0`))
  const entries = 4
  const makerAt = 8 + 2 + entries * 12 + 4
  const artistAt = makerAt + maker.length
  const positionAt = artistAt + artist.length
  const gpsAt = positionAt + position.length
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...two(tag),
    ...two(type),
    ...four(count),
    ...value,
  ]
  return [
    ...ascii('Exif\0\0MM'),
    ...two(42),
    ...four(8),
    ...two(entries),
    ...entry(0x010f, 2, maker.length, four(makerAt)),
    ...entry(0x0112, 3, 1, [...two(orientation), 0, 0]),
    ...entry(0x013b, 2, artist.length, four(artistAt)),
    ...entry(0x8825, 4, 1, four(gpsAt)),
    ...four(0),
    ...maker,
    ...artist,
    ...position,
    ...two(1),
    ...entry(0x001b, 2, position.length, four(positionAt)),
    ...four(0),
  ]
}

/** IPTC's caption (2:120) in a resource of Photoshop. */
function iptc(caption: string): number[] {
  const text = [...new TextEncoder().encode(caption)]
  const data = [0x1c, 2, 120, ...two(text.length), ...text]
  const even = data.length % 2 === 0 ? [] : [0]
  return [...ascii('Photoshop 3.0\0'), ...ascii('8BIM'), ...two(0x0404), 0, 0, ...four(data.length), ...data, ...even]
}
