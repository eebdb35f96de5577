import { describe, expect, test } from 'vitest'
import { sniffFormat } from './sniff-format.ts'

const dump = 'Current:Home > HarborFerry returns -Tidings\nFerry returns\nView\nDate:2025-03-02 07:15:09\nIt came.'

describe('the format is detected by the content, whatever the name', () => {
  test.each([
    ['feed', '<rss version="2.0"><channel/></rss>'],
    ['feed', '\ufeff\n<?xml version="1.0"?><!-- a <html> comment --><rdf:RDF xmlns:rdf="x">'],
    ['feed', '<?xml-stylesheet href="a.xsl"?><a:feed xmlns:a="http://www.w3.org/2005/Atom">'],
    ['feed', '{"version": "https://jsonfeed.org/version/1", "items": []}'],
    ['wxr', '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel/></rss>'],
    ['ninjs', '{"uri": "urn:1", "headlines": []}'],
    ['ninjs', '[{"standard": {"name": "ninjs"}}]'],
    ['paper', '{"format":"broadsheet-article","version":1}\n{"format":"broadsheet-article"}\n'],
    ['paper', '{"format":"broadsheet-article","vers'],
    ['article', '{"section":{},"source":{},"headline":"A","body":[]}'],
    ['html', '<!DOCTYPE html><title>Page</title>'],
    [
      'html',
      '<!doctype html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml">',
    ],
    ['html', '<div><p>A piece.</p></div>'],
    ['markdown', '---\ntitle: T\n---\nText'],
    ['dump', dump],
  ])('as %s: %s', (format, text) => {
    for (const file of [null, 'a.txt', 'a.md', 'a.html', 'a.xml']) expect(sniffFormat(text, { file })).toBe(format)
  })
})

test.each([
  ['Just some words.', 'a.md', undefined, 'markdown'],
  ['Just some words.', 'a.html', undefined, 'html'],
  ['Just some words.', 'a.html', 'text/markdown; charset=utf-8', 'markdown'],
  ['Just some words.', null, undefined, 'dump'],
  ['<x-card>Words</x-card>', 'a.md', undefined, 'markdown'],
  ['<x-card>Words</x-card>', null, undefined, 'html'],
  ['{ broken', 'a.json', undefined, 'feed'],
  ['[Photo] Words.', 'a.txt', undefined, 'dump'],
])('of %j, name %j and type %j make %s', (text, file, contentType, format) => {
  expect(sniffFormat(text, { file, contentType })).toBe(format)
})

test.each(['{"a": 1}', '[1, 2]', '[]', '<?xml version="1.0"?><catalogue><book/></catalogue>'])(
  'of no known format: %s',
  (text) => {
    expect(sniffFormat(text, { file: 'a.xml' })).toBeNull()
  },
)
