#!/usr/bin/env bash
# feedparser's summary and the value of its summary_detail are two texts, if an item has a photo with a caption.
#
# With:     Debian's python3-feedparser 6.0.10-1, unpacked, not installed
# Input:    an RSS item with description, content:encoded and a media:content that has a media:description
# Expected: `summary_detail.value` is `summary`: "Same as entries[i].summary", says the reference of summary_detail, which
#           comes from description. Media RSS says that media:description describes the media object.
# Guess:    before its source was read: the caption is in media_content, or added to `content` as a second description.
# Seen:     `summary` is the description, `summary_detail` the caption: the text is kept from the element that stands
#           higher, the details from the one that came last. So a program that asks summary_detail for its type, as
#           rss2email does, takes the caption for the text. (kurtmckee/feedparser#53 tells of captions in `content`,
#           which is another path: an item without content:encoded.)
# Exit:     0 as seen, 1 if that changed, 2 if it could not be tried.
set -uo pipefail
folder=$(mktemp -d) && cd "$folder" || exit 2
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
apt-get download python3-feedparser=6.0.10-1 python3-sgmllib3k > /dev/null 2>&1 || exit 2
for package in *.deb; do dpkg-deb --extract "$package" . || exit 2; done

cat > try.py <<'PY'
import sys
import feedparser

item = '''<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Tides</title><link>https://paper.example/</link><description>Tides</description><item><title>Tide</title>
<description>The tide fell below five metres.</description>
<content:encoded>&lt;p&gt;The tide fell below five metres. It will return.&lt;/p&gt;</content:encoded>%s</item></channel></rss>'''
media = '<media:content url="https://paper.example/pier.jpg" medium="image">%s</media:content>'
caption = '<media:description type="plain">The pier at noon</media:description>'
seen = []
for name, text in [('without a photo', ''), ('with a photo', media % ''), ('with a caption', media % caption)]:
    [entry] = feedparser.parse(item % text).entries
    seen.append(entry.summary == entry.summary_detail.value)
    print(f'{name:16} summary: {entry.summary!r}  summary_detail: {entry.summary_detail.value!r}')
sys.exit(0 if seen == [True, True, False] else 1)
PY
PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 try.py
