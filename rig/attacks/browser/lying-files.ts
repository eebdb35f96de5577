import { crc32 } from 'node:zlib'
/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { drawJpeg, type DrawnFile } from '../../desk/draw-jpeg.ts'

/** A file that is refused,, and how the page reports it. */
export type RefusedFile = DrawnFile & { report: string }

/** A file that comes in, the ending of the file that is published of it, and whether that has other sizes. */
export type HarmlessFile = DrawnFile & { ending: string; isAnimated: boolean }

export const payload = '"><script>xss()</script><img src=x onerror=xss()>'

/** What stands in the harmless files and in no file that the paper publishes. */
export const secrets = [
  'xss',
  'Nell Harrow',
  'Selhythe pier',
  '\u0000\u0000\u0000\u0033\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u001e',
]

/** Files that the paper doesn't take, whatever their names say. */
export async function refusedFiles(page: Page): Promise<RefusedFile[]> {
  const { buffer: jpeg } = await drawJpeg(page, { width: 300, height: 200 })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="xss()"><script>xss()</script></svg>`
  const web = `<!doctype html><script>xss()</script>`
  const file = (name: string, buffer: Buffer | string, report: string) => ({
    name,
    mimeType: name.endsWith('.jpg') ? 'image/jpeg' : `image/${name.split('.').at(-1)}`,
    buffer: Buffer.from(buffer as string),
    report,
  })
  return [
    file('drawing.png', svg, 'It is an SVG: an SVG is a document that can contain scripts; export it as PNG.'),
    file('page.jpg', web, 'It is a web page, not an image; open the page, and save the image in it.'),
    file(
      'half.jpg',
      jpeg.subarray(0, jpeg.length - 40),
      'The file is cut off: its end is missing; copy or download it again.',
    ),
    file(
      'huge.png',
      claiming(60_000, 60_000),
      'The image has more than 100 million pixels, or a side of more than 16,384 pixels; make it smaller.',
    ),
    file('script.gif', 'GIF89a=1;xss()//', 'The file is cut off: its end is missing; copy or download it again.'),
    file('words.webp', 'xss()', 'It is not an image of a known type; export it as JPEG, PNG, GIF, WebP or AVIF.'),
  ]
}

/** Files whose names are wrong, or that have more in them than an image. Those of another hue are other images. */
export async function harmlessFiles(page: Page, hue: number): Promise<HarmlessFile[]> {
  const { buffer: jpeg } = await drawJpeg(page, { width: 330, height: 220, hue })
  const png = await drawPng(page, hue)
  const other = await drawPng(page, hue + 20)
  const text = chunk('tEXt', Buffer.from(`Title\0${payload}`))
  const withText = [
    png.subarray(0, 33),
    text,
    chunk('scRp', Buffer.from(payload)),
    chunk('eXIf', tiff()),
    png.subarray(33),
  ]
  const comment = segment(0xfe, Buffer.from(payload))
  const file = (name: string, mimeType: string, parts: readonly Uint8Array[], ending: string, isAnimated = false) => ({
    name,
    mimeType,
    buffer: Buffer.concat(parts),
    ending,
    isAnimated,
  })
  return [
    file('wrong-name.jpg', 'image/jpeg', [other, Buffer.from(`PK\u0003\u0004${payload}`)], 'png'),
    file(
      'photograph.png',
      'image/png',
      [jpeg.subarray(0, 2), exif(), comment, jpeg.subarray(2), Buffer.from(payload)],
      'jpg',
    ),
    file('texts.png', 'image/png', withText, 'png'),
    file('both.gif', 'image/gif', [scriptInGif(hue)], 'gif', true),
  ]
}

async function drawPng(page: Page, hue: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (colour) => {
    const canvas = new OffscreenCanvas(340, 230)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser draws nothing')
    context.fillStyle = `hsl(${colour} 60% 50%)`
    context.fillRect(0, 0, 340, 230)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
  }, hue)
  return Buffer.from(base64, 'base64')
}

/** A PNG of some bytes whose header claims a size. */
function claiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([four(data.length), content, four(crc32(content))])
}

function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), two(data.length + 2), data])
}

function exif(): Buffer {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff()]))
}

/** TIFF 6.0, big-endian, with a description, an artist and the place where it was taken. */
function tiff(): Buffer {
  const [, artist = '', place = ''] = secrets
  const texts = [payload, artist].map((text) => Buffer.from(`${text}\0`))
  const end = 8 + 2 + 3 * 12 + 4
  const [description = Buffer.alloc(0), name = Buffer.alloc(0)] = texts
  const gpsAt = end + description.length + name.length
  const latitudeAt = gpsAt + 2 + 2 * 12 + 4
  const method = Buffer.from(`${place}\0`)
  const latitude = Buffer.concat([51, 1, 30, 1, 26, 1].map(four))
  return Buffer.concat([
    Buffer.from('MM\0*'),
    four(8),
    two(3),
    entry(0x010e, 2, description.length, end),
    entry(0x013b, 2, name.length, end + description.length),
    entry(0x8825, 4, 1, gpsAt),
    four(0),
    ...texts,
    two(2),
    entry(0x0002, 5, 3, latitudeAt),
    entry(0x001b, 2, method.length, latitudeAt + latitude.length),
    four(0),
    latitude,
    method,
  ])
}

function entry(tag: number, type: number, count: number, value: number): Buffer {
  return Buffer.concat([two(tag), two(type), four(count), four(value)])
}

/** A GIF of a frame that is a script, too: its width, which is that of a comment's beginning, is 10,799 pixels. */
function scriptInGif(hue: number): Buffer {
  const text = Buffer.from('*/=1;xss()//')
  const second = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0]
  const colours = [hue % 256, 20, 30, 200, 210, 220]
  return Buffer.concat([
    Buffer.from('GIF89a/*'),
    Buffer.from([1, 0, 0x80, 0, 0, ...colours]),
    Buffer.from([0x21, 0xfe, text.length]),
    text,
    Buffer.from([0, ...second, ...second, 0x3b]),
  ])
}

function two(number: number): Buffer {
  return Buffer.from([number >> 8, number & 255])
}

function four(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
