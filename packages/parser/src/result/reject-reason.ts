/** The reasons for rejections: stable codes for programs. `rejectMessage` has the texts for people. */
export type RejectReason = keyof typeof messages

const messages = {
  empty: 'The document contains no text; check that the file was written completely.',
  'not-an-article':
    'The document has none of the lines that a known page template opens with; import pages of a known template, or add its words to templates.ts.',
  'no-headline':
    'The document has no headline; give the article a title (in a text dump, a line of its own above the date).',
  'no-date':
    'The document has no date of publication; import it with --date 2026-11-25T08:00Z, or add one (in a text dump, a line such as "Date:2025-04-12 18:56:23").',
  'bad-date': 'The date is not valid; write it as 2025-04-12 18:56:23, and correct that line.',
  'headline-too-long': 'The headline is too long; shorten it, or check that its line ends where it should.',
  'section-too-long': "The section's name is too long; check that the trail and the headline belong together.",
  'source-too-long': "The source's label, brand or file name is too long; shorten it.",
  'body-too-long': 'The body has too many or too long paragraphs; split the article.',
  'unknown-format':
    'The format of the document is unknown; docs/formats.md lists the known ones, and --format names one.',
  'bad-json': 'The document is not valid JSON; check that the file was written completely.',
  'bad-front-matter':
    'The lines between the two rules (---) at the top are not valid YAML; correct them, or put quotes around texts with colons.',
  'bad-article':
    'The document is not an article as a paper answers it: a part is missing, or not valid; get it again from {article}.json.',
  'bad-archive': 'The line is not an article of an export; export the article again.',
  'newer-archive': 'The line was written by a later version of Broadsheet; import it with that version.',
  'no-items': 'The document contains no article; check that it is the right one, and that it was written completely.',
  'not-published':
    'The article is not published at its source (a draft, private, planned or withdrawn); publish it there, then import.',
  'withdrawn-by-source': 'The source has withdrawn the article; withdraw it here, too.',
  embargoed: 'The article is under embargo at its source; import it when the embargo is over.',
  'is-image': 'The item is an image, without the text of an article; import the article that it belongs to.',
  'is-graphic': 'The item is a graphic, without the text of an article; import the article that it belongs to.',
  'is-video': 'The item is a video, without the text of an article; import the article that it belongs to.',
  'is-audio': 'The item is a recording, without the text of an article; import the article that it belongs to.',
  'is-package': 'The item is a package of others, without a text of its own; import the articles in it.',
  'is-event': 'The item announces an event, without the text of an article; import the article about it.',
  'list-too-long': 'A list beside the article has too many or too long headlines; shorten the list.',
  'page-without-article':
    'The page contains no text that looks like an article; import the page of one article, not a list of them.',
  'page-without-headline': 'The page has no headline; give it an <h1> or a <title>.',
} as const

/** One sentence for people: the fault of the document, and how to correct it. */
export function rejectMessage(reason: RejectReason): string {
  return messages[reason]
}

/**
 * A rejected document or item: the reason, and the 1-based line of the fault. `key` names the article that its
 * source withdraws (`withdrawn-by-source`). `headline` is for people, in a document of many.
 */
export type Rejection = { ok: false; reason: RejectReason; line: number; key?: string; headline?: string }

export function reject(reason: RejectReason, line: number): Rejection {
  return { ok: false, reason, line }
}
