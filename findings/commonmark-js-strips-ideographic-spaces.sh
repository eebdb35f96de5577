#!/usr/bin/env bash
# The reference implementation of CommonMark in JavaScript takes ideographic and no-break spaces off paragraphs.
#
# With:     commonmark 0.31.2, beside markdown-it 15.0.3, marked 18.2.1 and micromark 4.0.3
# Input:    a paragraph that begins with two ideographic spaces (U+3000), as Chinese paragraphs do, or with a no-break
#           space (U+00A0); a heading with an ideographic space before its text
# Expected: the spaces stay. CommonMark 0.31.2, 4.8: a paragraph's raw content is made by "removing initial and final
#           spaces or tabs"; 2.1: a space is U+0020. 4.2 says the same of headings.
# Guess:    the four agree, as they do in the specification's examples.
# Seen:     commonmark strips them at the beginning and the end of paragraphs and headings, and makes an empty paragraph
#           of one that is only such a space. marked strips them from headings alone. markdown-it and micromark keep them. commonmark/commonmark.js#132 knows of it since
#           2017; #289, which is merged, is not in this version.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts commonmark@0.31.2 markdown-it@15.0.3 marked@18.2.1 \
  micromark@4.0.3 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import * as commonmark from 'commonmark'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'

const renderers = {
  commonmark: (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
  'markdown-it': (text) => new MarkdownIt().render(text),
  marked: (text) => marked.parse(text),
  micromark: (text) => micromark(text),
}
const texts = ['\u3000\u3000港口恢复通航。', 'port\u3000', '\u00a0port', '#\u0020\u3000港口', '\u3000']
const visible = (text) => text.trimEnd().replaceAll('\u3000', '␣').replaceAll('\u00a0', '·')
const kept = {}
for (const [name, render] of Object.entries(renderers)) {
  const shown = texts.map((text) => render(text).replace(/\n$/, ''))
  kept[name] = shown.map((html) => (/[\u3000\u00a0]/.test(html) ? 'kept' : 'lost')).join(' ')
  console.log(name.padEnd(12), shown.map(visible).join('  '))
}
const all = 'kept kept kept kept kept'
const asSeen =
  kept.commonmark === 'lost lost lost lost lost' &&
  kept.marked === 'kept kept kept lost kept' &&
  kept['markdown-it'] === all &&
  kept.micromark === all
process.exit(asSeen ? 0 : 1)
JS
node try.mjs
