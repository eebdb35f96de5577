import { firstFound, found, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { readDate } from '../time/read-date.ts'
import { firstField, isJekyll, isYes } from './fields.ts'
import type { FrontMatter } from './front-matter.ts'

const dateNames = [
  'date',
  'published',
  'publishdate',
  'publish_date',
  'pubdate',
  'published_at',
  'publishedat',
  'datetime',
  'created',
  'created_at',
]
// The timestamps of YAML 1.1, which need seconds (https://yaml.org/type/timestamp.html), without a zone.
const unzonedTimestamp = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?$/u
// Eleventy's words for times that only the file system or Git knows.
const ofFile = /^(?:git )?(?:created|last modified)$/iu
// Jekyll takes single digits, too.
const datedName = /(?:^|\/)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})-[^/]*$/u

/**
 * The date of publication of a file, in its front matter or else its name. UTC epoch seconds; `unreadable` for an invalid
 * date in the front matter.
 */
export function frontMatterDate(
  document: FrontMatter,
  { timezone, file }: ItemOptions,
): Found<number | 'unreadable'> | null {
  const written = dateNames.flatMap((name) => {
    const field = firstField(document.fields, name)
    return field === null || isYes(field.value) || ofFile.test(field.value)
      ? []
      : [{ ...field, zone: zoneOf(document, name, timezone) }]
  })
  const read = written.map(({ value, zone, origin }) => found(readDate(value, zone(value)), origin))
  const [unreadable] = written
  return (
    firstFound<number | 'unreadable'>(...read) ??
    (unreadable === undefined ? dateOfName(file, timezone) : { value: 'unreadable', origin: unreadable.origin })
  )
}

/** To Jekyll, an unquoted time without a zone is in UTC, for its YAML reads it so; all else is in the site's zone. */
function zoneOf({ fields, unquoted }: FrontMatter, name: string, timezone: string): (value: string) => string {
  return (value) => (isJekyll(fields) && unquoted.has(name) && unzonedTimestamp.test(value) ? 'UTC' : timezone)
}

function dateOfName(file: string | null, timezone: string): Found<number> | null {
  const { year, month = '', day = '' } = datedName.exec(file ?? '')?.groups ?? {}
  if (year === undefined) return null
  return found(readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, timezone), 'file name')
}
