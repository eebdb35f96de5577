import type { Rejection } from '../../result/reject-reason.ts'
import type { Line } from '../line.ts'

/** How many lines a head is looked for in: what its template opens with, and a line or two that no rule understands. */
export const maxHeadLines = 6

/**
 * What stands above the body. Null where the page doesn't say. `unexplained` are lines among the head's that no rule
 * understands: they stay in the article, before the body.
 */
export type Head = {
  headline: Line
  section: string | null
  label: string | null
  brand: string | null
  views: number | null
  date: { text: string; line: number }
  unexplained: Line[]
  body: Line[]
}

export type HeadResult = { ok: true; head: Head } | Rejection
