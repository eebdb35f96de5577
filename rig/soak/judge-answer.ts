import type { SoakFault } from './faults.ts'
import type { SoakKind } from './requests.ts'

/** What came back, or `status` 0 and why nothing did. */
export type SoakAnswer = { status: number; headers: Headers; text: string }

const isOfDatabase = (fault: SoakFault) => fault.startsWith('d1')

/**
 * What an answer does that docs/faults.md doesn't allow, null where nothing. `faults` are those that were in force while
 * it was made: one, or two where one gave way to the next.
 */
export function judgeAnswer(kind: SoakKind, faults: readonly SoakFault[], answer: SoakAnswer): string | null {
  const { status, headers, text } = answer
  const subject = `${kind.name} during "${faults.join('", "')}"`
  if (status === 0) return `${subject}: no answer (${text})`
  if (/\bat \S+ \(|\.[jt]s:\d+|D1_ERROR|SQLITE/.test(text)) return `${subject}: tells its inside: ${text.slice(0, 80)}`
  const isHtml = headers.get('Content-Type')?.startsWith('text/html') ?? false
  if (isHtml && !text.trimEnd().endsWith('</html>')) return `${subject}: half a page`
  if (status === kind.status) return null
  if (status === 503 && mayBeUnavailable(kind, faults)) return judgeUnavailable(headers, subject)
  return `${subject}: ${status} instead of ${kind.status}`
}

function mayBeUnavailable({ name, needsDatabase }: SoakKind, faults: readonly SoakFault[]): boolean {
  // /readyz also says what pages live without, and what the fault before left behind.
  if (name === 'readiness') return true
  return needsDatabase && faults.some(isOfDatabase)
}

function judgeUnavailable(headers: Headers, subject: string): string | null {
  if (headers.get('Retry-After') === null) return `${subject}: 503 without a time to come back`
  return headers.get('Cache-Control') === 'no-store' ? null : `${subject}: 503 that a cache may keep`
}
