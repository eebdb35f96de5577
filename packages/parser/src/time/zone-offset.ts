import { tzOffset } from '@date-fns/tz/tzOffset'

// Names with one usual meaning; RFC 822 has the American ones.
const offsets: Record<string, string> = {
  Z: '+00:00',
  UT: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  WET: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  WEST: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  SAST: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  IST: '+05:30',
  HKT: '+08:00',
  SGT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  AST: '-04:00',
  ADT: '-03:00',
  BRT: '-03:00',
  ART: '-03:00',
}

// Names whose offset differs in summer and winter.
const places: Record<string, string> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
}

/** The IANA zone of a name such as `ET`, or an IANA zone itself; null for any other. */
export function zonePlace(zone: string): string | null {
  const place = places[zone.toUpperCase()] ?? (zone.includes('/') ? zone : null)
  return place === null || Number.isNaN(tzOffset(place, new Date(0))) ? null : place
}

/** The offset of a zone as `+02:00` if it is a number or a name that everybody knows; else null. */
export function knownOffset(zone: string): string | null {
  return offsets[zone.toUpperCase()] ?? (/\d/u.test(zone) ? zoneOffset(zone) : null)
}

// RFC 5322, 4.3: a name that nobody knows says nothing, and the time counts as UTC.
const unknownName = /^[A-Z]{2,5}$|\//u

/** Converts a zone of a date (`EST`, `+0200`, `+02`, `GMT+2:00`) to the form `+02:00`; null for what is no zone. */
export function zoneOffset(zone: string): string | null {
  const numbers = /^(?:GMT|UTC?)?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/iu.exec(zone)?.groups
  if (numbers === undefined) return offsets[zone.toUpperCase()] ?? (unknownName.test(zone) ? '+00:00' : null)
  return `${numbers['sign']}${numbers['hours']?.padStart(2, '0')}:${numbers['minutes'] ?? '00'}`
}
