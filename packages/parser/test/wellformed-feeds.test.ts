import { existsSync, readFileSync } from 'node:fs'
import { blockText, type ArticleDraft } from '@broadsheet/model'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../src/feed/read-feed.ts'
import { markupBlocks, plainLine } from '../src/item/plain-text.ts'
import { tarFiles } from './tar-files.ts'

// Other people's test documents are not in the repository.
const archive = new URL('../../../../shared/data/feeds/wellformed.tar.gz', import.meta.url)
const isMissing = !existsSync(archive)
if (isMissing) process.stderr.write(`SKIPPED: feeds with known results, for there are none at ${archive.pathname}\n`)

const expectation =
  /Expect:.*\bentries\[0\](?<path>(?:\['\w+'\]|\[0\])+) == u?(?<literal>'(?:[^'\\]|\\.)*'|\(.*\))\s*$/mu

// Known results that we deliberately differ from, and why.
const exempt = [
  { name: /base64/u, why: 'only Atom 0.3 wrote texts in base 64, and no one does' },
  { name: /entity_in_doctype/u, why: 'entities that a document declares are not followed' },
  { name: /multiple_values/u, why: 'of dates in one element several times, the first counts' },
  { name: /content_and_summary|description_and_summary/u, why: 'an article has the content as its body, no summary' },
  { name: /div_escaped_markup/u, why: 'in XHTML, escaped markup is text: RFC 4287, 3.1.1.3' },
  { name: /image_link_conflict/u, why: 'a host is written in small letters' },
]

/** A known result of a document's first entry: its path and its value. */
type Known = { name: string; path: string; value: string; text: string }

const known: Known[] = (isMissing ? [] : tarFiles(readFileSync(archive))).flatMap(({ name, text }) => {
  const { path, literal } = expectation.exec(text)?.groups ?? {}
  if (
    path === undefined ||
    literal === undefined ||
    partsAt(path) === null ||
    exempt.some((known) => known.name.test(name))
  )
    return []
  return [{ name, path, value: literal.replace(/^'|'$/gu, '').replaceAll("\\'", "'"), text: completed(text) }]
})

/** The parts of a draft for a path of the known result; null for one that drafts lack. */
function partsAt(path: string): ((draft: ArticleDraft, value: string) => [is: unknown, known: unknown]) | null {
  const bodyText = (blocks: ArticleDraft['body']) => blocks.map(blockText).join('\n')
  switch (path) {
    case "['title']":
      return (draft, value) => [draft.headline, draft.headline === value ? value : plainLine(value)]
    case "['link']":
      return (draft, value) => [draft.source.url, value]
    case "['id']":
    case "['guid']":
      return (draft, value) => [draft.source.key.endsWith(value), true]
    case "['content'][0]['value']":
    case "['description']":
    case "['summary']":
      return (draft, value) => [
        bodyText(draft.body),
        bodyText(draft.body) === value ? value : bodyText(markupBlocks(value, null)),
      ]
    case "['author']":
    case "['author_detail']['name']":
    case "['authors'][0]['name']":
      return (draft, value) => [draft.byline?.names[0], value.replace(/ \(.*\)$/u, '')]
    case "['published_parsed']":
    case "['updated_parsed']":
    case "['created_parsed']": {
      return (draft, value) => {
        const [year = 0, month = 1, ...rest] = value.replace(/[()]/gu, '').split(',').map(Number)
        const [day, hour, minute, second] = rest
        return [draft.publishedAt, Date.UTC(year, month - 1, day, hour, minute, second) / 1000]
      }
    }
    default:
      return null
  }
}

// The documents have only the element that each tests; an article also needs a headline and a date.
function completed(text: string): string {
  const body = text.replace(/^<!--.*?-->/su, '')
  const has = (name: RegExp) => name.test(body.replace(/^.*?<(?:\w+:)?(?:item|entry)\b/su, ''))
  const prefix = /<(\w+:)entry\b/u.exec(body)?.[1] ?? ''
  const title = has(/<(?:\w+:)?title\b/u) ? '' : `<${prefix}title>Headline</${prefix}title>`
  const date = has(/<(?:\w+:)?(?:pubDate|date|issued|created|published|updated|modified|dateIssued)\b/iu)
    ? ''
    : '<pubDate>Thu, 01 Jan 2004 00:00:00 GMT</pubDate><PREFIXupdated>2004-01-01T00:00:00Z</PREFIXupdated>'.replaceAll(
        'PREFIX',
        prefix,
      )
  return body.replace(/<(?:\w+:)?(?:item|entry)\b[^>]*>/u, (opening) => opening + title + date)
}

describe.skipIf(isMissing)('feeds with known results', () => {
  test.each(known)('$name: $path', ({ path, value, text }) => {
    const result = readFeed(text, { timezone: 'UTC', file: null })
    const [first] = result.ok ? result.items : []
    if (!first?.ok) throw new Error(JSON.stringify(first ?? result))
    const [is, expected] = partsAt(path)?.(first.draft, value) ?? []
    expect(is).toEqual(expected)
  })
})
