import type { Byline } from '@broadsheet/model'
import { foldText } from '../html/fold-text.ts'
import { bylineOf } from '../item/byline-of.ts'
import { found, type Found } from '../item/found-story.ts'
import { objectsIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import { isKnownAgency } from '../lines/agencies.ts'
import { isPerson } from '../lines/byline-parts.ts'
import { readByline } from '../lines/read-byline.ts'
import { parseByline } from '../written/parse-byline.ts'

/** The byline of a news object: the line `by` with the names of its authors, or the names alone. */
export function newsByline(news: JsonObject): Found<Byline> | null {
  const by = foldText(wordsOf(news['by']) ?? wordsOf(news['byline']) ?? '')
  const names = namesOf(news['people'], 'author')
  if (by === '') return found(bylineOf(names), 'people')
  const line = readByline(by) ?? readForeign(by)
  if (names.length === 0) return found(line ?? parseByline(by), 'by')
  const agency = namesOf(news['infosources']).find((name) => by.includes(name))
  return { value: { text: by, names, agency: agency ?? line?.agency ?? null }, origin: 'by' }
}

const leadIn = /^(?:von|vom|par|por|door|av|af)\s+(?=\p{Lu}\S* )/iu
const and = '(?:und|et|y|e|en|og|och|and|&)'
const isList = new RegExp(`\\s${and}\\s`, 'u')
const betweenNames = new RegExp(`,\\s+|\\s+${and}\\s+`, 'u')

/** Parses the line of an agency in another language: `Von Nell Harrow und Tobin Sleet, dpa`. Null for any other line. */
function readForeign(by: string): Byline | null {
  const people = by.replace(leadIn, '')
  const comma = people.lastIndexOf(',')
  const behind = people.slice(comma + 1).trim()
  const agency = comma > 0 && isKnownAgency(behind) ? behind : null
  const names = (agency === null ? people : people.slice(0, comma)).split(betweenNames).map((name) => name.trim())
  const isForeign = people !== by || agency !== null || isList.test(people)
  return isForeign && names.every(isPerson) ? { text: by, names, agency } : null
}

function namesOf(people: unknown, rel?: string): string[] {
  return objectsIn(people)
    .filter((person) => rel === undefined || wordsOf(person['rel']) === rel)
    .map((person) => foldText(wordsOf(person['name']) ?? ''))
    .filter((name) => name !== '')
}
