import type { Dateline } from '@broadsheet/model'
import { plainLine } from '../item/plain-text.ts'
import { datelineDate, liftDateline } from '../lines/lift-dateline.ts'

const end = /\s*[—–―:-]+$/u
const parts = new RegExp(`^(?<place>.*?)(?:,?\\s*${datelineDate})?,?(?:\\s*[(（](?<agency>[^()（）]+)[)）])?$`, 'u')

/**
 * Reads a text that is a dateline, with the dash behind it or without: a field of a form, of JSON or of front matter.
 * What opens a story like this is read alike. It takes whatever stands there for a place; null where nothing does.
 *
 * @example parseDateline('LONDON, April 12 (Reuters) -')?.place // 'LONDON'
 */
export function parseDateline(text: string): Dateline | null {
  const line = plainLine(text)
  const words = line.replace(end, '')
  if (words === '') return null
  const opening = words === line ? `${line} — ` : `${line} `
  const { dateline, rest } = liftDateline(`${opening}X`)
  return dateline !== null && rest === 'X' ? dateline : { ...parsePlace(words), text: opening }
}

function parsePlace(words: string): Pick<Dateline, 'place' | 'agency'> {
  const { place = '', agency } = parts.exec(words)?.groups ?? {}
  return place.trim() === '' ? { place: words, agency: null } : { place: place.trim(), agency: agency?.trim() || null }
}
