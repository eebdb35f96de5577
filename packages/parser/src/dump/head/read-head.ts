import type { Line } from '../line.ts'
import type { Template } from '../template.ts'
import type { HeadResult } from './head.ts'
import { hasSourceLine, readSourceHead } from './read-source-head.ts'
import { countTrailMarks, readTrailHead } from './read-trail-head.ts'

// Any text may have one mark of a template by chance; two are evidence.
const minTrailMarks = 2

export function isOfTemplate(lines: readonly Line[], template: Template): boolean {
  return template.head.shape === 'source'
    ? hasSourceLine(lines, template.head)
    : countTrailMarks(lines, template, template.head) >= minTrailMarks
}

/** Parses the head of a page, and the lines that follow it. */
export function readHead(lines: readonly Line[], template: Template): HeadResult {
  return template.head.shape === 'source' ? readSourceHead(lines, template.head) : readTrailHead(lines, template.head)
}
