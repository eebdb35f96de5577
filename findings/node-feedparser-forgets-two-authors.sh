#!/usr/bin/env bash
# feedparser for Node.js gives an Atom entry of two authors the author of the feed, or none.
#
# With:     feedparser 2.6.0
# Input:    Atom entries with one and with two <author>, in a feed with and without an author of its own
# Expected: one of the two names, or both. RFC 4287, 4.2.1: the feed's author is that of an entry which has no author;
#           4.1.2 allows any number of them in an entry. In RSS, the package takes the first of two dc:creator.
# Guess:    four libraries that were tried on it give the first name or both.
# Seen:     with one author, its name. With two, the feed's name, as if the entry had none, and null in a feed without
#           an author.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error --ignore-scripts feedparser@2.6.0 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'

const author = (name) => `<author><name>${name}</name></author>`
const feed = (own, ...names) => `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:tide</id><title>Tides</title>${own}
<updated>2026-11-30T10:00:00Z</updated><entry><id>urn:tide:1</id><title>Tide</title>
<updated>2026-11-30T10:00:00Z</updated>${names.map(author).join('')}</entry></feed>`
const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tides</title><item><title>Tide</title>
<dc:creator>Nell Harrow</dc:creator><dc:creator>Tobin Sleet</dc:creator></item></channel></rss>`
const authorOf = async (text) => {
  for await (const item of Readable.from([text]).pipe(new FeedParser())) return item.author
}
const seen = {
  'Atom, one author': await authorOf(feed(author('The Packet'), 'Nell Harrow')),
  'Atom, two authors': await authorOf(feed(author('The Packet'), 'Nell Harrow', 'Tobin Sleet')),
  'Atom, two, and none of the feed': await authorOf(feed('', 'Nell Harrow', 'Tobin Sleet')),
  'RSS, two dc:creator': await authorOf(rss),
}
for (const [what, name] of Object.entries(seen)) console.log(what.padEnd(32), name)
process.exit(JSON.stringify(Object.values(seen)) === '["Nell Harrow","The Packet",null,"Nell Harrow"]' ? 0 : 1)
JS
node try.mjs
