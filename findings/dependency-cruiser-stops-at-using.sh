#!/usr/bin/env bash
# One `using` declaration ends dependency-cruiser's whole run when swc is its parser.
#
# With:     dependency-cruiser 18.7.2, @swc/core 1.16.22, Node 24.21.0
# Input:    three files, one with `await using file = open()`, which Node 24 runs, TypeScript has had since 5.2 and
#           @swc/core parses
# Expected: its dependencies are listed. The tool's documentation offers swc for TypeScript, `--info` ticks it, and a
#           declaration matters to nobody who looks for imports.
# Guess:    as expected; at worst the file is left out with a warning.
# Seen:     "Unknown statement type: UsingDeclaration", exit code 1, and nothing on the other two files: swc's own
#           walker of syntax trees, which dependency-cruiser uses, does not know what its parser returns.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error node@24.21.0 dependency-cruiser@18.7.2 @swc/core@1.16.22 \
  > /dev/null 2>&1 || exit 2
export PATH="$folder/node_modules/.bin:$PATH"

mkdir src
echo "export const open = async () => ({ [Symbol.asyncDispose]: async () => console.log('closed') })" > src/open.ts
printf "import { open } from './open.ts'\n\nawait using file = await open()\nconsole.log(typeof file)\n" > src/use.ts
echo "import './open.ts'" > src/other.ts
echo "export default { forbidden: [], options: { parser: 'swc', tsPreCompilationDeps: true } }" > cruise.mjs

echo '── Node runs it'
node src/use.ts || exit 2
echo '── swc parses it'
node -e "
import('@swc/core').then(({ parseSync }) => {
  const source = require('fs').readFileSync('src/use.ts', 'utf8')
  console.log(parseSync(source, { syntax: 'typescript' }).body.map(({ type }) => type).join(', '))
})" || exit 2
echo '── dependency-cruiser'
depcruise --config cruise.mjs src > with.txt 2>&1
with=$?
grep -v '^ *$' with.txt
rm src/use.ts
echo '── without that file'
depcruise --config cruise.mjs src > without.txt 2>&1 || exit 2
grep -v '^ *$' without.txt
[ "$with" -ne 0 ] && grep -q 'Unknown statement type: UsingDeclaration' with.txt
