#!/usr/bin/env bash
# picscrub makes an animated WebP 16,777,216 pixels wide and high, so that nothing can read it.
#
# With:     picscrub 1.0.0, shown with sharp 0.35.5
# Input:    an animated WebP of three frames of 61 by 43 pixels, which sharp made with an EXIF block
# Expected: the same frames: its README calls the removal lossless, and copying "only the image data".
# Guess:    before it ran over our files: nothing about WebP; that an image behind the end of a JPEG stays, which it did
#           not.
# Seen:     the EXIF chunk is gone, and with it the canvas: all six bytes of its size in VP8X are FF. sharp calls the
#           header corrupt. A still WebP is right.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error picscrub@1.0.0 sharp@0.35.5 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { removeMetadata } from 'picscrub'
import sharp from 'sharp'

const frame = (red) => sharp({ create: { width: 61, height: 43, channels: 3, background: { r: red, g: 20, b: 200 } } }).png().toBuffer()
const exif = { IFD0: { Artist: 'Jane Doe' } }
const animated = await sharp(await Promise.all([0, 80, 160].map(frame)), { join: { animated: true } }).withExif(exif).webp().toBuffer()
const still = await sharp(await frame(0)).withExif(exif).webp().toBuffer()

// VP8X is the first chunk: 24 bits each of width and height, less one.
const canvas = (file) => `${Buffer.from(file).readUIntLE(24, 3) + 1} by ${Buffer.from(file).readUIntLE(27, 3) + 1}`
const readable = async (file) => await sharp(file, { animated: true }).raw().toBuffer().then(() => 'readable', (error) => error.message)
const seen = []
for (const [name, file] of Object.entries({ still, animated })) {
  const { data } = await removeMetadata(new Uint8Array(file))
  seen.push(await readable(file), await readable(data))
  console.log(name.padEnd(9), 'before:', canvas(file), await readable(file))
  console.log(name.padEnd(9), 'after: ', name === 'still' ? '' : canvas(data), await readable(data))
}
const [stillBefore, stillAfter, before, after] = seen
const asSeen = [stillBefore, stillAfter, before].every((result) => result === 'readable') && after !== 'readable'
process.exit(asSeen ? 0 : 1)
JS
node try.mjs
