import type { FeedFailure, FeedOutcome } from '@broadsheet/model'

const failures: Record<FeedFailure, string> = {
  'bad-address': 'It led to an address that is not of the web.',
  'private-address': 'Its address leads into a private network, which the paper never asks.',
  'name-unknown': 'The name of its site is not known to the DNS.',
  'name-not-looked-up': 'The name of its site could not be looked up.',
  unreachable: 'Its site could not be reached.',
  'too-slow': 'It took too long to answer.',
  'too-large': 'It is larger than a feed may be.',
  'too-many-redirects': 'It redirects on and on.',
  'bad-redirect': 'It redirects without saying where to.',
  status: 'Its site answered with an error.',
  gone: 'It is gone for good.',
  'not-a-feed': 'There is no feed at its address, but something else.',
  interrupted: 'The poll was cut off.',
}

/** The result of a poll, for people. */
export function resultWords(outcome: FeedOutcome | null): string {
  if (outcome === null) return 'Not polled yet.'
  if (outcome.is === 'unchanged') return 'Nothing new.'
  if (outcome.is === 'failed') {
    return outcome.status === null ? failures[outcome.reason] : `${failures[outcome.reason]} (${outcome.status})`
  }
  const { added, updated, unchanged, known, refused, reasons } = outcome
  const counts = [
    `${added} new`,
    `${updated} changed`,
    `${unchanged} as they were`,
    ...(known > 0 ? [`${known} known from elsewhere`] : []),
    ...(refused > 0 ? [`${refused} not taken`] : []),
  ]
  const why = reasons.map(({ reason, line, items }) => ` ${items} × ${reason}, first in line ${line}.`)
  return `${counts.join(', ')}.${why.join('')}`
}

/** Why a feed is paused, for people. */
export function pauseWords(reason: string): string {
  if (reason.startsWith('by:')) return `${reason.slice('by:'.length)} paused it.`
  if (reason === 'gone') return 'Its site says that it is gone for good.'
  return 'It failed for too long.'
}
