/** What whoever hands in a document says of it, the same for each format. */
export type ItemOptions = {
  /** The IANA zone of dates that name none. */
  timezone: string
  /** The file that the document came from, as its articles remember it. */
  file: string | null
  /** The section of all items; it wins over what the document says. */
  section?: string
  /** Where the document stood on the web, which its relative addresses begin from. */
  url?: string
  /** Whether an item of a feed that names categories goes to the section of the first. */
  categoriesAsSections?: boolean
}
