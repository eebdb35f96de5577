#!/usr/bin/env bash
# A feed without a description says that it is "undefined".
#
# With:     feed 5.1.0
# Input:    a feed whose options have no `description`, which the library's types make optional
# Expected: RSS 2.0 demands the element: an empty one, the title in its place, or an error
#           (https://www.rssboard.org/rss-specification#requiredChannelElements).
# Guess:    an empty element.
# Seen:     <description>undefined</description> in RSS, which readers show below the paper's name. Atom and JSON have none.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error feed@5.1.0 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { Feed } from 'feed'

const feed = new Feed({ title: 'The Quay', id: 'https://quay.example/', link: 'https://quay.example/', copyright: '' })
const line = feed.rss2().split('\n').find((each) => each.includes('<description>'))?.trim()
const others = [feed.atom1(), feed.json1()].map((text) => text.includes('undefined'))
console.log('RSS:', line)
console.log('"undefined" in Atom, JSON:', ...others)
process.exit(line === '<description>undefined</description>' && !others.includes(true) ? 0 : 1)
JS
node try.mjs
