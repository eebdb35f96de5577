import * as v from 'valibot'

/** Where a value fails its schema (`body.3.type`; empty for the value itself), and why. */
export type ClosestIssue = { place: string; message: string }

/** What is wrong with a value. Where it may have several forms, the form that it comes closest to counts. */
export function closestIssue(issue: v.BaseIssue<unknown>): ClosestIssue {
  const place = v.getDotPath(issue) ?? ''
  const ofForms = issue.type === 'union' ? (issue.issues ?? []) : []
  const [closest] = ofForms.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))
  if (closest?.path === undefined) return { place, message: issue.message }
  const inner = closestIssue(closest)
  return { place: [place, inner.place].filter((part) => part !== '').join('.'), message: inner.message }
}
