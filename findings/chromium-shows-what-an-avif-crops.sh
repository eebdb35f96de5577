#!/usr/bin/env bash
# Chromium shows the whole of an AVIF that crops itself, unless the crop begins in the corner; sharp shows the crop.
#
# With:     @sparticuz/chromium 153.0.0, playwright-core 1.65.1, sharp 0.35.5; files by Debian's avifenc 0.11.1
# Input:    an AVIF of 61 by 43 pixels with a crop (`clap`) of 40 by 30, in the corner and within the image
# Expected: 40 by 30 both times: to HEIF (ISO 23008-12) `clap` is a transformation, as are `irot` and `imir`, which both
#           programs apply.
# Guess:    before it ran: Chromium ignores the crop within the image; that it takes the other one was not sure.
# Seen:     in the corner 40 by 30 in both; within the image Chromium shows 61 by 43, sharp 40 by 30. So what an editor
#           cropped away is on the page, and a rendition has other sides than the file that it was made from.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
apt-get download libavif-bin=0.11.1-1+deb12u1 > /dev/null 2>&1 || exit 2
for package in *.deb; do dpkg-deb --extract "$package" . || exit 2; done
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error sharp@0.35.5 @sparticuz/chromium@153.0.0 playwright-core@1.65.1 \
  > /dev/null 2>&1 || exit 2

cat > make.mjs <<'JS'
import sharp from 'sharp'
await sharp({ create: { width: 61, height: 43, channels: 3, background: 'navy' } }).png().toFile('image.png')
JS
node make.mjs || exit 2
usr/bin/avifenc --speed 10 --crop 0,0,40,30 image.png corner.avif > /dev/null || exit 2
usr/bin/avifenc --speed 10 --crop 10,6,40,30 image.png within.avif > /dev/null || exit 2

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
const { default: packed } = await import('@sparticuz/chromium')
const { chromium } = await import('playwright-core')
const args = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage']
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args }).catch((error) => {
  console.error(error.message)
  process.exit(2)
})
const page = await browser.newPage()
const sizeInBrowser = (base64) =>
  page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/avif;base64,${data}`
    await image.decode()
    return `${image.naturalWidth}x${image.naturalHeight}`
  }, base64)
const seen = []
for (const name of ['corner', 'within']) {
  const file = readFileSync(`${name}.avif`)
  const { info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  seen.push(await sizeInBrowser(file.toString('base64')), `${info.width}x${info.height}`)
  console.log(name, 'Chromium:', seen.at(-2), 'sharp:', seen.at(-1))
}
await browser.close()
process.exit(seen.join() === '40x30,40x30,61x43,40x30' ? 0 : 1)
JS
node try.mjs
