/** What a document has besides articles, or an article besides what is imported: its kind, and how many. */
export type Omission = { kind: OmissionKind; count: number }

/** The kinds of omissions: stable codes for programs, with their names for people. */
const kinds = {
  setting: ['setting of the blog', 'settings of the blog'],
  template: ['template', 'templates'],
  comment: ['comment', 'comments'],
  draft: ['draft', 'drafts'],
  page: ['page', 'pages'],
  'other-item': ['item of another kind', 'items of other kinds'],
  withdrawal: [
    'withdrawal of an article that the paper does not have',
    'withdrawals of articles that the paper does not have',
  ],
  tag: ['tag', 'tags'],
  excerpt: ['excerpt', 'excerpts'],
  'relative-image': ['image without a full address', 'images without full addresses'],
  'relative-link': ['link without a full address', 'links without full addresses'],
  shortcode: ['shortcode', 'shortcodes'],
  address: ['address of its own', 'addresses of their own'],
  'shared-block': ['shared block that is missing', 'shared blocks that are missing'],
} as const

export type OmissionKind = keyof typeof kinds

/** An omission in words: `3 comments`. */
export function omissionText({ kind, count }: Omission): string {
  const [one, several] = kinds[kind]
  return `${count} ${count === 1 ? one : several}`
}

/** Counts kinds, in the order of their first occurrence. */
export function countOmissions(found: Iterable<OmissionKind>): Omission[] {
  const counts = new Map<OmissionKind, number>()
  for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
