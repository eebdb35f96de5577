import type { Line } from '../line.ts'
import type { Template } from '../template.ts'
import type { HeadResult } from './head.ts'
import { hasSourceLine, readSourceHead } from './read-source-head.ts'
import { countTrailMarks, readTrailHead } from './read-trail-head.ts'

// Any text may hold one mark of a template; two of the same template hardly meet by chance.
const minTrailMarks = 2

/** Whether a document shows enough of a template to be read by it. */
export function isOfTemplate(lines: readonly Line[], template: Template): boolean {
  return template.head.shape === 'source'
    ? hasSourceLine(lines, template.head)
    : countTrailMarks(lines, template, template.head) >= minTrailMarks
}

/** The head of a page of that template, and the lines that follow it. */
export function readHead(lines: readonly Line[], template: Template): HeadResult {
  return template.head.shape === 'source' ? readSourceHead(lines, template.head) : readTrailHead(lines, template.head)
}
