// oxlint-disable-next-line typescript/triple-slash-reference -- tests of other Workers load this file without our tsconfig
/// <reference path="./modules.d.ts" />
import { initWasm, Resvg } from '@resvg/resvg-wasm'

let font: Promise<Uint8Array> | undefined

/** The image of a drawing: the address under which the drawing shows it, and a JPEG or PNG. */
export type DrawnImage = { href: string; bytes: Uint8Array }

/** Turns a card's SVG into a PNG. Other files than these load resvg and the font only when a card is drawn. */
export async function rasterize(svg: string, image: DrawnImage | null): Promise<Uint8Array<ArrayBuffer>> {
  font ??= prepare()
  const fontBytes = await font.catch((error: unknown) => {
    font = undefined
    throw error
  })
  const drawing = new Resvg(svg, { font: { fontBuffers: [fontBytes], defaultFontFamily: 'Literata' } })
  try {
    if (image !== null) drawing.resolveImage(image.href, image.bytes)
    const rendered = drawing.render()
    try {
      return new Uint8Array(rendered.asPng())
    } finally {
      rendered.free()
    }
  } finally {
    drawing.free()
  }
}

async function prepare(): Promise<Uint8Array> {
  const { default: wasm } = await import('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(wasm)
  const { default: bytes } = await import('@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf')
  return new Uint8Array(bytes)
}
