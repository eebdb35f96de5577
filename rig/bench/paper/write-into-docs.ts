const markers = { start: '<!-- bench:start -->', end: '<!-- bench:end -->' } as const

/** A document's text with a report between its two markers; what stands around them stays. Throws without markers. */
export function writeIntoDocs(document: string, report: string): string {
  const [start, end] = [document.indexOf(markers.start), document.indexOf(markers.end)]
  if (start === -1 || end < start) throw new Error(`The document has no ${markers.start} before a ${markers.end}`)
  return `${document.slice(0, start + markers.start.length)}\n\n${report.trim()}\n\n${document.slice(end)}`
}
