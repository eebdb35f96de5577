#!/usr/bin/env bash
# Words that a story marks as quoted, cited, inserted, deleted, highlighted or given a reading disappear from the text.
#
# With:     @extractus/article-extractor 9.0.1, beside @mozilla/readability 0.6.0 on linkedom 0.18.15, which it builds on
# Input:    an article with one paragraph in which a word stands in an inline element of HTML, one element at a time
# Expected: the word stays, with or without its element. The package's README says that it cleans the content by a list
#           of allowed tags, and HTML's own rule for an element that nobody knows is that its text is shown.
# Guess:    of that paragraph only its link changes, which becomes absolute.
# Seen:     the words in q, mark, ins, del, s, cite, time, dfn, ruby, kbd, samp, var, bdi and data are gone; "She said
#           <q>no</q> twice" becomes "She said twice". Those in b, em, a, small, u, abbr, sub and sup stay. Readability
#           keeps all.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts @extractus/article-extractor@9.0.1 \
  @mozilla/readability@0.6.0 linkedom@0.18.15 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const story = `<p>${'The ferry left the quay late for the eleventh time, and nobody on the pier minded much. '.repeat(4)}</p>`
const pageOf = (element) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry late again</title></head><body><article>
  <h1>Ferry late again</h1>${story.repeat(3)}<p>She said <${element}>no</${element}> twice.</p>${story.repeat(3)}
  </article></body></html>`
const libraries = {
  'article-extractor': async (html) => (await extractFromHtml(html, 'https://quay.example/ferry'))?.content ?? '',
  readability: async (html) => new Readability(parseHTML(html).document).parse()?.content ?? '',
}
const lost = 'q mark ins del s cite time dfn ruby kbd samp var bdi data'.split(' ')
const kept = 'b em a small u abbr sub sup'.split(' ')
const wordsLost = {}
for (const [name, extract] of Object.entries(libraries)) {
  const found = []
  for (const element of [...lost, ...kept]) {
    const text = (await extract(pageOf(element))).replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
    if (!text.includes('She said no twice')) found.push(element)
  }
  wordsLost[name] = found.join(' ')
  console.log(`${name}: words lost in ${found.join(', ') || 'none'}`)
}
process.exit(wordsLost['article-extractor'] === lost.join(' ') && wordsLost.readability === '' ? 0 : 1)
JS
node try.mjs
