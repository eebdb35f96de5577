# A feed by feedparser, as a line of JSON. The second argument is a file for what a later request has to send.
import calendar, json, os, sys
import feedparser

address, file = sys.argv[1:]
seen = json.load(open(file)) if os.path.exists(file) else {}
feed = feedparser.parse(address, etag=seen.get('etag'), modified=seen.get('modified'))
json.dump({'etag': feed.get('etag'), 'modified': feed.get('modified')}, open(file, 'w'))
print(json.dumps([{
    'id': entry.id,
    'title': entry.title,
    'body': entry.content[0].value if 'content' in entry else entry.summary,
    'image': entry.media_content[0]['url'] if 'media_content' in entry else None,
    'publishedAt': calendar.timegm(entry.published_parsed) if 'published_parsed' in entry else None,
} for entry in feed.entries]))
