import { articleDraftSchema, draftLimits, type ArticleDraft } from '@broadsheet/model'
import * as v from 'valibot'
import { reasonOf } from '../result/check-draft.ts'
import { reject, type RejectReason, type Rejection } from '../result/reject-reason.ts'
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
  if (checked.success) return { ok: true, draft: checked.output }
  const reason = reasonOf(checked.issues[0].path?.[0]?.key)
  return reject(reason, lineOf(reason, page))
}

function lineOf(reason: RejectReason, { head, tail }: { head: Head; tail: Tail }): number {
  const headline = head.headline.number
  if (reason === 'list-too-long') return tail.listsLine ?? headline
  if (reason !== 'body-too-long') return headline
  return (tail.body.find(isTooLong) ?? tail.body[0])?.number ?? headline
}

function isTooLong(line: Line): boolean {
  return line.text.length > draftLimits.blockText
}
