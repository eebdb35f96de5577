#!/usr/bin/env bash
# esbuild keeps a valibot schema that nobody uses, though every function that made it is marked as free of side effects.
#
# With:     esbuild 0.28.2, valibot 1.5.0
# Input:    a module with a schema and a function, of which the program imports the function alone
# Expected: the schema and valibot are gone. valibot's functions have @__NO_SIDE_EFFECTS__, so that calls of them can be
#           removed, and modularity for the bundle's size is what valibot is known for; esbuild reads that annotation, and
#           removes a call of such a function that stands in the same file.
# Guess:    as expected, for esbuild's tree shaking works across files.
# Seen:     the schema stays, with all of valibot that it calls. The annotation counts only in the file of the function.
#           Rollup removes both. With the schema in a file of its own, esbuild does, too.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true,"sideEffects":false,"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error esbuild@0.28.2 valibot@1.5.0 rollup@4.53.3 \
  @rollup/plugin-node-resolve@16.0.3 > /dev/null 2>&1 || exit 2

cat > ferry.js <<'JS'
import * as v from 'valibot'

export const ferrySchema = v.object({ name: v.string(), decks: v.pipe(v.number(), v.minValue(1)) })
export const nameOf = (ferry) => ferry.name
JS
cat > apart.js <<'JS'
export { ferrySchema } from './ferry-schema.js'
export const nameOf = (ferry) => ferry.name
JS
cat > ferry-schema.js <<'JS'
import * as v from 'valibot'

export const ferrySchema = v.object({ name: v.string(), decks: v.pipe(v.number(), v.minValue(1)) })
JS
cat > same-file.js <<'JS'
/* @__NO_SIDE_EFFECTS__ */
function object(entries) {
  return { entries, run: () => globalThis.ferries }
}
const ferrySchema = object({})
console.log('Maud')
JS
for module in ferry apart; do
  echo "import { nameOf } from './$module.js'; console.log(nameOf({ name: 'Maud' }))" > "use-$module.js"
done
cat > try.mjs <<'JS'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import resolve from '@rollup/plugin-node-resolve'

const esbuilt = async (file) =>
  (await build({ entryPoints: [file], bundle: true, format: 'esm', write: false })).outputFiles[0].text
const rolled = async (file) => {
  const bundle = await rollup({ input: file, plugins: [resolve()] })
  return (await bundle.generate({ format: 'esm' })).output[0].code
}
const found = {
  'esbuild, in one file with valibot': await esbuilt('use-ferry.js'),
  'esbuild, schema in its own file': await esbuilt('use-apart.js'),
  'esbuild, annotated in the same file': await esbuilt('same-file.js'),
  'rollup, in one file with valibot': await rolled('use-ferry.js'),
}
const kept = Object.entries(found).map(([name, text]) => {
  const isKept = text.includes('ferrySchema')
  console.log(name.padEnd(36), `${text.length} bytes`.padStart(12), isKept ? 'schema kept' : 'schema gone')
  return isKept
})
process.exit(kept.join(' ') === 'true false false false' ? 0 : 1)
JS
node try.mjs
