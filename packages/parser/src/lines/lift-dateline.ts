import type { Dateline } from '@broadsheet/model'
import { isKnownAgency } from './agencies.ts'

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}*\\.?'
/** A day and a month after a place: `April 12`, `3 June 2025`. */
export const datelineDate = `(?:${month} \\d{1,2}|\\d{1,2} ${month}|\\d{1,2}月\\d{1,2}日)(?:,? \\d{4})?`
const opening = new RegExp(
  `^(?<place>[^()（）:;!?"“”—–]{2,90}?)(?:,?\\s*${datelineDate})?,?\\s*` +
    '(?:[(（](?<agency>[^()（）]{1,50})[)）]\\s*(?:—|–|--?|―|:)\\s*|\\s(?:—|–|--?|―)\\s+|—)(?=\\S)',
  'u',
)

// Words in capitals that begin a notice, or are the subject of a sentence.
const lastWordsOfNotices =
  /(?:^|\s)(?:WARNING|NOTE|UPDATED?|UPDATES|WATCH|ALERT|ADVISORY|CHECK|CORRECTION|CLARIFICATION|ANALYSIS|OPINION|COMMENTARY|EDITORIAL|REVIEW|PREVIEW|EXPLAINER|EXCLUSIVE|VIDEO|PHOTOS?|GALLERY|LIVE|MORE|SUMMARY|REPORT|RECAP|INTERVIEW|QUIZ|PODCAST|TIP|FAQ)$|^BREAKING\b/u
const organisations =
  /^(?:NATO|NASA|FBI|CIA|OPEC|UNESCO|UNICEF|FIFA|UEFA|NFL|NBA|MLB|NHL|GOP|IRS|FDA|CDC|EPA|FEMA|NOAA|WHO|IMF|CEO|COVID|LGBTQ)$/u

const capitalsCity = /^(?=(?:.*\p{Lu}){3})(?:(?:Mc|Mac|De|La|Le|Du)?[\p{Lu}\p{M}.'’/-]+)(?: [\p{Lu}\p{M}.'’/-]+){0,6}$/u
const caselessCity = /^\p{Lo}{2,12}$/u
const properNoun = "(?:(?:of|and|the|de|del|da|do|la) )*\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const properName = new RegExp(`^${properNoun}(?: ${properNoun}){0,4}$`, 'u')

/**
 * Lifts a wire dateline (`TAIPEI, Taiwan (AP) — `) off a first paragraph: a city in capitals before a spaced dash or an
 * agency in parentheses, or any capitalised place before a well-known agency. Capitals that are a notice (`WARNING — `)
 * or an organisation (`NATO — `) are not one, nor is a dash before a small letter. A date in it is part of `text`, not
 * of `place`. `text` + `rest` is the original paragraph.
 */
export function liftDateline(paragraph: string): { dateline: Dateline | null; rest: string } {
  const match = opening.exec(paragraph)
  const text = match?.[0] ?? ''
  const rest = paragraph.slice(text.length)
  const place = (match?.groups?.['place'] ?? '').trim()
  const agency = match?.groups?.['agency']?.trim() ?? null
  if (!isPlace(place, agency) || !startsSentence(rest, agency)) return { dateline: null, rest: paragraph }
  return { dateline: { place, agency, text }, rest }
}

function isPlace(place: string, agency: string | null): boolean {
  const [city = '', ...regions] = place.split(/,\s*/u)
  if (!regions.every((region) => properName.test(region))) return false
  if (agency !== null && isKnownAgency(agency)) {
    return properName.test(city.replaceAll('/', ' ')) || caselessCity.test(city) || capitalsCity.test(city)
  }
  if (agency !== null && !/^[\p{Lu}\p{Lo}]/u.test(agency)) return false
  if (lastWordsOfNotices.test(city) || organisations.test(city)) return false
  return capitalsCity.test(city) || (agency !== null && caselessCity.test(city))
}

// `iPhone` may begin a sentence; `an alliance` continues one.
function startsSentence(rest: string, agency: string | null): boolean {
  return (agency !== null && isKnownAgency(agency)) || !/^\p{Ll}(?!\p{Lu})/u.test(rest)
}
