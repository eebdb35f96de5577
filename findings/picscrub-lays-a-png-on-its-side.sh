#!/usr/bin/env bash
# picscrub drops the orientation of a PNG although it is told to preserve orientations.
#
# With:     picscrub 1.0.0, shown with sharp 0.35.5
# Input:    a JPEG and a PNG with the EXIF orientation 6, cleaned with `preserveOrientation: true`
# Expected: both still say 6. Its README has "preserveOrientation: true, // Keep EXIF orientation (rotation)", without an
#           exception; browsers turn a PNG by the orientation in its eXIf chunk as they turn a JPEG.
# Guess:    before it ran over our files: both say 6, as nothing was known against it.
# Seen:     the JPEG says 6, the PNG has no eXIf chunk any more, so that an image that was shown upright lies on its side.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error picscrub@1.0.0 sharp@0.35.5 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { removeMetadata } from 'picscrub'
import sharp from 'sharp'

const image = () => sharp({ create: { width: 60, height: 40, channels: 3, background: 'navy' } }).withMetadata({ orientation: 6 })
const seen = {}
for (const [type, file] of [['jpeg', await image().jpeg().toBuffer()], ['png', await image().png().toBuffer()]]) {
  const { data } = await removeMetadata(new Uint8Array(file), { preserveOrientation: true })
  const [before, after] = [await sharp(file).metadata(), await sharp(data).metadata()]
  seen[type] = `${before.orientation} ${after.orientation}`
  console.log(type.padEnd(4), 'orientation before:', before.orientation, 'after:', after.orientation)
}
process.exit(seen.jpeg === '6 6' && seen.png === '6 undefined' ? 0 : 1)
JS
node try.mjs
