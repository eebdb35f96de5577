import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { documentFormats } from '../src/index.ts'

const sources = new URL('../src/', import.meta.url)

export const documents: string[] = documentFormats
  .filter((format) => readdirSync(sources).includes(format))
  .flatMap((format) => {
    const folder = new URL(`${format}/fixtures/`, sources)
    return readFolder(folder).flatMap((name) => {
      const files = readFolder(new URL(`${name}/`, folder)).filter((file) => file.startsWith('input.'))
      return files.map((file) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8'))
    })
  })

function readFolder(folder: URL): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// Texts that parsers often fail on, and that browsers would run.
const splinters = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n---\n',
  '</item>',
  '<item>',
  '</channel>',
  '<entry>',
  'null',
  '[]',
  '{}',
  '-1',
  '1e999',
  '0000-00-00',
  '\u0000',
  '\ud800',
  '\ufeff',

  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,x',
  'x'.repeat(1_200),

  'https://quay.example/',
  '//quay.example',
  '&lt;b&gt;',
  '&#0;',
  '&#x110000;',
  '[gallery ids="4"]',
  '[caption]',
  '__proto__',
  'xml:base="javascript:x"',
)

/** A real document with parts cut out, doubled or inserted, so that it nearly has its format. */
export const damagedDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.array(
      fc.tuple(fc.nat(), fc.nat({ max: 80 }), fc.oneof(splinters, fc.string({ maxLength: 20 }), fc.constant(''))),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  )
  .map(([document, cuts]) =>
    cuts.reduce((text, [place, length, put]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + length)
    }, document),
  )

export const markedText: fc.Arbitrary<string> = fc
  .array(fc.oneof(splinters, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''))
