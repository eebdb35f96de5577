import type { Rejection } from '../../result/reject-reason.ts'
import type { Line } from '../line.ts'

/** The most lines of a head: those of its template, and one or two that no rule matches. */
export const maxHeadLines = 6

/**
 * The head of a page, above the body. Parts that the page lacks are null. `unexplained` are lines of the head that no
 * rule matches; they become the first lines of the body.
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
