import type { Byline, Dateline } from '@broadsheet/model'

/** A dateline as it is typed: `TAIPEI, Taiwan (AP) —`; null where nothing is. The dash may be left out. */
export function datelineOf(typed: string): Dateline | null {
  const text = typed.trim()
  const [, place = '', agency = null] = /^(.*?)(?:\s*\(([^()]+)\))?\s*[—–-]*$/s.exec(text) ?? []
  if (place === '') return null
  const isDashed = /[—–-]$/.test(text)
  return { place, agency, text: isDashed ? `${text} ` : `${text} — ` }
}

/**
 * A byline as it is typed: `By Nell Harrow and Tobin Sleet, Coastwire`; null where nothing is. What stands behind the
 * last comma is the agency, unless it is the last of several names.
 */
export function bylineOf(typed: string): Byline | null {
  const text = typed.trim()
  const line = text.replace(/^by\s+/i, '')
  if (line === '') return null
  const [, people = line, agency = null] = /^(.+),\s*((?:(?!\s(?:and|&)\s)[^,])+)$/is.exec(line) ?? []
  const names = people.split(/,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/i).flatMap((name) => name.trim() || [])
  return names.length === 0 ? { text, names: [line], agency: null } : { text, names, agency }
}
