import type { Dateline } from '@broadsheet/model'
import { plainLine } from '../item/plain-text.ts'
import { datelineDate, liftDateline } from '../lines/lift-dateline.ts'

const end = /\s*[—–―:-]+$/u
const parts = new RegExp(`^(?<place>.*?)(?:,?\\s*${datelineDate})?,?(?:\\s*[(（](?<agency>[^()（）]+)[)）])?$`, 'u')

/**
 * Parses a field that is a dateline, with the dash after it or without (of a form, of JSON or of front matter), like
 * one at the beginning of a story. Any other text is a place; null for an empty one.
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
