import * as v from 'valibot'

/** The path at which a value fails its schema (`body.3.type`; empty for the value itself), and the reason. */
export type ClosestIssue = { place: string; message: string }

/** The issue of an invalid value. For a union, that of the option which the value comes closest to. */
export function closestIssue(issue: v.BaseIssue<unknown>): ClosestIssue {
  const place = v.getDotPath(issue) ?? ''
  const ofForms = issue.type === 'union' ? (issue.issues ?? []) : []
  const [closest] = ofForms.toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))
  if (closest?.path === undefined) return { place, message: issue.message }
  const inner = closestIssue(closest)
  return { place: [place, inner.place].filter((part) => part !== '').join('.'), message: inner.message }
}
