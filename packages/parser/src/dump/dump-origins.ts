import type { ArticleDraft } from '@broadsheet/model'
import type { Origins } from '../result/item-result.ts'
import type { Head } from './head/head.ts'
import type { Tail } from './tail/read-tail.ts'
import type { Template } from './template.ts'

/** The origins of the fields of a dump's draft: parts of its template, with line numbers. */
export function dumpOrigins(
  draft: ArticleDraft,
  { head, tail, template, isForced }: { head: Head; tail: Tail; template: Template; isForced: boolean },
): Origins {
  const section = isForced ? '--section' : sectionOrigin(head, tail, template)
  return {
    key: 'date and headline',
    headline: `line ${head.headline.number}`,
    publishedAt: `line ${head.date.line}`,
    ...(section !== null && { section }),
    ...(draft.byline !== null && { byline: 'first line of the body' }),
    ...(draft.dateline !== null && { dateline: 'first paragraph' }),
    ...(draft.body.length > 0 && { body: 'lines between head and lists' }),
    ...(draft.credits.length > 0 && { credits: `lines behind the last ${template.separator}` }),
  }
}

function sectionOrigin(head: Head, tail: Tail, { head: words, closing }: Template): string | null {
  if (head.section !== null) return words.shape === 'trail' ? 'trail' : 'source line'
  return tail.section === null ? null : `line ${closing.label}`
}
