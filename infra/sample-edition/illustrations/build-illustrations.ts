import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { drawings } from './drawings.ts'
import { printBlocks } from './tools/print-blocks.ts'

const folder = path.join(import.meta.dirname, '../images')
const maxBytes = 90_000

// `npm run build:illustrations`: draws all illustrations, or those that are named, into the sample edition's images.
await mkdir(folder, { recursive: true })
const named = new Set(process.argv.slice(2))
for (const drawing of drawings) {
  if (named.size > 0 && !named.has(drawing.name)) continue
  const { bytes, quality } = await encode(printBlocks(drawing))
  await writeFile(path.join(folder, `${drawing.name}.webp`), bytes)
  process.stdout.write(`${drawing.name}.webp: ${Math.round(bytes.length / 1000)} KB, quality ${quality}\n`)
}

/** As WebP, at the best quality that stays within the size. */
async function encode(svg: string): Promise<{ bytes: Buffer; quality: number }> {
  const pixels = await sharp(Buffer.from(svg), { density: 72 }).flatten().png({ compressionLevel: 1 }).toBuffer()
  for (let quality = 76; ; quality -= 6) {
    const bytes = await sharp(pixels).webp({ quality, effort: 4 }).toBuffer()
    if (bytes.length <= maxBytes || quality <= 34) return { bytes, quality }
  }
}
