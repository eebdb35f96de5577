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
 * `timezone` is what the page's clocks show, `file` where the dump came from, `defaultSection` for pages that name none,
 * `section` for all pages, whatever they name.
 */
export type ParseOptions = { timezone: string; file: string | null; defaultSection?: string; section?: string }

/**
 * Reads the text dump of a news page of any known template into a draft, whole and valid, or says why not.
 * Nothing is lost: a line that no rule understands stays in the body. Throws only for an unknown timezone.
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
    // A brand cut off the headline also stands where the evidence for it was, so the view line's may come first.
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
