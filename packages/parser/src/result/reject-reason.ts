/** Why a document gave no article. Stable codes, for programs; `rejectMessage` has the words for people. */
export type RejectReason = keyof typeof messages

const messages = {
  empty: 'The document holds no text; check that the file was written completely.',
  'not-an-article':
    'The document has none of the lines that a known page template opens with; import pages of a known template, or add its words to templates.ts.',
  'no-headline':
    'Nothing says what the headline is; give the article a title (in a text dump, a line of its own above the date).',
  'no-date':
    'Nothing says when the article was published; add a date (in a text dump, a line such as "Date:2025-04-12 18:56:23").',
  'bad-date': 'The date is not a real one; write it as 2025-04-12 18:56:23, and correct that line.',
  'headline-too-long':
    'The headline is longer than an article may have; shorten it, or check that its line ends where it should.',
  'section-too-long':
    "The section's name is longer than a section may have; check that the trail and the headline belong together.",
  'source-too-long': "The source's label, brand or file name is longer than an article may keep; shorten it.",
  'body-too-long': 'The body has more or longer paragraphs than an article may have; split the article.',
  'unknown-format':
    'The document is of none of the formats that the paper reads; docs/formats.md lists them, and --format names one.',
  'bad-json': 'The document is no whole JSON; check that the file was written completely.',
  'bad-front-matter':
    'The lines between the two rules (---) at the top are no YAML; correct them, or put quotes around texts with colons.',
  'bad-archive': 'The line is no article as this paper exports it; export the article again.',
  'newer-archive': 'The line was written by a later version of Broadsheet; import it with that version.',
  'no-items': 'The document holds no article; check that it is the one that you mean, and written completely.',
  'not-published':
    'The article is not published at its source (a draft, private, planned or withdrawn); publish it there, then import.',
  'list-too-long': 'A list beside the article has more or longer headlines than an article may keep; shorten the list.',
  'page-without-article':
    'The page holds no text that reads as an article; import the page of one article, not a list of them.',
  'page-without-headline': 'The page has no headline; give it an <h1> or a <title>.',
  'page-without-date':
    'The page does not say when its article was published; add a <time datetime="…">, or give the date with the import.',
} as const

/** One sentence for people: what is wrong with the document, and the cure. */
export function rejectMessage(reason: RejectReason): string {
  return messages[reason]
}

/** A document that gave no article: why, and the 1-based line that shows it. */
export type Rejection = { ok: false; reason: RejectReason; line: number }

export function reject(reason: RejectReason, line: number): Rejection {
  return { ok: false, reason, line }
}
