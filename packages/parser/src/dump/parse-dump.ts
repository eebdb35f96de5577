import type { ArticleDraft } from '@broadsheet/model'
import { sourceKey } from '../keys/source-key.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'
import { assertTimezone, readWallTime } from '../time/wall-time.ts'
import { checkDraft } from './check-draft.ts'
import { cutPrefixBrand } from './cut-prefix-brand.ts'
import { dumpOrigins } from './dump-origins.ts'
import type { Head } from './head/head.ts'
import { isOfTemplate, readHead } from './head/read-head.ts'
import { splitLines } from './line.ts'
import { readBody } from './read-body.ts'
import { readTail, type Tail } from './tail/read-tail.ts'
import type { Template } from './template.ts'
import { templates } from './templates.ts'

/**
 * `timezone` is the IANA zone of the page's dates, `file` the dump's file, `defaultSection` the section of pages
 * without one, `section` the section of all pages.
 */
export type ParseOptions = { timezone: string; file: string | null; defaultSection?: string; section?: string }

/**
 * Parses the text dump of a news page of any known template into a valid draft, or rejects it. Nothing is lost: a line
 * that no rule matches stays in the body. Throws only for an unknown time zone.
 */
export function parseDump(text: string, options: ParseOptions): ItemResult {
  assertTimezone(options.timezone)
  const lines = splitLines(text)
  const [first] = lines
  if (first === undefined) return reject('empty', 1)
  const template = templates.find((candidate) => isOfTemplate(lines, candidate))
  if (template === undefined) return reject('not-an-article', first.number)
  const result = readHead(lines, template)
  if (!result.ok) return result
  const { head } = result
  const publishedAt = readWallTime(head.date.text, options.timezone)
  if (publishedAt === null) return reject('bad-date', head.date.line)
  const tail = readTail(head.body, template, head.section)
  const draft = toDraft({ head, tail, template, publishedAt, options })
  const checked = checkDraft(draft, { head, tail })
  if (!checked.ok) return checked
  const isForced = options.section !== undefined
  return { ...checked, origins: dumpOrigins(checked.draft, { head, tail, template, isForced }) }
}

type Page = { head: Head; tail: Tail; template: Template; publishedAt: number; options: ParseOptions }

function toDraft({ head, tail, template, publishedAt, options }: Page): ArticleDraft {
  const story = [...head.unexplained, ...tail.body]
  const { brand, headline } = cutPrefixBrand(head.headline.text, {
    names: [head.brand, head.label],
    story: story.map((line) => line.text).join('\n'),
    templatePrintsBrand: template.head.shape === 'source',
  })
  return {
    // The view line's brand comes first: a brand of the headline may have been found by it.
    source: {
      key: sourceKey(publishedAt, headline),
      file: options.file,
      label: head.label,
      brand: head.brand ?? brand,
      disclaimer: tail.disclaimer,
      url: null,
    },
    section: options.section ?? head.section ?? tail.section ?? options.defaultSection ?? 'News',
    headline,
    ...readBody(story, template.separator),
    publishedAt,
    captured: { views: head.views, votes: tail.votes, ...tail.lists },
  }
}
