#!/usr/bin/env bash
# An entry of Atom is dated by its last change where it says when it was published.
#
# With:     @extractus/feed-extractor 8.0.3
# Input:    an entry of Atom with `published` on the 20th and `updated` on the 21st
# Expected: `published` of the result is the entry's: RFC 4287 (4.2.9) has it for the first appearance, and `updated`
#           (4.2.15) for the last change that matters.
# Guess:    the 20th; the 21st only for an entry without `published`.
# Seen:     the 21st: every corrected article is new again. The entry's relative address, which its xml:base completes,
#           becomes an empty text besides.
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --loglevel=error @extractus/feed-extractor@8.0.3 > /dev/null 2>&1 || exit 2

cat > try.mjs <<'JS'
import { extractFromXml } from '@extractus/feed-extractor'

const feed = (link) => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/news/">
  <title>The Quay</title><id>urn:example:quay</id><updated>2026-11-21T08:00:00Z</updated>
  <entry>
    <title>The ferry leaves late</title><id>urn:example:1</id><link href="${link}"/>
    <published>2026-11-20T08:00:00Z</published><updated>2026-11-21T08:00:00Z</updated>
    <summary>It left at nine.</summary>
  </entry>
</feed>`
const read = (link) => extractFromXml(feed(link)).entries[0]
const [whole, relative] = [read('https://quay.example/news/ferry'), read('ferry')]
console.log('published:', whole.published)
console.log('links:', JSON.stringify([whole.link, relative.link]))
process.exit(whole.published.startsWith('2026-11-21') && relative.link === '' ? 0 : 1)
JS
node try.mjs
