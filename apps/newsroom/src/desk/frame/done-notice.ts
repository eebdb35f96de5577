import type { Notice } from './desk-document.tsx'

const done: Record<string, string> = {
  create: 'The draft is kept.',
  save: 'Saved.',
  publish: 'Published: readers have it now.',
  schedule: 'Scheduled.',
  unschedule: 'Off the schedule: a draft again.',
  withdraw: 'Withdrawn: its address says so from now on.',
  reinstate: 'Back in the paper.',
  correct: 'The correction is on the page.',
  uncorrect: 'The correction is off the page.',
  move: 'Moved. Its old address leads here.',
  pin: 'Pinned. The next ranking, within five minutes, follows.',
  block: 'Kept out of the rankings from the next one on, within five minutes.',
  release: 'Released.',
  order: 'The order is kept.',
  revoke: 'Revoked: that token opens nothing any more.',
}

const undone: Record<string, string> = {
  'not-published': 'Saved, but not published: somebody else has changed where it stands. See below.',
}

/** The notice for the `done` parameter of an address, which names the change that was just made. */
export function doneNotice(word: string | undefined): Notice | undefined {
  if (word === undefined) return undefined
  if (Object.hasOwn(done, word)) return { text: done[word] ?? '' }
  return Object.hasOwn(undone, word) ? { text: undone[word] ?? '', isError: true } : undefined
}
