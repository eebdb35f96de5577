#!/usr/bin/env bash
# esbuild's CSS minifier moves `margin` behind a `margin-inline` that overrode it.
#
# With:     esbuild 0.28.2
# Input:    a{margin:1px;margin-inline:2px;margin-left:3px}, valid CSS
# Expected: the same margins after minifying. CSS Logical Properties and Values 1: a logical and a physical
#           property that set the same side take part in one cascade, in which the later declaration wins. From left to right the
#           right margin is 2px.
# Guess:    the three declarations stay, or become one `margin` with 2px on the right.
# Seen:     a{margin-inline:2px;margin:1px 1px 1px 3px}: the right margin is 1px. Chromium 153 computes
#           `1px 2px 1px 3px` for the input and `1px 1px 1px 3px` for the output. Lightning CSS 1.33.0 leaves it as it is.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error esbuild@0.28.2 lightningcss@1.33.0 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { transform, version } from 'esbuild'
import { transform as lighten } from 'lightningcss'

const source = 'a{margin:1px;margin-inline:2px;margin-left:3px}'
const minified = (await transform(source, { loader: 'css', minify: true })).code.trim()
const lightened = lighten({ filename: 'a.css', code: Buffer.from(source), minify: true }).code.toString()

// The right margin from left to right: the last declaration that sets it wins.
function rightMargin(css) {
  let right
  for (const declaration of css.slice(2, -1).split(';')) {
    const [property, value] = declaration.split(':')
    const values = value.split(' ')
    if (property === 'margin' || property === 'margin-inline') right = values[1] ?? values[0]
    if (property === 'margin-right' || property === 'margin-inline-end') right = value
  }
  return right
}

console.log(`esbuild ${version}`)
console.log(`source     ${source}  right margin: ${rightMargin(source)}`)
console.log(`minified   ${minified}  right margin: ${rightMargin(minified)}`)
console.log(`lightning  ${lightened}  right margin: ${rightMargin(lightened)}`)
process.exit(rightMargin(source) === '2px' && rightMargin(minified) === '1px' ? 0 : 1)
JS
node try.mjs
