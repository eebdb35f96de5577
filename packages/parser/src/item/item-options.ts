export type ItemOptions = {
  /** The IANA zone of dates without a zone. */
  timezone: string
  /** UTC epoch seconds, by which embargoes and expiries are judged; the clock's time by default. */
  now?: number
  /** The document's file, which its articles record. */
  file: string | null
  /** The section of all items, which overrides the document's. */
  section?: string
  /** The time of publication of articles that name none, in UTC epoch seconds; dumps always name one. */
  publishedAt?: number
  /** The document's address, the base of its relative addresses. */
  url?: string
  /** The base of relative addresses in a document that names no address of its own. */
  base?: string
  /** Whether an item of a feed goes to the section of its first category. */
  categoriesAsSections?: boolean
}
