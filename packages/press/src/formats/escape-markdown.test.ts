import { expect, it } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'

it.each([
  ['a plain line, with 3.5% - and (more).', 'a plain line, with 3.5% - and (more).'],
  ['*bold* _em_ `code`', String.raw`\*bold\* \_em\_ \`code\``],
  ['[a](javascript:x)', String.raw`\[a\](javascript:x)`],
  ['<script>', '&lt;script>'],
  ['a #', String.raw`a \#`],
  ['_www.a.example', String.raw`\_www\.a.example`],
  ['&lt; AT&T & co', String.raw`\&lt; AT&T & co`],
  ['# heading', String.raw`\# heading`],
  ['- item', String.raw`\- item`],
  ['12. item', String.raw`12\. item`],
  ['12) item', String.raw`12\) item`],
  ['12.', String.raw`12\.`],
  ['12.5 metres', '12.5 metres'],
  ['> quote', String.raw`\> quote`],
  ['---', String.raw`\---`],
  ['~~~', String.raw`\~\~\~`],
  ['two\n\n    lines', 'two lines'],
  ['a\u0000\u001Bb', 'ab'],
  ['\\', '\\\\'],
])('%j becomes %j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected)
})
