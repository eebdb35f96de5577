#!/usr/bin/env bash
# A list that begins with 3, or counts down, is numbered from 1.
#
# With:     node-html-markdown 1.3.0
# Input:    <ol start="3">, an item with value="7", <ol reversed>
# Expected: the first number of the list, which Markdown takes over (CommonMark 0.31.2, 5.3: the start number of an ordered
#           list is that of its first item), as turndown writes it.
# Guess:    `start` is kept; `value` and `reversed`, which Markdown can't say, may be lost.
# Seen:     1. and 2. for all of them: "the third reason" of a story that goes on behind an image becomes the first.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error node-html-markdown@1.3.0 turndown@7.2.4 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import Turndown from 'turndown'

const lists = [
  '<ol start="3"><li>tide</li><li>wind</li></ol>',
  '<ol><li value="7">tide</li><li>wind</li></ol>',
  '<ol reversed><li>tide</li><li>wind</li></ol>',
]
const written = lists.map((list) => new NodeHtmlMarkdown().translate(list))
lists.forEach((list, at) => console.log(list, '→', JSON.stringify(written[at])))
const other = new Turndown().turndown(lists[0])
console.log('turndown, the first:', JSON.stringify(other))
process.exit(written.every((text) => text.trim() === '1. tide\n2. wind') && /^3\./.test(other) ? 0 : 1)
JS
node try.mjs
