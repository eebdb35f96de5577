import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { faviconSvg, markCard } from '@broadsheet/press/drawings'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { encodeIco } from './encode-ico.ts'
import { encodePng } from './encode-png.ts'

// https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/shape-rendering, as resvg numbers it.
const crispEdges = 1
const icoSizes = [16, 32, 48]

/** The icons and the card without a font, as files in base64 by their names. */
export async function drawIcons(): Promise<Record<string, string>> {
  ready ??= start()
  await ready
  // Systems round the corners of these by themselves.
  const square = faviconSvg.replace(' rx="5"', '')
  const ico = encodeIco(icoSizes.map((size) => ({ size, png: draw(faviconSvg, size) })))
  const files = {
    faviconIco: ico,
    touchIcon: draw(square, 180),
    icon192: draw(faviconSvg, 192),
    icon512: draw(square, 512),
    // With few colours it is a tenth as large.
    markCard: draw(markCard(), 1200, crispEdges),
  }
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')]))
}

let ready: Promise<void> | undefined

async function start(): Promise<void> {
  await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
}

function draw(svg: string, width: number, shapeRendering: 1 | 2 = 2): Buffer {
  const image = new Resvg(svg, { shapeRendering, fitTo: { mode: 'width', value: width } }).render()
  return encodePng({ width: image.width, height: image.height, rgba: image.pixels })
}
