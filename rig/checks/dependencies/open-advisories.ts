import type { AcceptedAdvisory } from './accepted-advisories.ts'

/** What is read of `npm audit --json`: for each package what makes it vulnerable, advisories or other packages. */
export type AuditReport = {
  vulnerabilities: Record<string, { via: (string | { name: string; title: string; url: string; severity: string })[] }>
}

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const

/** How bad a hole must be to count. */
export type Severity = (typeof severities)[number]

/**
 * The known holes of a report that are at least `from` bad and that the table doesn't accept on the day `today`
 * (`2026-11-27`), in words; and what of the table is over or no longer there.
 */
export function openAdvisories(
  { vulnerabilities }: AuditReport,
  { from, accepted, today }: { from: Severity; accepted: readonly AcceptedAdvisory[]; today: string },
): string[] {
  const named = new Map(
    Object.values(vulnerabilities)
      .flatMap(({ via }) => via.filter((one) => typeof one !== 'string'))
      .map((one) => [one.url.slice(one.url.lastIndexOf('/') + 1), one]),
  )
  const isAccepted = (id: string) => accepted.some((one) => one.id === id && today <= one.until)
  const open = [...named]
    .filter(
      ([id, one]) =>
        severities.findIndex((name) => name === one.severity) >= severities.indexOf(from) && !isAccepted(id),
    )
    .map(([, one]) => `${one.name}: ${one.title} (${one.severity}, ${one.url})`)
  const gone = accepted.filter(({ id }) => !named.has(id)).map(({ id }) => `${id} is accepted, but no longer named`)
  return [...open, ...gone]
}
