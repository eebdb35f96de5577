import type { ArticleDraft } from '@broadsheet/model'

/** What goes into one import: half of what the desk's API takes, so that a run that dies has little to repeat. */
const limits = { items: 50, bytes: 500_000 } as const

/** Cuts drafts into batches, in their order. One that is larger than a batch stands alone. */
export function cutItems(drafts: readonly ArticleDraft[]): ArticleDraft[][] {
  const batches: ArticleDraft[][] = []
  let bytes = 0
  for (const draft of drafts) {
    const size = JSON.stringify(draft).length
    const batch = batches.at(-1)
    if (batch === undefined || batch.length === limits.items || bytes + size > limits.bytes) {
      batches.push([draft])
      bytes = size
    } else {
      batch.push(draft)
      bytes += size
    }
  }
  return batches
}
