# A feed by Ruby's rss, validated as it does by default, as a line of JSON.
require 'json'
require 'rss'

feed = RSS::Parser.parse(File.read(ARGV[0]))
shown = feed.items.map do |item|
  atom = feed.is_a?(RSS::Atom::Feed)
  {
    id: (atom ? item.id : item.guid).content,
    title: atom ? item.title.content : item.title,
    body: atom ? item.content.content : item.content_encoded,
    image: nil,
    publishedAt: (atom ? item.published.content : item.pubDate).to_i,
  }
end
puts JSON.generate(shown)
