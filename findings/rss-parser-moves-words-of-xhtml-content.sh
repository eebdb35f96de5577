#!/usr/bin/env bash
# rss-parser puts the words of an Atom entry's XHTML into another order.
#
# With:     rss-parser 3.13.0, beside feedsmith 3.0.1
# Input:    an Atom entry with <content type="xhtml">, whose paragraph is "Tide <em>below</em> five metres"
# Expected: `content` has the markup or the text in its order. RFC 4287 has three types of content, of which XHTML is
#           one (3.1.1.3), and the README names `content` among the fields of an item.
# Guess:    four libraries that were tried on it give the same words.
# Seen:     <p>Tide  five metres<em>below</em></p>: all text of an element stands before its children, so that words go
#           elsewhere without an error. `contentSnippet`, the plain text, is "Tide  five metresbelow". The markup passes
#           through xml2js and back, whose default object has no order between text and elements. A title of type xhtml
#           is such an object, not a string. rbren/rss-parser#275 is open.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts rss-parser@3.13.0 feedsmith@3.0.1 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { parseAtomFeed } from 'feedsmith'
import Parser from 'rss-parser'

const words = 'Tide <em>below</em> five metres'
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:tide</id><title>Tides</title><updated>2026-11-30T10:00:00Z</updated>
<entry><id>urn:tide:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${words}</div></title>
<updated>2026-11-30T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div></content></entry></feed>`

const [item] = (await new Parser().parseString(feed)).items
const [entry] = parseAtomFeed(feed).entries
console.log('feedsmith ', entry.content.value)
console.log('rss-parser', item.content)
console.log('           ', JSON.stringify(item.contentSnippet), typeof item.title)
const moved = item.content.includes('<p>Tide  five metres<em>below</em></p>') && item.contentSnippet === 'Tide  five metresbelow'
process.exit(moved && typeof item.title === 'object' && entry.content.value === `<p>${words}</p>` ? 0 : 1)
JS
node try.mjs
