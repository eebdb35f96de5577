import type { Notice } from './desk-document.tsx'

const done: Record<string, string> = {
  create: 'Draft saved.',
  save: 'Saved.',
  publish: 'Published. Readers can see it now.',
  schedule: 'Scheduled.',
  unschedule: 'Unscheduled. The article is a draft again.',
  withdraw: 'Withdrawn. Readers see that the article was withdrawn.',
  reinstate: 'Reinstated. Readers can see it again.',
  correct: 'Correction published.',
  uncorrect: 'Correction removed.',
  move: 'Moved. The old address of a published article redirects to the new one.',
  pin: 'Pinned. The rankings change within five minutes.',
  block: 'Blocked. The rankings change within five minutes.',
  release: 'Released. The rankings change within five minutes.',
  order: 'Order saved.',
  'describe-image': 'Saved.',
  'replace-image': 'Replaced. Articles that showed the old image show this one.',
  'known-image': 'The paper has this file already: this image. Nothing was replaced.',
  'delete-image': 'Deleted.',
  'front-image': 'Fronts show the article with its image.',
  'no-front-image': 'Fronts show the article without its image.',
  'revoke-previews': 'Revoked. The article’s preview links no longer work.',
  revoke: 'Revoked. That token is no longer valid.',
}

const undone: Record<string, string> = {
  'not-published': 'Saved, but not published: another editor changed the article’s status. See below.',
}

/** The notice for the `done` parameter of an address, which names the change that was just made. */
export function doneNotice(word: string | undefined): Notice | undefined {
  if (word === undefined) return undefined
  if (Object.hasOwn(done, word)) return { text: done[word] ?? '' }
  return Object.hasOwn(undone, word) ? { text: undone[word] ?? '', isError: true } : undefined
}
