import { articleDraftSchema, draftLimits, type ArticleDraft } from '@broadsheet/model'
import * as v from 'valibot'
import { reject, type Rejection } from '../result/reject-reason.ts'
import { repairTexts } from '../result/repair-texts.ts'
import type { Head } from './head/head.ts'
import type { Line } from './line.ts'
import type { Tail } from './tail/read-tail.ts'

/**
 * Checks a draft by the model's schema; otherwise rejects it with the part that exceeds its limits, and its first line.
 */
export function checkDraft(
  draft: ArticleDraft,
  page: { head: Head; tail: Tail },
): { ok: true; draft: ArticleDraft } | Rejection {
  const checked = v.safeParse(articleDraftSchema, repairTexts(draft))
  return checked.success ? { ok: true, draft: checked.output } : refuse(checked.issues[0].path?.[0]?.key, page)
}

// A parsed draft can be invalid in only one way: a part has more or longer texts than `draftLimits` allows.
function refuse(part: unknown, { head, tail }: { head: Head; tail: Tail }): Rejection {
  const headline = head.headline.number
  switch (part) {
    case 'headline':
      return reject('headline-too-long', headline)
    case 'section':
      return reject('section-too-long', headline)
    case 'source':
      return reject('source-too-long', headline)
    case 'captured':
      return reject('list-too-long', tail.listsLine ?? headline)
    default:
      return reject('body-too-long', (tail.body.find(isTooLong) ?? tail.body[0])?.number ?? headline)
  }
}

function isTooLong(line: Line): boolean {
  return line.text.length > draftLimits.blockText
}
